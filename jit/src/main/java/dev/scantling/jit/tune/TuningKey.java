package dev.scantling.jit.tune;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Node;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;

/**
 * A matrix kernel and the data that it works on, coarsely: inputs that are alike have the same key.
 *
 * @param log2Rows binary logarithm of the output rows, rounded
 * @param neighbours pairs for each output row, in steps that grow with the number; 1 where there is no map
 */
public record TuningKey(MatrixKernel kernel, int log2Rows, int neighbours) {
    private static final int FINE_NEIGHBOURS = 8;
    private static final int COARSE_STEP = 4;

    /** The key of a node's kernel on data of the given sizes. */
    public static TuningKey of(MatrixKernel kernel, Node node, Sizes sizes) {
        int rows = rows(node.output().tensor().shape().dim(0), sizes);
        long pairs = node.input(0).type() instanceof Type.KernelMapType ? sizes.pairs(node.input(0)) : rows;
        return new TuningKey(
                kernel, (int) Math.round(log2(Math.max(1, rows))), coarse((double) pairs / Math.max(1, rows)));
    }

    private static int rows(Dim dim, Sizes sizes) {
        return dim instanceof Dim.Fixed(int size) ? size : sizes.rows(dim);
    }

    private static int coarse(double neighbours) {
        return neighbours < FINE_NEIGHBOURS
                ? (int) Math.round(neighbours)
                : COARSE_STEP * (int) Math.round(neighbours / COARSE_STEP);
    }

    /** How unlike the data of two keys are: doubling the rows counts as much as doubling the neighbours. */
    double distance(TuningKey other) {
        return Math.abs(log2Rows - other.log2Rows) + Math.abs(log2(neighbours + 1.0) - log2(other.neighbours + 1.0));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** What the keys of one kernel begin with. */
    static String prefix(MatrixKernel kernel) {
        return kernel + " log2rows=";
    }

    /** As in tuning files: the fields of the target, of the kernel, and of the data. */
    @Override
    public String toString() {
        return prefix(kernel) + log2Rows + " neighbours=" + neighbours;
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    public static TuningKey parse(String text) {
        Fields fields = Fields.parse(text);
        MatrixKernel kernel = MatrixKernel.parse(fields, Target.parse(text));
        return new TuningKey(kernel, fields.number("log2rows"), fields.number("neighbours"));
    }
}
