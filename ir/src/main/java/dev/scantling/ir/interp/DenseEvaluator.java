package dev.scantling.ir.interp;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Weights;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Defines the operators on feature matrices. */
final class DenseEvaluator {
    private DenseEvaluator() {}

    static Datum evaluate(DenseOp op, Operands in, Weights weights) {
        return switch (op) {
            case DenseOp.Parameter parameter -> parameter(parameter, weights);
            case DenseOp.Linear(Epilogue epilogue) -> linear(epilogue, in);
            case DenseOp.BatchNorm(double epsilon) -> batchNorm(epsilon, in);
            case DenseOp.LayerNorm(double epsilon) -> layerNorm(Norm.of(epsilon, in, 1), in.floats(0));
            case DenseOp.Activate(var activation) -> {
                Datum.Floats x = in.floats(0);
                float[] y = new float[x.values().length];
                for (int i = 0; i < y.length; i++) {
                    y[i] = activation.apply(x.values()[i]);
                }
                yield Datum.matrix(x.rows(), x.columns(), y);
            }
            case DenseOp.Add(var activation) -> add(activation, in);
            case DenseOp.Subtract _ -> elementwise(in, (a, b) -> a - b);
            case DenseOp.Repeat(int times) -> repeat(in.floats(0), times);
            case DenseOp.Multiply _ -> elementwise(in, (a, b) -> a * b);
            case DenseOp.Concat _ -> concat(in);
            case DenseOp.Slice(int from, int to) -> slice(from, to, in.floats(0));
            case DenseOp.Convert _ -> in.floats(0); // rounded as every result is
            case DenseOp.Quantize(float scale, DType to) -> quantize(scale, to.largestByte(), in.floats(0));
        };
    }

    private static Datum parameter(DenseOp.Parameter parameter, Weights weights) {
        Shape shape = parameter.type().shape();
        return new Datum.Floats(
                IntStream.range(0, shape.rank()).mapToObj(shape::fixed).toList(), weights.get(parameter));
    }

    private static Datum linear(Epilogue epilogue, Operands in) {
        Datum.Floats x = in.floats(0);
        Datum.Floats weight = in.floats(1);
        Sums sums = new Sums(x.rows(), weight.columns());
        for (int row = 0; row < x.rows(); row++) {
            for (int ci = 0; ci < x.columns(); ci++) {
                sums.addRow(row, x.get(row, ci), weight.values(), ci * weight.columns());
            }
        }
        return sums.finish(epilogue, in, 2);
    }

    private static Datum add(Activation activation, Operands in) {
        Datum.Floats first = in.floats(0);
        float[] y = new float[first.values().length];
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int operand = 0; operand < in.count(); operand++) {
                sum += in.floats(operand).values()[i];
            }
            y[i] = activation.apply((float) sum);
        }
        return Datum.matrix(first.rows(), first.columns(), y);
    }

    private static Datum elementwise(Operands in, DoubleBinaryOperator op) {
        Datum.Floats a = in.floats(0);
        float[] b = in.floats(1).values();
        float[] y = new float[b.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) op.applyAsDouble(a.values()[i], b[i]);
        }
        return Datum.matrix(a.rows(), a.columns(), y);
    }

    private static Datum repeat(Datum.Floats x, int times) {
        float[] y = new float[Sums.elements(x.rows() * times, x.columns())];
        for (int row = 0; row < x.rows() * times; row++) {
            System.arraycopy(x.values(), row / times * x.columns(), y, row * x.columns(), x.columns());
        }
        return Datum.matrix(x.rows() * times, x.columns(), y);
    }

    private static Datum layerNorm(Norm norm, Datum.Floats x) {
        float[] y = new float[x.values().length];
        for (int row = 0; row < x.rows(); row++) {
            norm.apply(x, y, row, row + 1, 0, x.columns());
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }

    private static Datum batchNorm(double epsilon, Operands in) {
        Datum.Floats x = in.floats(0);
        float[] gamma = in.floats(1).values();
        float[] beta = in.floats(2).values();
        float[] mean = in.floats(3).values();
        float[] variance = in.floats(4).values();
        float[] y = new float[x.values().length];
        for (int i = 0; i < y.length; i++) {
            int c = i % x.columns();
            double normal = (x.values()[i] - (double) mean[c]) / Math.sqrt(variance[c] + epsilon);
            y[i] = (float) (normal * gamma[c] + beta[c]);
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }

    private static Datum quantize(float scale, int largest, Datum.Floats x) {
        int[] y = new int[x.values().length];
        for (int i = 0; i < y.length; i++) {
            double steps = Math.rint(x.values()[i] / scale);
            y[i] = (int) Math.clamp(Double.isNaN(steps) ? 0 : steps, 0, largest);
        }
        return new Datum.Ints(x.dims(), y);
    }

    private static Datum slice(int from, int to, Datum.Floats x) {
        int columns = to - from;
        float[] y = new float[Sums.elements(x.rows(), columns)];
        for (int row = 0; row < x.rows(); row++) {
            System.arraycopy(x.values(), row * x.columns() + from, y, row * columns, columns);
        }
        return Datum.matrix(x.rows(), columns, y);
    }

    private static Datum concat(Operands in) {
        int rows = in.floats(0).rows();
        int columns = in.data().stream()
                .mapToInt(part -> ((Datum.Floats) part).columns())
                .sum();
        float[] y = new float[Sums.elements(rows, columns)];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < in.count(); i++) {
                Datum.Floats part = in.floats(i);
                System.arraycopy(part.values(), row * part.columns(), y, at, part.columns());
                at += part.columns();
            }
        }
        return Datum.matrix(rows, columns, y);
    }
}
