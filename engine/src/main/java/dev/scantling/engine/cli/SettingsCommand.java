package dev.scantling.engine.cli;

import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.text.TextTable;
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
        TextTable table = new TextTable("variable", "property", "value");
        StringBuilder meanings = new StringBuilder("\n");
        for (Setting setting : Setting.values()) {
            table.row(setting.variable(), setting.property(), setting.text());
            meanings.append(setting.variable() + ": " + setting.description() + "\n");
        }
        return table.toString() + meanings;
    }
}
