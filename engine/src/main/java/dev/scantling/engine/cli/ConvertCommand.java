package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.OnnxRun;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.ir.Program;
import dev.scantling.ir.text.GraphPrinter;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.Safetensors;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.sparse.io.AtomicFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scantling convert}: a network on images as an ONNX file, an ONNX file as the text of our graph, or a checkpoint as a safetensors file. */
@picocli.CommandLine.Command(
        name = "convert",
        description =
                "Writes a network on images as an ONNX file, for other runtimes, the graph that an ONNX file becomes, or a"
                        + " checkpoint as a safetensors file.",
        mixinStandardHelpOptions = true)
public final class ConvertCommand implements Command {
    private static final String SAFETENSORS = ".safetensors";

    @Parameters(
            index = "0",
            paramLabel = "NETWORK|MODEL|CHECKPOINT",
            description = "One on images of: " + Zoo.KNOWN + "; FILE.onnx; or a file of PyTorch or safetensors.")
    private String network = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "The ONNX file; of a model FILE.onnx the text of its graph; of a checkpoint the .safetensors file.")
    private Path file = Path.of("");

    @Mixin
    private final WeightOptions weights = new WeightOptions();

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public ConvertCommand() {}

    @Override
    public Integer call() {
        if (OnnxRun.isOnnx(network)) {
            translate();
        } else if (file.toString().endsWith(SAFETENSORS)) {
            convertCheckpoint();
        } else {
            convertNetwork();
        }
        return ExitStatus.OK;
    }

    private void convertCheckpoint() {
        Checkpoint.read(Path.of(network), checkpoint -> {
            Checkpoint renamed = checkpoint.renamed(weights.names());
            Safetensors.write(file, renamed.tensors());
            spec.commandLine()
                    .getOut()
                    .println(Numbers.count(renamed.tensors().size()) + " tensors, " + Numbers.count(renamed.elements())
                            + " numbers in " + file);
            return renamed;
        });
    }

    private void convertNetwork() {
        Network built = Zoo.parse(network);
        OnnxModel model =
                OnnxModel.of(new Program(built.graph(), weights.source().load(built)));
        model.write(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(built.name() + " in " + file + ", " + Numbers.bytes(model.size()));
        model.inputs().forEach(port -> out.println("input " + port));
        model.outputs().forEach(port -> out.println("output " + port));
    }

    private void translate() {
        ImportedModel model = OnnxImport.of(OnnxFile.read(Path.of(network)), OnnxImport.Options.NONE);
        byte[] text = GraphPrinter.print(model.program().graph()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(text));
        PrintWriter out = spec.commandLine().getOut();
        out.println("the graph of " + network + " in " + file);
        model.inputs().forEach(port -> out.println("input " + port));
        model.outputs().forEach(port -> out.println("output " + port));
    }
}
