package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.ir.interp.Datum;
import dev.scantling.sparse.MaskRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Moves values between the interpreter's form and the arrays that kernels use. */
record HostValue(Target target, KeyLayout layout) {

    /** Fills the arrays of a value. */
    void write(Type type, Datum datum, List<HostArray> slots) {
        switch (datum) {
            case Datum.Floats(var dims, var values) -> {
                int columns = dims.getLast();
                slots.getFirst().setRows(format(type), values, columns, target.rowStride(columns));
            }
            case Datum.Ints(var dims, var values)
            when isBytes(type) -> {
                int[] words = packed(type, values, dims.getFirst(), dims.getLast());
                slots.getFirst().set(0, words, words.length);
            }
            case Datum.Ints(var dims, var values) -> slots.getFirst().set(0, values, values.length);
            case Datum.Coords coords -> {
                long[] keys = keys(coords);
                slots.get(Slots.KEYS).set(0, keys, keys.length);
                slots.get(Slots.ROW_COUNT).set(0, new int[] {keys.length}, 1);
            }
            case Datum.PairLists map -> {
                writeMap(map, slots);
                ((Type.KernelMapType) type).sort().ifPresent(sort -> writeRuns(sort, map, slots));
            }
        }
    }

    private long[] keys(Datum.Coords coords) {
        int[] rows = coords.rows();
        return IntStream.range(0, coords.count())
                .mapToLong(i -> layout.pack(rows[4 * i], rows[4 * i + 1], rows[4 * i + 2], rows[4 * i + 3]))
                .toArray();
    }

    private static void writeMap(Datum.PairLists map, List<HostArray> slots) {
        int capacity = Math.min(map.inRows(), map.outRows());
        int entries = Math.ceilDiv(map.outRows(), Slots.MAP_BLOCK) + 1;
        for (int k = 0; k < map.volume(); k++) {
            int[] out = map.out().get(k);
            slots.get(Slots.MAP_IN).set(k * capacity, map.in().get(k), out.length);
            slots.get(Slots.MAP_OUT).set(k * capacity, out, out.length);
            slots.get(Slots.MAP_COUNT).set(k, new int[] {out.length}, 1);
            slots.get(Slots.MAP_BLOCKS).set(k * entries, blocks(out, entries), entries);
        }
    }

    /** Sorts the pairs that {@code slots} hold; {@link MaskRuns} has tests of its own. */
    private static void writeRuns(MaskSort sort, Datum.PairLists map, List<HostArray> slots) {
        int rows = map.outRows();
        for (int block = 0; block < Math.ceilDiv(rows, sort.blockRows()); block++) {
            MaskRuns.build(
                    sort,
                    map.volume(),
                    rows,
                    Math.min(map.inRows(), rows),
                    block,
                    (int[]) slots.get(Slots.MAP_IN).array(),
                    slots.get(Slots.MAP_IN).offset(),
                    (int[]) slots.get(Slots.MAP_OUT).array(),
                    slots.get(Slots.MAP_OUT).offset(),
                    (int[]) slots.get(Slots.MAP_BLOCKS).array(),
                    slots.get(Slots.MAP_BLOCKS).offset(),
                    (int[]) slots.get(Slots.RUN_ROWS).array(),
                    slots.get(Slots.RUN_ROWS).offset(),
                    (int[]) slots.get(Slots.RUN_IN).array(),
                    slots.get(Slots.RUN_IN).offset(),
                    (int[]) slots.get(Slots.RUNS).array(),
                    slots.get(Slots.RUNS).offset(),
                    (int[]) slots.get(Slots.RUN_COUNTS).array(),
                    slots.get(Slots.RUN_COUNTS).offset(),
                    new long[rows + Math.ceilDiv(rows, sort.blockRows()) * MaskRuns.scratchOfBlock(sort)],
                    0,
                    new int[MaskRuns.WORK * rows],
                    0);
        }
    }

    private static int[] blocks(int[] out, int entries) {
        return IntStream.range(0, entries)
                .map(b -> (int) Arrays.stream(out)
                        .filter(row -> row < Slots.MAP_BLOCK * b)
                        .count())
                .toArray();
    }

