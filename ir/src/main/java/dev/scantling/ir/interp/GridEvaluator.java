package dev.scantling.ir.interp;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/** Defines convolutions over dense grids. */
final class GridEvaluator {
    private static final int OUTSIDE = -1;

    private final GridGeometry geometry;
    private final Datum.Floats x;
    private final Datum.Floats other;
    private final int cin;
    private final int cout;

    /** @param other the weight, or the gradient of the output */
    private GridEvaluator(GridGeometry geometry, Datum.Floats x, Datum.Floats other) {
        this.geometry = geometry;
        this.x = x;
        this.other = other;
        this.cin = x.columns() / geometry.groups();
        this.cout = other.columns();
    }

    static Datum evaluate(GridOp op, Operands in) {
        GridEvaluator evaluator = new GridEvaluator(op.geometry(), in.floats(0), in.floats(1));
        return switch (op) {
            case GridOp.Conv(GridGeometry geometry, Epilogue epilogue) -> {
                Sums sums = new Sums(geometry.outputRows(), evaluator.cout);
                evaluator.pairs((k, fine, coarse) -> evaluator.product(sums, k, fine, coarse));
                yield sums.finish(epilogue, in, 2);
            }
            case GridOp.ConvTranspose(GridGeometry geometry, Epilogue epilogue) -> {
                Sums sums = new Sums(geometry.inputRows(), evaluator.cout);
                evaluator.pairs((k, fine, coarse) -> evaluator.product(sums, k, coarse, fine));
                yield sums.finish(epilogue, in, 2);
            }
            case GridOp.WeightGradient(GridGeometry geometry) -> {
                Sums sums = new Sums(geometry.volume() * evaluator.cin, evaluator.cout);
                evaluator.pairs((k, fine, coarse) -> evaluator.gradient(sums, k, fine, coarse));
                yield sums.finish();
            }
        };
    }

    /** What is done with a kernel offset and the two rows that it joins. */
    private interface PairBody {
        void accept(int k, int fine, int coarse);
    }

    private void pairs(PairBody body) {
        for (int k = 0; k < geometry.volume(); k++) {
            for (int coarse = 0; coarse < geometry.outputRows(); coarse++) {
                int fine = fineRow(coarse, k);
                if (fine != OUTSIDE) {
                    body.accept(k, fine, coarse);
                }
            }
        }
    }

    private int fineRow(int coarse, int k) {
        Int3 extents = geometry.extents();
        Int3 reached = cell(coarse, geometry.outputs())
                .times(geometry.stride())
                .plus(cell(k, geometry.size()).times(geometry.dilation()));
        Int3 cell = reached.zip(geometry.paddingBegin(), Math::subtractExact);
        for (int axis = 0; axis < 3; axis++) {
            if (cell.get(axis) < 0 || cell.get(axis) >= extents.get(axis)) {
                return OUTSIDE;
            }
        }
        int batch = coarse / geometry.outputs().volume();
        return ((batch * extents.z() + cell.z()) * extents.y() + cell.y()) * extents.x() + cell.x();
    }

    private static Int3 cell(int index, Int3 extents) {
        int x = extents.x();
        int y = extents.y();
        return new Int3(index % x, index / x % y, index / x / y % extents.z());
    }

    private void product(Sums sums, int k, int from, int to) {
        for (int ci = 0; ci < cin; ci++) {
            for (int co = 0; co < cout; co++) {
                float weight = other.values()[(k * cin + ci) * cout + co];
                sums.add(to, co, (double) x.get(from, inputChannel(ci, co)) * weight);
            }
        }
    }

    private void gradient(Sums sums, int k, int fine, int coarse) {
        for (int ci = 0; ci < cin; ci++) {
            for (int co = 0; co < cout; co++) {
                sums.add(k * cin + ci, co, (double) x.get(fine, inputChannel(ci, co)) * other.get(coarse, co));
            }
        }
    }

    /** The input channel with number {@code ci} in the group of an output channel. */
    private int inputChannel(int ci, int co) {
        return co / (cout / geometry.groups()) * cin + ci;
    }
}
