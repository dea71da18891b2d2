package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.pointcloud.Column;
import dev.scantling.pointcloud.ColumnSummary;
import dev.scantling.pointcloud.Histogram;
import dev.scantling.pointcloud.PointCloud;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file of points holds, in words.
 *
 * @param title of the file and its format
 */
public record Inspection(String title, PointCloud cloud) {
    private static final int WIDEST_BAR = 40;

    /**
     * The number of points, a line for each column, and a histogram.
     *
     * @param histogram name of the column that it is of; null for z, or the last column where there is no z
     * @throws dev.scantling.ir.EngineException.InvalidInput if there is no such column
     */
    public String text(@Nullable String histogram, int bins) {
        String last = cloud.columns().getLast().name();
        String chosen = histogram != null ? histogram : cloud.has(PointCloud.Z) ? PointCloud.Z : last;
        return title + "\n" + Numbers.count(cloud.size()) + " points, "
                + cloud.columns().size() + " columns\n\n" + columns() + "\n" + histogram(cloud.column(chosen), bins);
    }

    private TextTable columns() {
        TextTable table = new TextTable("column", "type", "unit", "least", "greatest", "mean", "not finite");
        for (Column column : cloud.columns()) {
            ColumnSummary summary = ColumnSummary.of(column);
            table.row(
                    column.name(),
                    column.type().longName(),
                    column.unit(),
                    number(summary.least()),
                    number(summary.greatest()),
                    number(summary.mean()),
                    Numbers.count(summary.notFinite()));
        }
        return table;
    }

    private static String histogram(Column column, int bins) {
        Histogram histogram = Histogram.of(column, bins);
        if (histogram.counts().isEmpty()) {
            return column.name() + " has no finite values\n";
        }
        List<String> rows = rows(column.name(), histogram).toString().lines().toList();
        StringBuilder lines = new StringBuilder(rows.getFirst() + "\n");
        for (int bin = 0; bin < histogram.counts().size(); bin++) {
            lines.append((rows.get(bin + 1) + "  " + bar(histogram.counts(), bin)).stripTrailing())
                    .append('\n');
        }
        return lines.toString();
    }

    private static TextTable rows(String name, Histogram histogram) {
        TextTable table = new TextTable(name + " from", "to", "points");
        for (int bin = 0; bin < histogram.counts().size(); bin++) {
            table.row(
                    number(histogram.border(bin)),
                    number(histogram.border(bin + 1)),
                    Numbers.count(histogram.counts().get(bin)));
        }
        return table;
    }

    /** The longest for the fullest bin; only an empty bin has none. */
    private static String bar(List<Long> counts, int bin) {
        return "#".repeat((int) Math.ceil((double) counts.get(bin) * WIDEST_BAR / Collections.max(counts)));
    }

    /** Up to nine digits, as few as needed. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-"; // of no finite values
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%.9g", value)
                .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
                .replaceFirst("\\.(e|$)", "$1");
    }
}
