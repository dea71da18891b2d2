package dev.scantling.ir.pass;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pass adds to a program: values with numbers, and parameters under keys, that nothing else has. */
final class AddedParameters {
    private final Weights old;
    private final Map<String, WeightData> added = new LinkedHashMap<>();
    private int nextId;

    AddedParameters(Program program) {
        this.old = program.weights();
        this.nextId = 1 + program.graph().largestId();
    }

    Value value(Type type) {
        return new Value(nextId++, type);
    }

    /** A node of a parameter, under the wanted key or one like it. */
    Node parameter(String wanted, Type.TensorType type, WeightData values) {
        String key = wanted;
        for (int i = 2; old.contains(key) || added.containsKey(key); i++) {
            key = wanted + i;
        }
        added.put(key, values);
        return new Node(key, new DenseOp.Parameter(key, type), List.of(), List.of(value(type)));
    }

    /** Those of the program and the added ones. */
    Weights weights() {
        return old.with(added);
    }
}
