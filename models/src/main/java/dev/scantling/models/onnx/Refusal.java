package dev.scantling.models.onnx;

import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Node;

/** What cannot be written, with the place. */
final class Refusal {
    private Refusal() {}

    static UnsupportedOp of(Node node, String why) {
        return new UnsupportedOp(
                "ONNX export, node '" + node.name() + "' (" + node.op().text() + "): " + why);
    }

    static UnsupportedOp ofPort(String kind, String name, String why) {
        return new UnsupportedOp("ONNX export, " + kind + " '" + name + "': " + why);
    }
}
