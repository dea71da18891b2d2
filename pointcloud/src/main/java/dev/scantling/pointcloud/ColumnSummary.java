package dev.scantling.pointcloud;

/**
 * What the values of a column are like.
 *
 * @param finite number of finite values
 * @param notFinite number of NaNs and infinities, which do not count in what follows
 * @param least of the finite values, NaN if there is none; likewise the others
 * @param mean sum in float64, in the order of the points, divided by their number
 */
public record ColumnSummary(long finite, long notFinite, double least, double greatest, double mean) {

    public static ColumnSummary of(Column column) {
        long finite = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < column.size(); i++) {
            double value = column.real(i);
            if (Double.isFinite(value)) {
                finite++;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                sum += value;
            }
        }
        return finite == 0
                ? new ColumnSummary(0, column.size(), Double.NaN, Double.NaN, Double.NaN)
                : new ColumnSummary(finite, column.size() - finite, least, greatest, sum / finite);
    }
}
