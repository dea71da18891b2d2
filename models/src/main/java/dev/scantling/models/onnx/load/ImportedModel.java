package dev.scantling.models.onnx.load;

import dev.scantling.ir.Program;
import java.util.List;

/**
 * An ONNX graph in ours. Immutable and thread-safe.
 *
 * @param inputs in the file's order, those that were fixed left out
 */
public record ImportedModel(Program program, List<ImportedPort> inputs, List<ImportedPort> outputs) {
    public ImportedModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
