package dev.scantling.models.onnx;

import java.util.List;

/** Nodes in an order of definition, constants and ports; numbers of fields are those of onnx.proto. */
record GraphProto(
        String name,
        List<NodeProto> nodes,
        List<TensorProto> initializers,
        List<OnnxPort> inputs,
        List<OnnxPort> outputs) {

    Message message() {
        return new Message()
                .nested(1, nodes.stream().map(NodeProto::message).toList())
                .text(2, name)
                .nested(5, initializers.stream().map(TensorProto::message).toList())
                .nested(11, inputs.stream().map(OnnxPort::message).toList())
                .nested(12, outputs.stream().map(OnnxPort::message).toList());
    }
}
