package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.TracingRun;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scantling trace}: when which core ran what. */
@picocli.CommandLine.Command(
        name = "trace",
        description = "Runs a network and writes when which core ran which operator, as JSON for Perfetto or Chrome.",
        mixinStandardHelpOptions = true)
public final class TraceCommand implements Command {
    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "trace.json",
            description = "Where the timeline goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "9",
            description = "Run N times and write the last run (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public TraceCommand() {}

    @Override
    public Integer call() {
        if (repeat < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat must be at least 1, got " + repeat);
        }
        new TracingRun(model.request(), repeat, out).run(spec.commandLine().getOut());
        return ExitStatus.OK;
    }
}
