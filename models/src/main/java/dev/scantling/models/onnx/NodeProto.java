package dev.scantling.models.onnx;

import java.util.List;
import java.util.Map;

/**
 * A node. Numbers of fields are those of onnx.proto.
 *
 * @param operator such as {@code Conv}
 * @param domain whose operator that is; empty for ONNX's own
 */
record NodeProto(
        String name,
        String operator,
        String domain,
        List<AttributeProto> attributes,
        List<String> inputs,
        List<String> outputs) {
    NodeProto {
        attributes = List.copyOf(attributes);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Of one result and in ONNX's domain; its name is the result's at first, so it is unique. */
    static NodeProto of(String operator, List<AttributeProto> attributes, List<String> inputs, String output) {
        return new NodeProto(output, operator, "", attributes, inputs, List.of(output));
    }

    /** The same node with other names of tensors, where the map has some. */
    NodeProto renamed(Map<String, String> names) {
        return new NodeProto(name, operator, domain, attributes, renamed(inputs, names), renamed(outputs, names));
    }

    private static List<String> renamed(List<String> tensors, Map<String, String> names) {
        return tensors.stream()
                .map(tensor -> names.getOrDefault(tensor, tensor))
                .toList();
    }

    Message message() {
        Message message = new Message()
                .texts(1, inputs)
                .texts(2, outputs)
                .text(3, name)
                .text(4, operator)
                .nested(5, attributes.stream().map(AttributeProto::message).toList());
        return domain.isEmpty() ? message : message.text(7, domain);
    }
}
