package dev.scantling.models.onnx.load;

import java.util.List;
import java.util.Map;

/**
 * The graph of a branch or a loop, whose nodes also see the tensors of the graphs around it.
 *
 * @param constants initialisers by name
 * @param inputs names of its inputs
 * @param outputs names of its outputs
 */
public record OnnxBody(
        List<OnnxNode> nodes, Map<String, OnnxTensor> constants, List<String> inputs, List<String> outputs) {
    public OnnxBody {
        nodes = List.copyOf(nodes);
        constants = Map.copyOf(constants);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
