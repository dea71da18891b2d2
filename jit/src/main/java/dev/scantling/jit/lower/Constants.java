package dev.scantling.jit.lower;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parameters among the inputs of a node.
 *
 * @param format how kernels keep weights
 */
record Constants(Node node, Function<Value, Optional<WeightData>> values, FloatFormat format) {

    /**
     * The values of an input that the lowering needs to know.
     *
     * @throws EngineException.UnsupportedOp if a run computes it
     */
    float[] of(int input, String what) {
        return data(input, what).values();
    }

    /** As {@link #of}, for values that are read in parts. */
    WeightData data(int input, String what) {
        return values.apply(node.input(input))
                .orElseThrow(() -> new EngineException.UnsupportedOp("node '" + node.name() + "' ("
                        + node.op().text() + "): its " + what + " (input " + input + ", " + node.input(input)
                        + ") must be a parameter of the model, but the graph computes it"));
    }
}
