package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.ir.Program;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.ir.text.GraphPrinter;
import dev.scantling.models.onnx.OnnxDialect;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A program as an ONNX file, or its graph as text.
 *
 * @param name of what is converted, for what is said
 */
public record ModelConversion(String name, Program program, Path file) {

    /**
     * Writes the graph.
     *
     * @return what was written, in words
     */
    public String text() {
        byte[] text = GraphPrinter.print(program.graph()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
        return "the graph of " + name + " in " + file + "\n";
    }

    /**
     * Writes an ONNX file. The dialect of spconv has batch norms only as part of convolutions.
     *
     * @return what was written, in words
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming what the dialect does not have
     */
    public String onnx(OnnxDialect dialect) {
        Program ready = switch (dialect) {
            case STANDARD, SCANTLING -> program;
            case SPCONV -> PassPipeline.standard().run(program, PassLog.silent());
        };
        OnnxModel model = OnnxModel.of(ready, dialect);
        model.write(file);
        StringBuilder said = new StringBuilder(name + " in " + file + ", " + Numbers.bytes(model.size()) + "\n");
        model.inputs().forEach(port -> said.append("input ").append(port).append('\n'));
        model.outputs().forEach(port -> said.append("output ").append(port).append('\n'));
        return said.toString();
    }
}
