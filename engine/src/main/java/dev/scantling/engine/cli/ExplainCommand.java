package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.Explanation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scantling explain}: what the engine makes of a network on a scan. */
@picocli.CommandLine.Command(
        name = "explain",
        description =
                "Prints what the engine makes of a network on a scan: the graph after all passes, the schedule, the"
                        + " work of each operator, and which code runs and why.",
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Command {
    @Mixin
    private final ModelArguments model = new ModelArguments();

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public ExplainCommand() {}

    @Override
    public Integer call() {
        Explanation.print(model.request(), spec.commandLine().getOut());
        return ExitStatus.OK;
    }
}
