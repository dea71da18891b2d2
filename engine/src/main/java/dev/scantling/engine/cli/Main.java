package dev.scantling.engine.cli;

import dev.scantling.engine.Setting;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The entry point of {@code bin/scantling}. */
@CommandLine.Command(
        name = "scantling",
        description = "Runs sparse and point-cloud networks.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Settings of the environment: scantling settings. More on a command: scantling COMMAND --help."})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** For picocli, which sets {@link #spec}. */
    @SuppressWarnings("NullAway.Init")
    Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        commands().forEach(line::addSubcommand);
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(CodeRoute.class, Main::codeRoute);
        line.setExecutionExceptionHandler(Main::failed);
        return line.execute(arguments);
    }

    private static CodeRoute codeRoute(String text) {
        try {
            return CodeRoute.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static List<Command> commands() {
        return ServiceLoader.load(Command.class, Main.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(
                        command -> CommandSpec.forAnnotatedObject(command).name()))
                .toList();
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /** What users can mend gets a message; a defect of Scantling, or whoever asks for it, gets the stack trace. */
    private static int failed(Exception exception, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("scantling: " + message(exception)));
        if (!(exception instanceof EngineException) || debugging()) {
            exception.printStackTrace(err);
        }
        err.flush();
        return ExitStatus.FAILURE;
    }

    private static String message(Exception exception) {
        return exception instanceof EngineException
                ? String.valueOf(exception.getMessage())
                : "internal error: " + exception;
    }

    private static boolean debugging() {
        try {
            return Setting.read().debug() > 0;
        } catch (EngineException unreadable) {
            return false; // the message already tells which setting is wrong
        }
    }
}
