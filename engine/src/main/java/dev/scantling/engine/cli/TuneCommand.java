package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.TuningRun;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scantling tune}: finds the fastest forms of a network's kernels on a scan. */
@picocli.CommandLine.Command(
        name = "tune",
        description =
                "Times forms of the matrix kernels of a network, on a scan if it takes one, and keeps the fastest in the tuning file"
                        + " (SCANTLING_TUNING), for this machine, code form and number of threads. Leave the machine idle.",
        mixinStandardHelpOptions = true)
public final class TuneCommand implements Command {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MOST_SECONDS = 86_400;

    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "About how long to measure (default: ${DEFAULT-VALUE}).")
    private double budget;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public TuneCommand() {}

    @Override
    public Integer call() {
        if (!(budget > 0) || budget > MOST_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--budget must be seconds, more than 0 and at most a day, got " + budget);
        }
        Duration time = Duration.ofNanos((long) (budget * NANOS_PER_SECOND));
        new TuningRun(model.request(), time).run(spec.commandLine().getOut());
        return ExitStatus.OK;
    }
}
