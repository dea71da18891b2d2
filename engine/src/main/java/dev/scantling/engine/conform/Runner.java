package dev.scantling.engine.conform;

import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.Map;

/** What runs conformance cases: a device, or the interpreter that defines every operator and plain products. */
public interface Runner extends AutoCloseable {

    /**
     * What came out of a run.
     *
     * @param values tensors and coordinate sets (in lattice steps) by the name of their output port
     * @param pairCounts for output ports that are kernel maps: pairs of each offset
     */
    record Outcome(Map<String, Datum> values, Map<String, int[]> pairCounts) {
        public Outcome {
            values = Map.copyOf(values);
            pairCounts = Map.copyOf(pairCounts);
        }

        public Datum value(String port) {
            Datum found = values.get(port);
            if (found == null) {
                throw new IllegalArgumentException("no output '" + port + "' among " + values.keySet());
            }
            return found;
        }

        public Datum.Coords coords(String port) {
            if (value(port) instanceof Datum.Coords coords) {
                return coords;
            }
            throw new IllegalArgumentException("output '" + port + "' is no coordinate set");
        }

        public Datum.Floats floats(String port) {
            if (value(port) instanceof Datum.Floats floats) {
                return floats;
            }
            throw new IllegalArgumentException("output '" + port + "' is no float matrix");
        }

        public int[] pairs(String port) {
            int[] found = pairCounts.get(port);
            if (found == null) {
                throw new IllegalArgumentException("no kernel map '" + port + "' among " + pairCounts.keySet());
            }
            return found;
        }
    }

    /**
     * Runs a program once. Programs may have kernel maps among their outputs.
     *
     * @throws dev.scantling.ir.EngineException as the engine does
     */
    Outcome run(Program program, Map<String, Datum> inputs);

    /**
     * The product of a sparse matrix with a dense one, float64.
     *
     * @param left of float64
     * @param right row-major, as many rows as {@code left} has columns
     * @param columns of {@code right}
     * @return row-major
     * @throws dev.scantling.ir.EngineException as the engine does
     */
    double[] multiply(SparseMatrix left, double[] right, int columns);

    @Override
    void close();
}
