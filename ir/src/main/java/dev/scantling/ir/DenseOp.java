package dev.scantling.ir;

/**
 * Operators on feature matrices {@code [rows, channels]} that need no geometry. Features may be f32, f16 or bf16, all of an
 * operator alike; its result is so too, computed in float32 and rounded once.
 */
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

    /**
     * Inputs x {@code [n, c]}, gamma, beta, each {@code [c]}; output {@code (x - mean) / sqrt(variance + epsilon) * gamma + beta} with
     * mean and (biased) variance of each row.
     *
     * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros and Hinton, Layer normalization</a>
     */
    record LayerNorm(double epsilon) implements DenseOp {
        /** @throws EngineException.InvalidModel unless epsilon is positive */
        public LayerNorm {
            Epsilon.require(epsilon);
        }

        @Override
        public String text() {
            return "layer_norm";
        }
    }

    /** Point-wise function of one input. */
    record Activate(Activation activation) implements DenseOp {
        @Override
        public String text() {
            return "activate";
        }
    }

    /** A point-wise function of the sum of two or more matrices of equal shape, which are added in order. */
    record Add(Activation activation) implements DenseOp {
        /** @throws EngineException.InvalidModel if the activation moves zeros, which only an operator of its own can do */
        public Add {
            activation.requireZeroKept();
        }

        /** The sum itself. */
        public Add() {
            this(Activation.IDENTITY);
        }

        @Override
        public String text() {
            return "add";
        }
    }

    /** The first of two matrices of equal shape without the second. */
    record Subtract() implements DenseOp {
        @Override
        public String text() {
            return "subtract";
        }
    }

    /**
     * Input x {@code [n, c]}, n known when the graph is built; output {@code [n * times, c]}: each row so often, one after the other. So
     * what is known of a cloud comes to its points.
     */
    record Repeat(int times) implements DenseOp {
        /** @throws EngineException.InvalidModel if the number is not positive */
        public Repeat {
            if (times < 1) {
                throw new EngineException.InvalidModel("times must be at least 1, got " + times);
            }
        }

        @Override
        public String text() {
            return "repeat";
        }
    }

    /** Product of two matrices of equal shape, element by element. */
    record Multiply() implements DenseOp {
        @Override
        public String text() {
            return "multiply";
        }
    }

    /**
     * Input x {@code [n, c]}; output the same shape of bytes: {@code x / scale}, rounded to nearest even and clamped to what
     * {@code to} holds; NaN becomes 0.
     *
     * @param scale the step from one byte to the next; positive and finite
     * @param to U7 or U8
     * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., section 2.1</a>, without a zero point
     */
    record Quantize(float scale, DType to) implements DenseOp {
        /** @throws EngineException.InvalidModel if the scale or the type is none of these */
        public Quantize {
            if (!(scale > 0 && Float.isFinite(scale))) {
                throw new EngineException.InvalidModel(
                        "the scale of quantize must be positive and finite, got " + scale);
            }
            if (!to.isUnsignedByte()) {
                throw new EngineException.InvalidModel("quantize makes u7 or u8, got " + to.text());
            }
        }

        @Override
        public String text() {
            return "quantize";
        }
    }

    /**
     * Features in another format: exact where it is wider, else rounded to nearest even. What is beyond the range of f16
     * becomes infinite.
     */
    record Convert(DType to) implements DenseOp {
        /** @throws EngineException.InvalidModel if the type is not f32, f16 or bf16 */
        public Convert {
            if (!to.isFeature()) {
                throw new EngineException.InvalidModel("convert makes f32, f16 or bf16, got " + to.text());
            }
        }

        @Override
        public String text() {
            return "convert";
        }
    }

    /** Two or more matrices of equal rows, joined on channels in order. */
    record Concat() implements DenseOp {
        @Override
        public String text() {
            return "concat";
        }
    }

    /** Input x {@code [n, c]}; output {@code [n, to - from]}: its columns {@code from .. to - 1}. */
    record Slice(int from, int to) implements DenseOp {
        /** @throws EngineException.InvalidModel unless there is a column and none is negative */
        public Slice {
            if (from < 0 || to <= from) {
                throw new EngineException.InvalidModel(
                        "a slice has columns from 0 on, at least one, got " + from + " to " + to);
            }
        }

        @Override
        public String text() {
            return "slice";
        }
    }
}
