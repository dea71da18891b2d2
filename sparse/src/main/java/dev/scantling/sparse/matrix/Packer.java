package dev.scantling.sparse.matrix;

import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.sparse.RadixSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lays entries out in a format, level by level: each entry knows its position in the level before. */
final class Packer {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final Entries entries;
    private final Format format;
    private final int[] order;
    /** Of each entry in order, its position in the level packed last. */
    private final int[] position;

    private int positions = 1;

    Packer(Entries entries, Format format) {
        this.entries = entries;
        this.format = format;
        this.order = order(entries, format);
        this.position = new int[order.length];
    }

    SparseMatrix pack(DType dtype) {
        List<LevelData> data = new ArrayList<>();
        format.levels().forEach(level -> data.add(pack(level)));
        double[] values = new double[positions];
        Arrays.fill(values, format.hasPadding() ? 0.0 : -0.0); // -0.0 leaves the sign of what is added
        for (int i = 0; i < order.length; i++) {
            values[position[i]] += entries.value(order[i]);
        }
        return new SparseMatrix(format, entries.rows(), entries.columns(), data, Values.of(dtype, values));
    }

    private LevelData pack(Level level) {
        return switch (level) {
            case Level.Dense(Coordinate coordinate) -> dense(coordinate);
            case Level.Compressed compressed -> compressed(compressed);
            case Level.Singleton(Coordinate coordinate) -> singleton(coordinate);
            case Level.Slots(Coordinate coordinate, int count) -> slots(coordinate, count);
        };
    }

    private LevelData dense(Coordinate coordinate) {
        int extent = coordinate.extent(entries.rows(), entries.columns());
        positions = room((long) positions * extent);
        for (int i = 0; i < order.length; i++) {
            position[i] = position[i] * extent + coordinate(coordinate, i);
        }
        return LevelData.nothing();
    }

    private LevelData compressed(Level.Compressed level) {
        int[] starts = new int[room(positions + 1L)];
        int[] coordinates = new int[order.length];
        int made = 0;
        int parent = -1;
        for (int i = 0; i < order.length; i++) {
            int coordinate = coordinate(level.coordinate(), i);
            if (position[i] != parent || coordinates[made - 1] != coordinate || isOther(level, i)) {
                parent = position[i];
                coordinates[made++] = coordinate;
                starts[parent + 1]++;
            }
            position[i] = made - 1;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        positions = made;
        return new LevelData(starts, Arrays.copyOf(coordinates, made));
    }

    /** Whether a level that need not be unique keeps an entry apart from the one before: only if they differ at all. */
    private boolean isOther(Level.Compressed level, int i) {
        return !level.unique()
                && (entries.row(order[i]) != entries.row(order[i - 1])
                        || entries.column(order[i]) != entries.column(order[i - 1]));
    }

    private LevelData singleton(Coordinate coordinate) {
        int[] coordinates = new int[positions];
        for (int i = 0; i < order.length; i++) {
            coordinates[position[i]] = coordinate(coordinate, i);
        }
        return LevelData.coordinates(coordinates);
    }

    private LevelData slots(Coordinate coordinate, int count) {
        positions = room((long) positions * count);
        int[] coordinates = new int[positions];
        int parent = -1;
        int slot = 0;
        for (int i = 0; i < order.length; i++) {
            int here = coordinate(coordinate, i);
            if (position[i] != parent) {
                parent = position[i];
                slot = 0;
            } else if (coordinates[parent * count + slot] != here && ++slot == count) {
                throw full(i, count);
            }
            position[i] = parent * count + slot;
            coordinates[position[i]] = here;
        }
        return LevelData.coordinates(coordinates);
    }

    private EngineException.InvalidInput full(int i, int count) {
        int entry = order[i];
        return new EngineException.InvalidInput("format " + format + " has room for " + count
                + " entries of a group, but " + "column " + entries.column(entry) + " of row " + entries.row(entry)
                + " is one more; prune the matrix first");
    }

    private int coordinate(Coordinate coordinate, int i) {
        return coordinate.of(entries.row(order[i]), entries.column(order[i]));
    }

    private int room(long wanted) {
        if (wanted > LARGEST) {
            throw new EngineException.InvalidInput(
                    "format " + format + " would take " + wanted + " elements for a matrix of " + entries.rows() + " x "
                            + entries.columns() + "; choose COO or DCSR");
        }
        return (int) wanted;
    }

    /** The entries by the coordinates of the levels, those of equal place as they came. */
    private static int[] order(Entries entries, Format format) {
        int count = entries.count();
        long[] keys = new long[count];
        for (Level level : format.levels()) {
            Coordinate coordinate = level.coordinate();
            long extent = coordinate.extent(entries.rows(), entries.columns());
            for (int i = 0; i < count; i++) {
                keys[i] = keys[i] * extent + coordinate.of(entries.row(i), entries.column(i));
            }
        }
        int[] order = IntStream.range(0, count).toArray();
        RadixSort.sort(keys, 0, order, 0, count, new long[RadixSort.scratchLength(count)], 0, new int[count], 0);
        return order;
    }
}
