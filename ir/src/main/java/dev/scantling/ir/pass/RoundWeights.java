package dev.scantling.ir.pass;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.WeightedSum;
import java.util.HashMap;
import java.util.Map;

/**
 * Rounds the weights of matrix products to the format that kernels keep them in. So the program says itself what is
 * computed: float32 arithmetic on rounded weights, which every device and the interpreter share.
 */
public record RoundWeights(FloatFormat format) implements Pass {

    @Override
    public String name() {
        return "round-weights-" + format.text();
    }

    /** @throws EngineException.UnsupportedOp naming the parameter that has a value beyond the range of the format */
    @Override
    public Program apply(Program program) {
        if (format == FloatFormat.F32) {
            return program;
        }
        Uses uses = new Uses(program.graph());
        Map<String, WeightData> rounded = new HashMap<>();
        for (Node node : program.graph().nodes()) {
            if (node.op() instanceof WeightedSum sum) {
                uses.parameter(node.input(sum.weightInput()))
                        .ifPresent(parameter -> rounded.put(
                                parameter.key(),
                                WeightData.of(rounded(
                                        parameter.key(), program.weights().get(parameter)))));
            }
        }
        return rounded.isEmpty()
                ? program
                : new Program(program.graph(), program.weights().with(rounded));
    }

    private float[] rounded(String key, float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = format.round(values[i]);
            if (Float.isInfinite(result[i]) && !Float.isInfinite(values[i])) {
                throw new EngineException.UnsupportedOp("parameter '" + key + "' has the value " + values[i]
                        + " at element " + i + ", which is beyond the range of " + format.text()
                        + "; set storage to bf16 or f32");
            }
        }
        return result;
    }
}
