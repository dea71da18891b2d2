package dev.scantling.ir.interp;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Checks that data match declared types. A symbolic extent takes its number from the first datum that has it; all later
 * ones must agree. One instance serves one run and is not thread-safe.
 */
public final class DatumCheck {
    private final Map<Dim.Symbol, Integer> extents = new HashMap<>();

    /** Knows no extents yet. */
    public DatumCheck() {}

    /** Checks a list of data against as many values; {@code where} begins each message. */
    public void check(String where, List<Value> values, List<Datum> data) {
        if (values.size() != data.size()) {
            throw mismatch(where, "expected " + values.size() + " values, got " + data.size());
        }
        for (int i = 0; i < data.size(); i++) {
            check(where + ", " + values.get(i), values.get(i).type(), data.get(i));
        }
    }

    /**
     * Checks one datum.
     *
     * @param where begins the message
     * @throws EngineException.InvalidInput saying what was expected and what was found
     */
    public void check(String where, Type type, Datum datum) {
        switch (type) {
            case Type.TensorType tensor -> tensor(where, tensor, datum);
            case Type.CoordsType coords -> {
                if (!(datum instanceof Datum.Coords found)) {
                    throw kind(where, type, datum);
                }
                coords(where, coords, found);
            }
            case Type.KernelMapType map -> {
                if (!(datum instanceof Datum.PairLists found)) {
                    throw kind(where, type, datum);
                }
                map(where, map, found);
            }
        }
    }

    private void tensor(String where, Type.TensorType type, Datum datum) {
        switch (datum) {
            case Datum.Floats(var dims, var values)
            when type.dtype().isFeature() -> {
                dims(where, type, dims, values.length);
                format(where, FloatFormat.of(type.dtype()), values);
            }
            case Datum.Ints(var dims, var values)
            when type.dtype() == DType.I32 -> dims(where, type, dims, values.length);
            case Datum.Ints(var dims, var values)
            when type.dtype().isUnsignedByte() -> {
                dims(where, type, dims, values.length);
                bytes(where, type.dtype(), values);
            }
            case Datum.Floats _, Datum.Ints _, Datum.Coords _, Datum.PairLists _ -> throw kind(where, type, datum);
        }
    }

    private static void format(String where, FloatFormat format, float[] values) {
        for (int i = 0; i < values.length && format != FloatFormat.F32; i++) {
            if (Float.compare(values[i], format.round(values[i])) != 0) {
                throw mismatch(where, "expected " + format.text() + ", element " + i + " is " + values[i]);
            }
        }
    }

    private static void bytes(String where, DType dtype, int[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > dtype.largestByte()) {
                throw mismatch(where, "expected " + dtype.text() + ", element " + i + " is " + values[i]);
            }
        }
    }

    private void dims(String where, Type.TensorType type, List<Integer> dims, int values) {
        if (dims.size() != type.shape().rank()) {
            throw mismatch(where, "expected " + type + ", got the shape " + dims);
        }
        for (int axis = 0; axis < dims.size(); axis++) {
            extent(where + ", axis " + axis, type.shape().dim(axis), dims.get(axis));
        }
        long product = dims.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (product != values) {
            throw mismatch(where, "the shape " + dims + " has " + product + " values, got " + values);
        }
    }

    private void coords(String where, Type.CoordsType type, Datum.Coords coords) {
        if (coords.rows().length % 4 != 0) {
            throw mismatch(where, "expected rows (batch, x, y, z), got " + coords.rows().length + " numbers");
        }
        extent(where + ", rows", type.rows(), coords.count());
        if (!coords.stride().equals(type.stride())) {
            throw mismatch(where, "expected the stride " + type.stride() + ", got " + coords.stride());
        }
        List<Voxel> voxels = Voxel.list(coords);
        for (int row = 0; row < voxels.size(); row++) {
            if (voxels.get(row).batch() < 0) {
                throw mismatch(
                        where,
                        "row " + row + " has the batch " + voxels.get(row).batch());
            }
            if (row > 0 && voxels.get(row).compareTo(voxels.get(row - 1)) <= 0) {
                throw mismatch(
                        where,
                        "rows must be distinct and sorted by (batch, x, y, z): row " + row + " is " + voxels.get(row)
                                + " after " + voxels.get(row - 1));
            }
        }
    }

    private void map(String where, Type.KernelMapType type, Datum.PairLists map) {
        extent(where + ", kernel volume", Dim.of(type.volume()), map.volume());
        extent(
                where + ", kernel volume of the outputs",
                Dim.of(type.volume()),
                map.out().size());
        extent(where + ", input rows", type.inRows(), map.inRows());
        extent(where + ", output rows", type.outRows(), map.outRows());
        for (int k = 0; k < map.volume(); k++) {
            String offset = where + ", offset " + k;
            extent(
                    offset + ", outputs",
                    Dim.of(map.in().get(k).length),
                    map.out().get(k).length);
            ascending(offset + ", inputs", map.in().get(k), map.inRows());
            ascending(offset + ", outputs", map.out().get(k), map.outRows());
        }
    }

    private static void ascending(String where, int[] rows, int limit) {
        boolean sorted = IntStream.range(1, rows.length).allMatch(i -> rows[i - 1] < rows[i]);
        if (!sorted || (rows.length > 0 && (rows[0] < 0 || rows[rows.length - 1] >= limit))) {
            throw mismatch(where, "rows must ascend within 0 .. " + (limit - 1));
        }
    }

    private void extent(String where, Dim dim, int found) {
        int expected = switch (dim) {
            case Dim.Fixed(int size) -> size;
            case Dim.Symbol symbol -> extents.computeIfAbsent(symbol, _ -> found);
        };
        if (found != expected) {
            String name = dim instanceof Dim.Symbol(String symbol) ? " (" + symbol + ")" : "";
            throw mismatch(where, "expected " + expected + name + ", got " + found);
        }
    }

    private static EngineException.InvalidInput kind(String where, Type type, Datum datum) {
        return mismatch(where, "expected " + type + ", got " + datum.describe());
    }

    private static EngineException.InvalidInput mismatch(String where, String what) {
        return new EngineException.InvalidInput(where + ": " + what);
    }
}
