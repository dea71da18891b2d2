package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.CheckpointText;
import dev.scantling.engine.cli.run.FileModel;
import dev.scantling.engine.cli.run.Inspection;
import dev.scantling.engine.cli.run.OnnxInspection;
import dev.scantling.engine.cli.run.TfliteInspection;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.FloatRecords;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.io.PointFormat;
import dev.scantling.pointcloud.io.SemanticKittiLabels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scantling inspect}: what a file of points, a model or a checkpoint holds. */
@picocli.CommandLine.Command(
        name = "inspect",
        description =
                "Shows the columns of a file of points, their bounds, and a histogram of one of them; of an ONNX or TFLite"
                        + " model its inputs, outputs, parameters and operators, and the memory that TinyEngine needs for the latter;"
                        + " or the tensors of a checkpoint.",
        mixinStandardHelpOptions = true)
public final class InspectCommand implements Command {
    /** Formats that nothing in a file shows. */
    private static final Set<PointFormat> RECORDS =
            Collections.unmodifiableSet(EnumSet.of(PointFormat.KITTI, PointFormat.NUSCENES));

    @Parameters(
            paramLabel = "FILE",
            description =
                    "PCD, PLY, LAS, LAZ, OFF, XYZ, PTS, NPY, NPZ, or a .bin of KITTI or .pcd.bin of nuScenes; each"
                            + " also with .gz; a .label of SemanticKITTI; a model: .onnx or .tflite; a checkpoint: .safetensors, or .pt, .pth, .ckpt, .tar"
                            + " or .t7 of PyTorch.")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            split = ",",
            description = "The file is float32 records of these columns, such as x,y,z,r,g,b.")
    private List<String> columns = List.of();

    @Option(
            names = "--histogram",
            paramLabel = "COLUMN",
            description = "Of which column to show a histogram (default: z, or else the last).")
    private @Nullable String histogram;

    @Option(
            names = "--bins",
            paramLabel = "N",
            defaultValue = "10",
            description = "Bins of the histogram (default: ${DEFAULT-VALUE}).")
    private int bins;

    @Mixin
    private final NameOptions names = new NameOptions();

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public InspectCommand() {}

    @Override
    public Integer call() {
        if (bins < 1) {
            throw new ParameterException(spec.commandLine(), "--bins must be at least 1, got " + bins);
        }
        String text = text();
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
        return ExitStatus.OK;
    }

    private String text() {
        if (FileModel.isOnnx(file.toString())) {
            return new OnnxInspection(OnnxFile.read(file)).text();
        }
        if (TfliteInspection.isTflite(file.toString())) {
            return new TfliteInspection(TfliteFile.read(file)).text();
        }
        if (file.toString().endsWith(SemanticKittiLabels.SUFFIX)) {
            PointCloud labels = SemanticKittiLabels.readColumns(file);
            return new Inspection(file + ": labels of SemanticKITTI", labels).text(histogram, bins);
        }
        return Checkpoint.isNamedLikeOne(file) ? checkpoint() : points();
    }

    private String checkpoint() {
        return Checkpoint.read(
                file,
                checkpoint -> names.given()
                        .map(rules -> "by the rules '" + rules.name() + "', in this order:\n"
                                + rules.text().indent(2) + "\n" + new CheckpointText(checkpoint.renamed(rules)))
                        .orElseGet(() -> new CheckpointText(checkpoint).toString()));
    }

    private String points() {
        if (!columns.isEmpty()) {
            PointCloud cloud = new FloatRecords(columns).read(file);
            return new Inspection(file + ": float32 records", cloud).text(histogram, bins);
        }
        PointFormat format = PointClouds.format(file);
        String hint = RECORDS.contains(format)
                ? "\nby its name alone; the file does not say its columns, --columns x,y,z,r,g,b does"
                : "";
        return new Inspection(file + ": " + format.title() + hint, PointClouds.read(file)).text(histogram, bins);
    }
}