    /** Reads a value back, checking that padding is zero and that a map's block index fits its pairs. */
    Datum read(Type type, List<HostArray> slots, ToIntFunction<Dim> extents) {
        return switch (type) {
            case Type.TensorType tensor -> tensor(tensor, slots.getFirst(), extents);
            case Type.CoordsType(var rows, Int3 stride) ->
                coords(Arrays.copyOf(slots.get(Slots.KEYS).longs(), extents.applyAsInt(rows)), stride);
            case Type.KernelMapType(int volume, var in, var out, var sort) -> {
                Datum.PairLists map = map(volume, extents.applyAsInt(in), extents.applyAsInt(out), slots);
                sort.ifPresent(how -> checkRuns(how, map, slots));
                yield map;
            }
        };
    }

    private static FloatFormat format(Type type) {
        return FloatFormat.of(((Type.TensorType) type).dtype());
    }

    private static boolean isBytes(Type type) {
        return type instanceof Type.TensorType tensor && tensor.dtype().isUnsignedByte();
    }

    /** U7: four channels to a word, each a quarter of the words from the one before; U8: two. */
    private static int[] packed(Type type, int[] values, int rows, int columns) {
        int planes = ((Type.TensorType) type).dtype() == DType.U7 ? 4 : 2;
        int words = Math.ceilDiv(columns, planes);
        int[] packed = new int[rows * words];
        for (int i = 0; i < values.length; i++) {
            packed[i / columns * words + i % columns % words] |= values[i] << 32 / planes * (i % columns / words);
        }
        return packed;
    }

    private static Datum bytes(Type.TensorType type, List<Integer> dims, int[] words) {
        int[] values = PackedBytes.of(type.dtype(), dims.getLast()).unpack(words);
        assertThat(words).as("padding").isEqualTo(packed(type, values, dims.getFirst(), dims.getLast()));
        return new Datum.Ints(dims, values);
    }

    private Datum tensor(Type.TensorType type, HostArray memory, ToIntFunction<Dim> extents) {
        List<Integer> dims =
                type.shape().dims().stream().map(extents::applyAsInt).toList();
        if (isBytes(type)) {
            return bytes(type, dims, memory.ints());
        }
        if (type.dtype() == DType.I32) {
            return new Datum.Ints(dims, memory.ints());
        }
        int columns = dims.getLast();
        int stride = target.rowStride(columns);
        float[] padded = memory.floats(format(type));
        float[] values = new float[dims.getFirst() * columns];
        for (int i = 0; i < padded.length; i++) {
            if (i % stride < columns) {
                values[i / stride * columns + i % stride] = padded[i];
            } else if (Float.compare(padded[i], 0f) != 0) {
                fail("the padding of row " + i / stride + " holds " + padded[i]);
            }
        }
        return new Datum.Floats(dims, values);
    }

    private Datum coords(long[] keys, Int3 stride) {
        int[] rows = Arrays.stream(keys)
                .flatMap(key ->
                        Arrays.stream(new long[] {layout.batch(key), layout.x(key), layout.y(key), layout.z(key)}))
                .mapToInt(Math::toIntExact)
                .toArray();
        return new Datum.Coords(rows, stride);
    }

    private static void checkRuns(MaskSort sort, Datum.PairLists map, List<HostArray> slots) {
        List<HostArray> expected = slots.stream()
                .map(slot -> HostArray.of(DType.I32, slot.elements()))
                .toList();
        writeMap(map, expected);
        writeRuns(sort, map, expected);
        for (int slot = Slots.RUN_ROWS; slot <= Slots.RUN_COUNTS; slot++) {
            assertThat(slots.get(slot).ints())
                    .as("array " + slot + " of a sorted map")
                    .isEqualTo(expected.get(slot).ints());
        }
    }

    private static Datum.PairLists map(int volume, int inRows, int outRows, List<HostArray> slots) {
        int capacity = Math.min(inRows, outRows);
        int entries = Math.ceilDiv(outRows, Slots.MAP_BLOCK) + 1;
        int[] blocks = slots.get(Slots.MAP_BLOCKS).ints();
        List<int[]> in = new ArrayList<>();
        List<int[]> out = new ArrayList<>();
        for (int k = 0; k < volume; k++) {
            int from = k * capacity;
            int to = from + slots.get(Slots.MAP_COUNT).ints()[k];
            in.add(Arrays.copyOfRange(slots.get(Slots.MAP_IN).ints(), from, to));
            out.add(Arrays.copyOfRange(slots.get(Slots.MAP_OUT).ints(), from, to));
            assertThat(Arrays.copyOfRange(blocks, k * entries, (k + 1) * entries))
                    .as("block index of offset " + k)
                    .isEqualTo(blocks(out.getLast(), entries));
        }
        return new Datum.PairLists(in, out, inRows, outRows);
    }
}
