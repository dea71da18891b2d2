package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnBuilder;
import dev.scantling.pointcloud.NumberType;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.sparse.io.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The points of lines of numbers. */
final class TextTable implements PointSource {
    private final TextRows rows;
    private final List<String> names;
    private final List<NumberType> types;
    /** The line that says how many points there are; null where none does. */
    private final @Nullable Words announced;

    private @Nullable Words row;
    private long given;

    /**
     * @param first the first line, which was read already; null if there is none
     * @param announced the line that says how many points there are; null where none does
     */
    TextTable(
            TextRows rows,
            @Nullable Words first,
            @Nullable Words announced,
            List<String> names,
            Function<String, NumberType> typeOf) {
        this.rows = rows;
        this.row = first;
        this.announced = announced;
        this.names = names;
        this.types = names.stream().map(typeOf).toList();
    }

    @Override
    public PointCloud next(int most) {
        List<ColumnBuilder> builders = IntStream.range(0, names.size())
                .mapToObj(i -> ColumnBuilder.of(names.get(i), Column.UNSTATED, types.get(i), 0))
                .toList();
        for (int i = 0; row != null && i < most; i++) {
            add(row, builders);
            row = rows.next();
            given++;
        }
        if (row == null && announced != null) {
            requireAnnounced(announced);
        }
        return Records.cloud(
                rows.lines().file(), builders.stream().map(ColumnBuilder::build).toList());
    }

    private void add(Words line, List<ColumnBuilder> builders) {
        line.requireCount(names.size(), "as on the first line of points");
        for (int i = 0; i < types.size(); i++) {
            builders.get(i).add(TextNumbers.bits(line, i, types.get(i)));
        }
    }

    private void requireAnnounced(Words count) {
        if (given != count.whole(0, "number of points")) {
            throw count.error("announces " + count.word(0) + " points, but the file has " + given
                    + "; copy it again, or correct the number");
        }
    }
}
