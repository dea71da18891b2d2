package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.OnnxRun;
import dev.scantling.engine.cli.run.PointConversion;
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
import dev.scantling.pointcloud.VoxelGrid;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.sparse.io.AtomicFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code scantling convert}: a network on images as an ONNX file, an ONNX file as the text of our graph, a checkpoint as a
 * safetensors file, or a file of points in another format.
 */
@picocli.CommandLine.Command(
        name = "convert",
        description =
                "Writes a network on images as an ONNX file, for other runtimes, the graph that an ONNX file becomes, or a"
                        + " checkpoint as a safetensors file; or a file of points in another format, all of them or one for each"
                        + " voxel.",
        mixinStandardHelpOptions = true)
public final class ConvertCommand implements Command {
    private static final String SAFETENSORS = ".safetensors";

    @Parameters(
            index = "0",
            paramLabel = "NETWORK|MODEL|CHECKPOINT|POINTS",
            description = "One on images of: " + Zoo.KNOWN
                    + "; FILE.onnx; a file of PyTorch or safetensors; or a file of points.")
    private String network = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "The ONNX file; of a model FILE.onnx the text of its graph; of a checkpoint the .safetensors file;"
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
        if (OnnxRun.isOnnx(network)) {
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
        PrintWriter out = spec.commandLine().getOut();
        out.print(said);
        out.flush();
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
