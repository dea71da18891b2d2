package dev.scantling.ir.interp;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.UnaryFunction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Defines the operators on arrays. */
final class ArrayEvaluator {
    private ArrayEvaluator() {}

    static List<Datum> evaluate(ArrayOp op, Operands in) {
        Datum.Floats x = in.floats(0);
        return switch (op) {
            case ArrayOp.Map(UnaryFunction function) -> one(x, i -> (float) function.apply(x.values()[i]));
            case ArrayOp.Combine(BinaryFunction function) ->
                one(x, i -> (float) function.apply(x.values()[i], in.floats(1).values()[i]));
            case ArrayOp.Select _ -> one(x, i -> (x.values()[i] != 0 ? in.floats(1) : in.floats(2)).values()[i]);
            case ArrayOp.Rearrange(ArrayView view, int columns) -> {
                int rows = (int) (view.elements() / columns);
                yield array(rows, columns, i -> x.values()[view.source(i)]);
            }
            case ArrayOp.Reduce(Reduction reduction) ->
                array(x.rows(), 1, row -> (float) reduce(reduction, row(x, row)));
            case ArrayOp.RunningSum _ -> List.of(runningSum(x));
            case ArrayOp.Extremes(int count, boolean largest) -> extremes(x, count, largest);
            case ArrayOp.MatMul(int batch) -> List.of(product(batch, x, in.floats(1)));
            case ArrayOp.Take _ -> List.of(take(x, in.floats(1).values()));
            case ArrayOp.Scatter(ScatterRule rule) ->
                List.of(scatter(rule, x, in.floats(1).values(), in.floats(2)));
            case FixedPointOp fixed -> List.of(FixedPointEvaluator.evaluate(fixed, in));
        };
    }

    /** An element by its place, row-major. */
    private interface Element {
        float at(int index);
    }

    private static List<Datum> one(Datum.Floats like, Element element) {
        return array(like.rows(), like.columns(), element);
    }

    private static List<Datum> array(int rows, int columns, Element element) {
        float[] y = new float[Sums.elements(rows, columns)];
        for (int i = 0; i < y.length; i++) {
            y[i] = element.at(i);
        }
        return List.of(Datum.matrix(rows, columns, y));
    }

    private static float[] row(Datum.Floats x, int row) {
        return Arrays.copyOfRange(x.values(), row * x.columns(), (row + 1) * x.columns());
    }

    private static double reduce(Reduction reduction, float[] row) {
        return switch (reduction) {
            case SUM -> sum(row);
            case MEAN -> sum(row) / row.length;
            case PRODUCT -> {
                double product = 1;
                for (float value : row) {
                    product *= value;
                }
                yield product;
            }
            case SUM_OF_SQUARES -> {
                double sum = 0;
                for (float value : row) {
                    sum += (double) value * value;
                }
                yield sum;
            }
            case MAXIMUM -> extreme(row, Double.NEGATIVE_INFINITY, BinaryFunction.MAXIMUM);
            case MINIMUM -> extreme(row, Double.POSITIVE_INFINITY, BinaryFunction.MINIMUM);
            case FIRST_OF_MAXIMUM -> place(row, true, false);
            case LAST_OF_MAXIMUM -> place(row, true, true);
            case FIRST_OF_MINIMUM -> place(row, false, false);
            case LAST_OF_MINIMUM -> place(row, false, true);
        };
    }

    private static double sum(float[] row) {
        double sum = 0;
        for (float value : row) {
            sum += value;
        }
        return sum;
    }

    private static double extreme(float[] row, double start, BinaryFunction function) {
        double extreme = start;
        for (float value : row) {
            extreme = function.apply(extreme, value);
        }
        return extreme;
    }

    private static int place(float[] row, boolean largest, boolean last) {
        int place = 0;
        for (int i = 1; i < row.length; i++) {
            int order = largest ? compare(row[i], row[place]) : compare(row[place], row[i]);
            place = order > 0 || order == 0 && last ? i : place;
        }
        return place;
    }

    /** Zeros are equal; NaN is larger than all. */
    private static int compare(float a, float b) {
        return Float.compare(a + 0f, b + 0f);
    }

    private static Datum runningSum(Datum.Floats x) {
        float[] y = new float[x.values().length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum = i % x.columns() == 0 ? x.values()[i] : sum + x.values()[i];
            y[i] = (float) sum;
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }

    private static List<Datum> extremes(Datum.Floats x, int count, boolean largest) {
        float[] values = new float[x.rows() * count];
        float[] columns = new float[values.length];
        for (int row = 0; row < x.rows(); row++) {
            float[] of = row(x, row);
            Comparator<Integer> order = (a, b) -> largest ? compare(of[b], of[a]) : compare(of[a], of[b]);
            List<Integer> sorted =
                    IntStream.range(0, of.length).boxed().sorted(order).toList();
            for (int i = 0; i < count; i++) {
                columns[row * count + i] = sorted.get(i);
                values[row * count + i] = of[sorted.get(i)];
            }
        }
        return List.of(Datum.matrix(x.rows(), count, values), Datum.matrix(x.rows(), count, columns));
    }

    private static Datum product(int batch, Datum.Floats a, Datum.Floats b) {
        Sums sums = new Sums(a.rows(), b.columns());
        for (int row = 0; row < a.rows(); row++) {
            int matrix = row / (a.rows() / batch);
            for (int k = 0; k < a.columns(); k++) {
                sums.addRow(row, a.get(row, k), b.values(), (matrix * a.columns() + k) * b.columns());
            }
        }
        return sums.finish();
    }

    private static Datum take(Datum.Floats x, float[] index) {
        int columns = x.columns();
        float[] y = new float[Sums.elements(index.length, columns)];
        for (int i = 0; i < index.length; i++) {
            if (within(index[i], x.rows())) {
                System.arraycopy(x.values(), (int) index[i] * columns, y, i * columns, columns);
            } else {
                Arrays.fill(y, i * columns, (i + 1) * columns, Float.NaN);
            }
        }
        return Datum.matrix(index.length, columns, y);
    }

    private static Datum scatter(ScatterRule rule, Datum.Floats x, float[] index, Datum.Floats updates) {
        float[] y = x.values().clone();
        for (int i = 0; i < index.length; i++) {
            for (int c = 0; c < x.columns() && within(index[i], x.rows()); c++) {
                int at = (int) index[i] * x.columns() + c;
                y[at] = rule.apply(y[at], updates.get(i, c));
            }
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }

    private static boolean within(float index, int rows) {
        return index >= 0 && index < rows;
    }
}
