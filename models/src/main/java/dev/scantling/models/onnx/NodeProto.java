package dev.scantling.models.onnx;

import java.util.List;
import java.util.Map;

/**
 * A node of one result; its name is the result's at first, so it is unique. Numbers of fields are those of onnx.proto.
 *
 * @param operator such as {@code Conv}
 */
record NodeProto(String name, String operator, List<AttributeProto> attributes, List<String> inputs, String output) {

    /** The same node with other names of tensors, where the map has some. */
    NodeProto renamed(Map<String, String> names) {
        List<String> operands =
                inputs.stream().map(input -> names.getOrDefault(input, input)).toList();
        return new NodeProto(name, operator, attributes, operands, names.getOrDefault(output, output));
    }

    Message message() {
        return new Message()
                .texts(1, inputs)
                .text(2, output)
                .text(3, name)
                .text(4, operator)
                .nested(5, attributes.stream().map(AttributeProto::message).toList());
    }
}
