package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Pooling;

/**
 * Defines the operators on the samples of a batch.
 *
 * @param start first row of each sample
 * @param count rows of each sample
 */
record SampleEvaluator(Datum.Ints start, Datum.Ints count) {

    /** Of the two outputs of an operator, of which operand {@code first} is one. */
    static SampleEvaluator of(Operands in, int first) {
        return new SampleEvaluator(in.ints(first), in.ints(first + 1));
    }

    private int samples() {
        return count.values().length;
    }

    private int begin(int sample) {
        return start.values()[sample];
    }

    /** Behind the last row of a sample, of {@code rows} in all. */
    private int end(int sample, int rows) {
        long end = (long) begin(sample) + count.values()[sample];
        if (begin(sample) < 0 || end < begin(sample) || end > rows) {
            throw new EngineException.InvalidInput("sample " + sample + " has the rows " + begin(sample) + " .. "
                    + (end - 1) + ", expected some of 0 .. " + (rows - 1));
        }
        return (int) end;
    }

    Datum pool(Pooling pooling, Datum.Floats x) {
        Pooled pooled = new Pooled(pooling, samples(), x);
        for (int sample = 0; sample < samples(); sample++) {
            for (int row = begin(sample); row < end(sample, x.rows()); row++) {
                pooled.add(sample, row);
            }
        }
        return pooled.finish();
    }

    Datum broadcast(Datum.Floats x, int rows) {
        float[] y = new float[Sums.elements(rows, x.columns())];
        for (int sample = 0; sample < samples(); sample++) {
            for (int row = begin(sample); row < end(sample, rows); row++) {
                System.arraycopy(x.values(), sample * x.columns(), y, row * x.columns(), x.columns());
            }
        }
        return Datum.matrix(rows, x.columns(), y);
    }

    Datum norm(Norm norm, int groups, Datum.Floats x) {
        float[] y = new float[x.values().length];
        int width = x.columns() / groups;
        for (int sample = 0; sample < samples(); sample++) {
            for (int group = 0; group < groups; group++) {
                norm.apply(x, y, begin(sample), end(sample, x.rows()), group * width, (group + 1) * width);
            }
        }
        return Datum.matrix(x.rows(), x.columns(), y);
    }
}
