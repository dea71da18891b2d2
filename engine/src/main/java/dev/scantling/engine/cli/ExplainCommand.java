package dev.scantling.engine.cli;

import dev.scantling.engine.CostSource;
import dev.scantling.engine.cli.run.Explanation;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scantling explain}: what the engine makes of a network. */
@picocli.CommandLine.Command(
        name = "explain",
        description = "Prints what the engine makes of a network: the graph after all passes, the schedule, the"
                + " work of each operator, and which code runs and why.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Command {
    /** Runs on each number of cores, as schedule has them. */
    private static final int ROUNDS = 9;

    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run N times and tell medians (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(
            names = "--costs",
            paramLabel = "SOURCE",
            description =
                    "Compare what schedulers expect, by costs that are measured, analytic (a roofline), or in a FILE of"
                            + " schedule --export-costs.")
    private @Nullable String costs;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where a page goes that shows the stages and the timeline of the last run.")
    private @Nullable Path page;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public ExplainCommand() {}

    @Override
    public Integer call() {
        if (repeat < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat must be at least 1, got " + repeat);
        }
        Explanation.print(
                model.request(),
                repeat,
                Optional.ofNullable(costs).map(source -> CostSource.parse(source, ROUNDS)),
                Optional.ofNullable(page),
                spec.commandLine().getOut());
        return ExitStatus.OK;
    }
}
