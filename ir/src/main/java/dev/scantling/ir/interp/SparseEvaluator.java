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
            case SparseOp.SparseConv(Epilogue epilogue) -> sparseConv(epilogue, in);
            case SparseOp.QuantizedConv(Epilogue epilogue) -> quantizedConv(epilogue, in);
            case SparseOp.MapPool(Pooling pooling) -> mapPool(pooling, in.map(0), in.floats(1));
            case SparseOp.ScatterMean _ -> scatterMean(in);
            case SparseOp.Interpolate _ -> interpolate(in.floats(0), in.ints(1), in.floats(2));
        };
    }

    private static Datum sparseConv(Epilogue epilogue, Operands in) {
        return products(in.map(0), in.floats(1).values(), in.floats(2)).finish(epilogue, in, 3);
    }

    private static Datum quantizedConv(Epilogue epilogue, Operands in) {
        Sums sums = products(in.map(0), in.bytes(1), in.signedBytes(2));
        sums.multiplyColumns(in.floats(3).values());
        return sums.finish(epilogue, in, 4);
    }

    private static Sums products(Datum.PairLists map, float[] x, Datum.Floats weight) {
        int cin = weight.dims().get(1);
        int cout = weight.dims().get(2);
        Sums sums = new Sums(map.outRows(), cout);
        for (int k = 0; k < map.volume(); k++) {
            int[] from = map.in().get(k);
            int[] to = map.out().get(k);
            for (int pair = 0; pair < from.length; pair++) {
                for (int ci = 0; ci < cin; ci++) {
                    sums.addRow(to[pair], x[from[pair] * cin + ci], weight.values(), (k * cin + ci) * cout);
                }
            }
        }
        return sums;
    }

    private static Datum mapPool(Pooling pooling, Datum.PairLists map, Datum.Floats x) {
        int channels = x.columns();
        int[] met = new int[map.outRows()];
        double[] pooled = new double[map.outRows() * channels];
        for (int k = 0; k < map.volume(); k++) {
            int[] from = map.in().get(k);
            int[] to = map.out().get(k);
            for (int pair = 0; pair < from.length; pair++) {
                boolean first = met[to[pair]]++ == 0;
                for (int c = 0; c < channels; c++) {
                    int at = to[pair] * channels + c;
                    float value = x.values()[from[pair] * channels + c];
                    pooled[at] = first ? value : combine(pooling, pooled[at], value);
                }
            }
        }
        float[] values = new float[pooled.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (pooling == Pooling.MEAN ? pooled[i] / Math.max(1, met[i / channels]) : pooled[i]);
        }
        return Datum.matrix(map.outRows(), channels, values);
    }

    private static double combine(Pooling pooling, double before, float value) {
        return switch (pooling) {
            case MAX -> Math.max(before, value);
            case SUM, MEAN -> before + value;
        };
    }

    private static Datum scatterMean(Operands in) {
        Datum.Floats x = in.floats(0);
        int[] start = in.ints(1).values();
        int[] count = in.ints(2).values();
        int[] order = in.ints(3).values();
        Sums sums = new Sums(start.length, x.columns());
        for (int voxel = 0; voxel < start.length; voxel++) {
            requireWithin("the end of group " + voxel, (long) start[voxel] + count[voxel], order.length + 1);
            for (int i = start[voxel]; i < start[voxel] + count[voxel]; i++) {
                requireWithin("order[" + i + "]", order[i], x.rows());
                sums.addRow(voxel, 1, x.values(), order[i] * x.columns());
            }
            if (count[voxel] > 0) {
                sums.divideRow(voxel, count[voxel]);
            }
        }
        return sums.finish();
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
