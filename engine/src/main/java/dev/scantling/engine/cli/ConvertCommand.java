package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.FileModel;
import dev.scantling.engine.cli.run.ModelConversion;
import dev.scantling.engine.cli.run.PointConversion;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Program;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.Safetensors;
import dev.scantling.models.onnx.OnnxDialect;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.VoxelGrid;
import dev.scantling.pointcloud.io.PointClouds;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code scantling convert}: a network as an ONNX file, a model of ONNX or TFLite as the text of our graph or as an ONNX file, a checkpoint
 * as a safetensors file, or a file of points in another format.
 */
@picocli.CommandLine.Command(
        name = "convert",
        description =
                "Writes a network as an ONNX file, a model of ONNX or TFLite as the text of its graph or as an ONNX file, or a"
                        + " checkpoint as a safetensors file; or a file of points in another format, all of them or one for each"
                        + " voxel.",
        mixinStandardHelpOptions = true)
public final class ConvertCommand implements Command {
    private static final String SAFETENSORS = ".safetensors";

    @Parameters(
            index = "0",
            paramLabel = "NETWORK|MODEL|CHECKPOINT|POINTS",
            description = "One of: " + Zoo.KNOWN
                    + "; FILE.onnx or FILE.tflite; a file of PyTorch or safetensors; or a file of points.")
    private String network = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "The ONNX file; of a model also, under another name than FILE.onnx, the text of its graph; of a checkpoint the .safetensors file;"
                            + " of points a .pcd, .ply, .npz, .npy, .xyz, .pts, .off, .bin of KITTI, .pcd.bin of nuScenes, or of"
                            + " LAS and LAZ files a .las or .laz.")
    private Path file = Path.of("");

    @Option(
            names = "--voxel",
            paramLabel = "EDGE",
            description = "Of points one for each voxel of this edge, in the unit of the coordinates.")
    private @Nullable Double voxel;

    @Option(
            names = "--keep",
            paramLabel = "mean|first",
            defaultValue = "MEAN",
            description =
                    "What becomes of the points of a voxel: their mean, or the first (default: ${DEFAULT-VALUE}).")
    private VoxelGrid.Keep keep = VoxelGrid.Keep.MEAN;

    @Option(
            names = "--dialect",
            paramLabel = "standard|scantling|spconv",
            defaultValue = "STANDARD",
            description =
                    "Whose operators an ONNX file gets: ONNX's own, which dense networks have; ours, which keep every network; or"
                            + " NVIDIA's for encoders of spconv (default: ${DEFAULT-VALUE}).")
    private OnnxDialect dialect = OnnxDialect.STANDARD;

    @Option(names = "--drop", description = "Leave out columns of points that FILE cannot hold, and name them.")
    private boolean drop;

    @Mixin
    private final WeightOptions weights = new WeightOptions();

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public ConvertCommand() {}

    @Override
    public Integer call() {
        if (FileModel.isNamedLikeOne(network)) {
            translate();
        } else if (file.toString().endsWith(SAFETENSORS)) {
            convertCheckpoint();
        } else if (PointClouds.isNamedLikeOne(file)) {
            convertPoints();
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

    private void convertPoints() {
        Optional<PointConversion.Cells> cells =
                Optional.ofNullable(voxel).map(edge -> new PointConversion.Cells(edge, keep));
        String said = new PointConversion(Path.of(network), file, cells, drop).run();
        say(said);
    }

    private void convertNetwork() {
        Network built = built();
        Program program = new Program(built.graph(), weights.source().load(built));
        say(new ModelConversion(built.name(), program, file).onnx(dialect));
    }

    /** A file whose result has a name that says nothing was taken for a network. */
    private Network built() {
        try {
            return Zoo.parse(network);
        } catch (InvalidInput e) {
            throw Files.isRegularFile(Path.of(network))
                    ? new InvalidInput(
                            file + ": the name does not say in which format to write " + network
                                    + "; end it in .safetensors for a checkpoint, for points in a name that convert --help"
                                    + " lists",
                            e)
                    : e;
        }
    }

    private void translate() {
        FileModel model = FileModel.read(Path.of(network), List.of());
        ModelConversion conversion = new ModelConversion(network, model.program(), file);
        if (FileModel.isOnnx(file.toString())) {
            say(conversion.onnx(dialect));
            return;
        }
        StringBuilder said = new StringBuilder(conversion.text());
        model.inputs().forEach(port -> said.append("input ").append(port).append('\n'));
        model.outputs().forEach(port -> said.append("output ").append(port).append('\n'));
        say(said.toString());
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
