package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.SparseOp;

/** Defines the operators that move features along a map or an index. */
final class SparseEvaluator {
    private SparseEvaluator() {}

    static Datum evaluate(SparseOp op, Operands in) {
        return switch (op) {
            case SparseOp.SparseConv(int groups, Epilogue epilogue) -> sparseConv(groups, epilogue, in);
            case SparseOp.QuantizedConv(Epilogue epilogue) -> quantizedConv(epilogue, in);
            case SparseOp.MapPool(Pooling pooling) -> mapPool(pooling, in.map(0), in.floats(1));
            case SparseOp.ScatterPool(Pooling pooling) -> scatterPool(pooling, in);
            case SparseOp.SamplePool(Pooling pooling) ->
                SampleEvaluator.of(in, 1).pool(pooling, in.floats(0));
            case SparseOp.SampleBroadcast _ ->
                SampleEvaluator.of(in, 1).broadcast(in.floats(0), in.coords(3).count());
            case SparseOp.SampleNorm(int groups, double epsilon) ->
                SampleEvaluator.of(in, 3).norm(Norm.of(epsilon, in, 1), groups, in.floats(0));
            case SparseOp.GatherRows _ -> gather(in.floats(0), in.ints(1).values());
            case SparseOp.Interpolate _ -> interpolate(in.floats(0), in.ints(1), in.floats(2));
        };
    }

    private static Datum sparseConv(int groups, Epilogue epilogue, Operands in) {
        return products(groups, in.map(0), in.floats(1).values(), in.floats(2)).finish(epilogue, in, 3);
    }

    private static Datum quantizedConv(Epilogue epilogue, Operands in) {
        Sums sums = products(1, in.map(0), in.bytes(1), in.signedBytes(2));
        sums.multiplyColumns(in.floats(3).values());
        return sums.finish(epilogue, in, 4);
    }

    /** Each input channel of a group times the output channels of the group. */
    private static Sums products(int groups, Datum.PairLists map, float[] x, Datum.Floats weight) {
        int width = weight.dims().get(1);
        int cin = groups * width;
        int cout = weight.dims().get(2);
        Sums sums = new Sums(map.outRows(), cout);
        for (int k = 0; k < map.volume(); k++) {
            int[] from = map.in().get(k);
            int[] to = map.out().get(k);
            for (int pair = 0; pair < from.length; pair++) {
                for (int ci = 0; ci < cin; ci++) {
                    int first = ci / width * (cout / groups);
                    float factor = x[from[pair] * cin + ci];
                    int row = (k * width + ci % width) * cout;
                    sums.addRow(to[pair], factor, weight.values(), row, first, first + cout / groups);
                }
            }
        }
        return sums;
    }

    private static Datum mapPool(Pooling pooling, Datum.PairLists map, Datum.Floats x) {
        Pooled pooled = new Pooled(pooling, map.outRows(), x);
        for (int k = 0; k < map.volume(); k++) {
            int[] from = map.in().get(k);
            int[] to = map.out().get(k);
            for (int pair = 0; pair < from.length; pair++) {
                pooled.add(to[pair], from[pair]);
            }
        }
        return pooled.finish();
    }

    private static Datum scatterPool(Pooling pooling, Operands in) {
        Datum.Floats x = in.floats(0);
        int[] start = in.ints(1).values();
        int[] count = in.ints(2).values();
        int[] order = in.ints(3).values();
        Pooled pooled = new Pooled(pooling, start.length, x);
        for (int voxel = 0; voxel < start.length; voxel++) {
            requireWithin("the end of group " + voxel, (long) start[voxel] + count[voxel], order.length + 1);
            for (int i = start[voxel]; i < start[voxel] + count[voxel]; i++) {
                requireWithin("order[" + i + "]", order[i], x.rows());
                pooled.add(voxel, order[i]);
            }
        }
        return pooled.finish();
    }

    private static Datum gather(Datum.Floats x, int[] index) {
        float[] y = new float[Sums.elements(index.length, x.columns())];
        for (int i = 0; i < index.length; i++) {
            requireWithin("index[" + i + "]", index[i], x.rows());
            System.arraycopy(x.values(), index[i] * x.columns(), y, i * x.columns(), x.columns());
        }
        return Datum.matrix(index.length, x.columns(), y);
    }

    private static Datum interpolate(Datum.Floats x, Datum.Ints index, Datum.Floats weight) {
        int points = weight.rows();
        int corners = weight.columns();
        Sums sums = new Sums(points, x.columns());
        for (int i = 0; i < points * corners; i++) {
            int row = index.values()[i];
            if (row != PointVoxels.ABSENT) {
                requireWithin("row " + i % corners + " of point " + i / corners, row, x.rows());
                sums.addRow(i / corners, weight.values()[i], x.values(), row * x.columns());
            }
        }
        return sums.finish();
    }

    private static void requireWithin(String what, long value, int limit) {
        if (value < 0 || value >= limit) {
            throw new EngineException.InvalidInput(
                    what + " must be at least 0 and less than " + limit + ", got " + value);
        }
    }
}
