package dev.scantling.engine.cli;

import dev.scantling.engine.Setting;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scantling settings}: what the environment can change. */
@picocli.CommandLine.Command(
        name = "settings",
        description = "Lists the environment variables and system properties, with the values in force.",
        mixinStandardHelpOptions = true)
public final class SettingsCommand implements Command {
    @Option(names = "--markdown", description = "Print the table of README.md.")
    private boolean markdown;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public SettingsCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(markdown ? Setting.markdownTable() : table());
        out.flush();
        return ExitStatus.OK;
    }

    private static String table() {
        StringBuilder lines = new StringBuilder();
        for (Setting setting : Setting.values()) {
            String value = setting.text().isEmpty() ? "(unset)" : setting.text();
            lines.append("%-21s  %-21s  %-8s  %s%n"
                    .formatted(setting.variable(), setting.property(), value, setting.description()));
        }
        return lines.toString();
    }
}
