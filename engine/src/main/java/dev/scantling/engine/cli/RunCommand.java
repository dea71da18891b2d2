package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.ResultFiles;
import dev.scantling.engine.cli.run.Segmentation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scantling run}: labels a scan. */
@picocli.CommandLine.Command(
        name = "run",
        description = "Runs a network on a scan and gives every point a class.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Command {
    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Folder for labels.ply, labels.npy, view.png and report.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--save",
            paramLabel = "NAME=FILE.npy",
            description = "Also write an output of the network in full, such as logits or coords; repeatable.")
    private final Map<String, Path> saved = new LinkedHashMap<>();

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
        new Segmentation(model.request(), new ResultFiles(out, saved), repeat)
                .run(spec.commandLine().getOut());
        return ExitStatus.OK;
    }
}
