package dev.scantling.models.tflite;

import dev.scantling.ir.Program;
import java.util.List;

/** A TFLite graph in ours. Immutable and thread-safe. */
public record TfliteModel(Program program, List<TflitePort> inputs, List<TflitePort> outputs) {
    public TfliteModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
