package dev.scantling.ir.interp;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.geometry.GridGeometry;

/** Defines convolutions and pooling over dense grids. */
final class GridEvaluator {
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
        GridPairs pairs = new GridPairs(op.geometry());
        return switch (op) {
            case GridOp.Conv(GridGeometry geometry, Epilogue epilogue) -> {
                GridEvaluator products = products(geometry, in);
                Sums sums = new Sums(geometry.outputRows(), products.cout);
                pairs.forEach((k, fine, coarse) -> products.product(sums, k, fine, coarse));
                yield sums.finish(epilogue, in, 2);
            }
            case GridOp.ConvTranspose(GridGeometry geometry, Epilogue epilogue) -> {
                GridEvaluator products = products(geometry, in);
                Sums sums = new Sums(geometry.inputRows(), products.cout);
                pairs.forEach((k, fine, coarse) -> products.product(sums, k, coarse, fine));
                yield sums.finish(epilogue, in, 2);
            }
            case GridOp.Pool(GridGeometry geometry, Pooling pooling) -> {
                Pooled pooled = new Pooled(pooling, geometry.outputRows(), in.floats(0));
                pairs.forEach((_, fine, coarse) -> pooled.add(coarse, fine));
                yield pooled.finish();
            }
            case GridOp.WeightGradient(GridGeometry geometry) -> {
                GridEvaluator products = products(geometry, in);
                Sums sums = new Sums(geometry.volume() * products.cin, products.cout);
                pairs.forEach((k, fine, coarse) -> products.gradient(sums, k, fine, coarse));
                yield sums.finish();
            }
        };
    }

    private static GridEvaluator products(GridGeometry geometry, Operands in) {
        return new GridEvaluator(geometry, in.floats(0), in.floats(1));
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
