package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.ArrayRun;
import dev.scantling.engine.cli.run.ResultFiles;
import dev.scantling.engine.cli.run.RunRequest;
import dev.scantling.engine.cli.run.ScanModel;
import dev.scantling.engine.cli.run.Segmentation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scantling run}: labels a scan, or runs a model of ONNX or TFLite on a scan or on arrays. */
@picocli.CommandLine.Command(
        name = "run",
        description =
                "Runs a network, or a sparse model of ONNX, on a scan and gives every point a class; or a model of ONNX or TFLite on NPY arrays.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Command {
    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "ARRAY",
            description =
                    "Of a model of ONNX or TFLite or a network on images or clouds, whose inputs are NPY files: those behind the"
                            + " first.")
    private List<Path> arrays = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description =
                    "Folder for labels.ply, labels.npy, view.png and report.json, or for an NPY file of each output of a model"
                            + " of ONNX or TFLite (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--save",
            paramLabel = "NAME=FILE.npy",
            description = "Also write an output of the network in full, such as logits or coords; repeatable.")
    private final Map<String, Path> saved = new LinkedHashMap<>();

    @Option(
            names = "--like",
            paramLabel = "NETWORK",
            description =
                    "Of a sparse model of ONNX on a scan: the network whose inputs it has, which says how a scan becomes voxels"
                            + " and features (default: the network that its graph is named after, as convert does).")
    private @Nullable String like;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run N times with fresh kernel maps and report medians (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public RunCommand() {}

    @Override
    public Integer call() {
        if (repeat < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat must be at least 1, got " + repeat);
        }
        RunRequest request = model.request();
        ResultFiles files = new ResultFiles(out, saved);
        Optional<ScanModel> onScan = onScan(request);
        if (onScan.isPresent()) {
            new Segmentation(onScan.get().request(), files, repeat)
                    .run(onScan.get().network(), spec.commandLine().getOut());
        } else if (ArrayRun.suits(request)) {
            List<Path> all =
                    Stream.concat(request.scan().stream(), arrays.stream()).toList();
            new ArrayRun(request, all, files).run(spec.commandLine().getOut());
        } else if (arrays.isEmpty()) {
            new Segmentation(request, files, repeat).run(spec.commandLine().getOut());
        } else {
            throw new ParameterException(
                    spec.commandLine(), "networks on scans take one file, a scan; got also " + arrays);
        }
        return ExitStatus.OK;
    }

    /** A sparse model with one file, which has to be a scan, since such a model has more inputs than one. */
    private Optional<ScanModel> onScan(RunRequest request) {
        Optional<ScanModel> model = request.scan().isPresent() && arrays.isEmpty()
                ? ScanModel.read(request, Optional.ofNullable(like))
                : Optional.empty();
        if (like != null && model.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--like is for a sparse model of ONNX on one scan, got " + request.network());
        }
        return model;
    }
}
