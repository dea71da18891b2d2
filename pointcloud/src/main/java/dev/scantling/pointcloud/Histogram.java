package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.Arrays;
import java.util.List;

/**
 * How many finite values of a column lie in each of equally wide bins from the least to the greatest of them; a value on
 * a border belongs to the bin above, the greatest to the last bin. Immutable.
 *
 * @param counts for each bin, empty if there are no finite values; one bin if all are equal
 */
public record Histogram(double least, double greatest, List<Long> counts) {
    private static final int MOST_BINS = 1 << 16;

    public Histogram {
        counts = List.copyOf(counts);
    }

    /** @throws InvalidInput if the number of bins is not from 1 to 65536 */
    public static Histogram of(Column column, int bins) {
        if (bins < 1 || bins > MOST_BINS) {
            throw new InvalidInput("a histogram has 1 to " + MOST_BINS + " bins, not " + bins);
        }
        ColumnSummary summary = ColumnSummary.of(column);
        if (summary.finite() == 0) {
            return new Histogram(summary.least(), summary.greatest(), List.of());
        }
        long[] counts = new long[summary.least() < summary.greatest() ? bins : 1];
        double width = summary.greatest() / counts.length - summary.least() / counts.length; // may not overflow
        for (int i = 0; i < column.size(); i++) {
            double value = column.real(i);
            if (Double.isFinite(value)) {
                double above = counts.length == 1 ? 0 : value / width - summary.least() / width;
                counts[(int) Math.clamp(above, 0, counts.length - 1)]++;
            }
        }
        return new Histogram(
                summary.least(),
                summary.greatest(),
                Arrays.stream(counts).boxed().toList());
    }

    /** Where a bin begins; the number of bins gives the end of the last. */
    public double border(int bin) {
        double part = counts.isEmpty() ? 0 : (double) bin / counts.size();
        return least * (1 - part) + greatest * part;
    }
}
