package dev.scantling.ir.interp;

import dev.scantling.ir.geometry.Int3;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One cell of a level's lattice. Ordered as rows of a coordinate set are. */
record Voxel(int batch, Int3 at) implements Comparable<Voxel> {
    private static final Comparator<Voxel> ROW_ORDER = Comparator.comparingInt(Voxel::batch)
            .thenComparingInt(v -> v.at.x())
            .thenComparingInt(v -> v.at.y())
            .thenComparingInt(v -> v.at.z());

    Voxel moved(Int3 by) {
        return new Voxel(batch, at.plus(by));
    }

    @Override
    public int compareTo(Voxel other) {
        return ROW_ORDER.compare(this, other);
    }

    static List<Voxel> list(Datum.Coords coords) {
        int[] rows = coords.rows();
        return IntStream.range(0, coords.count())
                .map(row -> 4 * row)
                .mapToObj(i -> new Voxel(rows[i], new Int3(rows[i + 1], rows[i + 2], rows[i + 3])))
                .toList();
    }

    static Map<Voxel, Integer> rows(Datum.Coords coords) {
        Map<Voxel, Integer> rows = new HashMap<>();
        list(coords).forEach(voxel -> rows.put(voxel, rows.size()));
        return rows;
    }

    static Datum.Coords coords(Collection<Voxel> voxels, Int3 stride) {
        int[] rows = voxels.stream()
                .distinct()
                .sorted()
                .flatMap(v -> Stream.of(v.batch, v.at.x(), v.at.y(), v.at.z()))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Datum.Coords(rows, stride);
    }
}
