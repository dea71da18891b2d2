package dev.scantling.ir;

/** Operators on feature matrices {@code [rows, channels]} that need no geometry. */
public sealed interface DenseOp extends Op {

    /** A weight, looked up by name in {@link Weights}. No inputs. */
    record Parameter(String key, Type.TensorType type) implements DenseOp {
        @Override
        public String text() {
            return "parameter";
        }
    }

    /** Inputs x {@code [n, cin]}, weight {@code [cin, cout]}, then the operands of the epilogue. */
    record Linear(Epilogue epilogue) implements DenseOp, WeightedSum {
        @Override
        public String text() {
            return "linear";
        }

        @Override
        public Linear with(Epilogue next) {
            return new Linear(next);
        }

        @Override
        public int weightInput() {
            return 1;
        }
    }

    /** Inputs x {@code [n, c]}, gamma, beta, mean, variance, each {@code [c]}; inference form. */
    record BatchNorm(double epsilon) implements DenseOp {
        @Override
        public String text() {
            return "batch_norm";
        }
    }

    /** Point-wise function of one input. */
    record Activate(Activation activation) implements DenseOp {
        @Override
        public String text() {
            return "activate";
        }
    }

    /** Sum of two matrices of equal shape. */
    record Add() implements DenseOp {
        @Override
        public String text() {
            return "add";
        }
    }

    /** Two or more matrices of equal rows, joined on channels in order. */
    record Concat() implements DenseOp {
        @Override
        public String text() {
            return "concat";
        }
    }
}
