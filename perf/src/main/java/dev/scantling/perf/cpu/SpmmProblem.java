package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.DType;
import dev.scantling.perf.peer.Gemm;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import java.lang.foreign.ValueLayout;

/**
 * A product of a sparse matrix with a dense one.
 *
 * @param x row-major, of the type of the sparse matrix
 * @param columns of x
 */
record SpmmProblem(SparseMatrix matrix, Values x, int columns) {
    private static final double FLOAT_TOLERANCE = 1e-4;
    private static final double DOUBLE_TOLERANCE = 1e-12;

    static SpmmProblem of(SparseMatrix matrix, int columns) {
        Values x = new Values.Floats(Layers.random(Math.multiplyExact(matrix.columns(), columns)));
        return new SpmmProblem(matrix, Values.of(matrix.dtype(), x.doubles()), columns);
    }

    long flops() {
        return 2L * matrix.stored() * columns;
    }

    /** Ours, with X in place. */
    SparseMultiplier open(Engine engine) {
        SparseMultiplier multiplier = engine.multiplier(matrix, columns);
        switch (x) {
            case Values.Floats(float[] floats) -> multiplier.load(floats);
            case Values.Doubles(double[] doubles) -> multiplier.load(doubles);
        }
        return multiplier;
    }

    /**
     * Runs both.
     *
     * @throws IllegalStateException naming the first element that differs
     */
    void requireSame(SparseMultiplier ours, Gemm theirs) {
        ours.run();
        theirs.run();
        double[] here = result(ours);
        double[] there = result(theirs);
        double tolerance = matrix.dtype() == DType.F64 ? DOUBLE_TOLERANCE : FLOAT_TOLERANCE;
        for (int i = 0; i < here.length; i++) {
            if (!(Math.abs(here[i] - there[i]) <= tolerance)) {
                throw new IllegalStateException("element " + i + " is " + here[i] + ", MKL has " + there[i]);
            }
        }
    }

    private double[] result(SparseMultiplier multiplier) {
        int elements = matrix.rows() * columns;
        return switch (x) {
            case Values.Floats _ -> {
                float[] floats = new float[elements];
                multiplier.store(floats);
                yield new Values.Floats(floats).doubles();
            }
            case Values.Doubles _ -> {
                double[] doubles = new double[elements];
                multiplier.store(doubles);
                yield doubles;
            }
        };
    }

    private double[] result(Gemm product) {
        return switch (x) {
            case Values.Floats _ -> new Values.Floats(product.result().toArray(ValueLayout.JAVA_FLOAT)).doubles();
            case Values.Doubles _ -> product.result().toArray(ValueLayout.JAVA_DOUBLE);
        };
    }
}
