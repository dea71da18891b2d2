package dev.scantling.engine.cli;

import dev.scantling.engine.CostSource;
import dev.scantling.engine.cli.run.PlacingRun;
import dev.scantling.engine.cli.run.RunRequest;
import dev.scantling.engine.cli.run.SchedulingRun;
import dev.scantling.scheduler.ios.Strategies;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scantling schedule}: which operators of a network run side by side, which merge, and on which device. */
@picocli.CommandLine.Command(
        name = "schedule",
        description =
                "Times the operators of a network, on a scan if it takes one, on one core and on more, finds by IOS's dynamic program which run"
                        + " side by side and which merge into one, with --devices also where, and tells what that is worth. Leave the"
                        + " machine idle.",
        mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Command {
    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description = "Runs on each number of cores (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--strategy",
            paramLabel = "KIND",
            defaultValue = "both",
            description = "Stages to try: concurrent, merge or both (default: ${DEFAULT-VALUE}).")
    private Strategies strategy = Strategies.BOTH;

    @Option(
            names = "--costs",
            paramLabel = "SOURCE",
            defaultValue = "measured",
            description = "What operators take: measured (what the tuning file has is not measured again), analytic (a"
                    + " roofline), or a FILE of --export-costs (default: ${DEFAULT-VALUE}).")
    private String costs = "";

    @Option(names = "--export-costs", paramLabel = "FILE", description = "Where the costs go, for --costs.")
    private @Nullable Path exported;

    @Option(names = "--save", paramLabel = "FILE", description = "Where the stages go, for run --schedule.")
    private @Nullable Path save;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where a page goes that shows the stages and the timeline of a run.")
    private @Nullable Path page;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public ScheduleCommand() {}

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, got " + rounds);
        }
        RunRequest request = model.request();
        if (request.devices().size() > 1) {
            place(request);
        } else {
            schedule(request);
        }
        return ExitStatus.OK;
    }

    private void schedule(RunRequest request) {
        new SchedulingRun(
                        request,
                        CostSource.parse(costs, rounds),
                        rounds,
                        strategy,
                        Optional.ofNullable(save),
                        Optional.ofNullable(exported),
                        Optional.ofNullable(page))
                .run(spec.commandLine().getOut());
    }

    private void place(RunRequest request) {
        if (exported != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "costs are those of one device: give --export-costs with --device, one after the other");
        }
        new PlacingRun(
                        request,
                        CostSource.parse(costs, rounds),
                        rounds,
                        strategy,
                        Optional.ofNullable(save),
                        Optional.ofNullable(page))
                .run(spec.commandLine().getOut());
    }
}
