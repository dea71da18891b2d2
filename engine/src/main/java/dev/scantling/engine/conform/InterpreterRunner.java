package dev.scantling.engine.conform;

import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.product.DenseProduct;
import java.util.HashMap;
import java.util.Map;

/** Runs cases in the reference interpreter: slow, and independent of everything that generates code. */
public record InterpreterRunner() implements Runner {
    /** What to pass as a device's name to get this runner. */
    public static final String NAME = "interpreter";

    @Override
    public Outcome run(Program program, Map<String, Datum> inputs) {
        Map<String, Datum> values = new HashMap<>();
        Map<String, int[]> pairCounts = new HashMap<>();
        Interpreter.run(program, inputs).forEach((port, datum) -> {
            if (datum instanceof Datum.PairLists map) {
                pairCounts.put(port, map.in().stream().mapToInt(in -> in.length).toArray());
            } else {
                values.put(port, datum);
            }
        });
        return new Outcome(values, pairCounts);
    }

    @Override
    public double[] multiply(SparseMatrix left, double[] right, int columns) {
        return DenseProduct.multiply(left, right, columns);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
