package dev.scantling.engine.plan;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the parameters of a program hold. */
record ParameterValues(Map<Value, WeightData> values) implements Function<Value, Optional<WeightData>> {

    static ParameterValues of(Program program) {
        Map<Value, WeightData> values = new HashMap<>();
        for (Node node : program.graph().nodes()) {
            if (node.op() instanceof DenseOp.Parameter(String key, var _)) {
                values.put(node.output(), program.weights().data(key));
            }
        }
        return new ParameterValues(values);
    }

    /** Empty for what a run computes. */
    @Override
    public Optional<WeightData> apply(Value value) {
        return Optional.ofNullable(values.get(value));
    }
}
