package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.OnnxPortType;
import java.util.List;
import java.util.Set;

/** What an ONNX file holds, in words. */
public record OnnxInspection(OnnxFile file) {

    /** Ports, parameters, and a line for each operator, which says whether it is supported. */
    public String text() {
        return file.name() + ": ONNX of opset " + file.opset()
                + (file.producer().isEmpty() ? "" : ", by " + file.producer())
                + "\n" + Numbers.count(file.nodes().size()) + " nodes, " + Numbers.count(file.parameters())
                + " parameters\n" + ports("input", file.inputs()) + ports("output", file.outputs()) + "\n"
                + operators();
    }

    private static String ports(String kind, List<OnnxPortType> ports) {
        StringBuilder lines = new StringBuilder();
        ports.forEach(port -> lines.append(kind).append(' ').append(port).append('\n'));
        return lines.toString();
    }

    private TextTable operators() {
        Set<String> unknown = OnnxImport.unknown(file);
        TextTable table = new TextTable("operator", "nodes", "supported");
        file.operators()
                .forEach((operator, count) ->
                        table.row(operator, Numbers.count(count), unknown.contains(operator) ? "no" : "yes"));
        return table;
    }
}
