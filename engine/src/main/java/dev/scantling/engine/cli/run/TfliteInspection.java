package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteTensor;
import dev.scantling.models.tflite.TinyEngineMemory;
import java.util.List;
import java.util.Set;

/** What a TFLite file holds, in words. */
public record TfliteInspection(TfliteFile file) {
    private static final String SUFFIX = ".tflite";

    /** Whether that is the name of a TFLite file. */
    public static boolean isTflite(String name) {
        return name.endsWith(SUFFIX);
    }

    /** Ports, parameters, memory, and a line for each operator, which says whether it is supported. */
    public String text() {
        return file.name() + ": TFLite" + (file.description().isEmpty() ? "" : ", " + file.description()) + "\n"
                + Numbers.count(file.operators().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()) + " operators, "
                + Numbers.count(file.tensors().size()) + " tensors, " + Numbers.count(file.parameters())
                + " parameters\n" + ports("input", file.inputs()) + ports("output", file.outputs()) + memory() + "\n"
                + operators();
    }

    private static String ports(String kind, List<TfliteTensor> ports) {
        StringBuilder lines = new StringBuilder();
        ports.forEach(port -> lines.append(kind)
                .append(' ')
                .append(port)
                .append(port.quantization().map(how -> ", " + how).orElse(""))
                .append('\n'));
        return lines.toString();
    }

    private String memory() {
        if (!file.unknown().isEmpty()) {
            return "peak memory as TinyEngine runs it: not known, an operator is not supported\n";
        }
        TinyEngineMemory memory = TinyEngineMemory.of(file);
        return "peak memory as TinyEngine runs it: " + Numbers.count(memory.peak()) + " bytes ("
                + Numbers.count(memory.activations()) + " of activations in place, " + Numbers.count(memory.columns())
                + " of columns, " + Numbers.count(memory.kernel()) + " of a kernel)\n";
    }

    private TextTable operators() {
        Set<String> unknown = file.unknown();
        TextTable table = new TextTable("operator", "nodes", "supported");
        file.operators()
                .forEach((operator, count) ->
                        table.row(operator, Numbers.count(count), unknown.contains(operator) ? "no" : "yes"));
        return table;
    }
}
