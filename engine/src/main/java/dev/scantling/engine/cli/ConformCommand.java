package dev.scantling.engine.cli;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Setting;
import dev.scantling.engine.conform.CaseResult;
import dev.scantling.engine.conform.Conformance;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.InterpreterRunner;
import dev.scantling.engine.conform.Runner;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scantling conform}: golden cases, one line each. */
@picocli.CommandLine.Command(
        name = "conform",
        description = {
            "Runs every golden case below a folder and compares the results with the stored ones.",
            "A case is a folder with a case.json. Exit status: 1 if a case fails, 2 if there is none."
        },
        mixinStandardHelpOptions = true)
public final class ConformCommand implements Command {
    @Parameters(paramLabel = "DIR", description = "The folder to search.")
    private Path root = Path.of("");

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "The device to run on (default: SCANTLING_DEVICE, else cpu), or " + InterpreterRunner.NAME
                    + ": the slow reference that defines every operator.")
    private @Nullable String device;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            defaultValue = Conformance.ALL,
            description = "Only cases whose path below DIR matches, such as 'layers/*'.")
    private String only = "";

    @Option(names = "--strict", description = "Let unsupported cases fail too.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public ConformCommand() {}

    @Override
    public Integer call() {
        if (!Files.isDirectory(root)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + root);
        }
        PrintWriter out = spec.commandLine().getOut();
        Conformance conformance = new Conformance(root, only);
        try (Runner runner = runner(device == null ? Setting.DEVICE.text() : device)) {
            Conformance.Summary summary = conformance.run(runner, result -> print(out, result));
            if (summary.cases() == 0) {
                spec.commandLine().getErr().println("no case.json below " + root + " whose path matches " + only);
            }
            out.println(summary.line());
            out.flush();
            return summary.exitStatus(strict);
        }
    }

    private static Runner runner(String device) {
        return device.equals(InterpreterRunner.NAME)
                ? new InterpreterRunner()
                : new DeviceRunner(Engine.open(device, Setting.read()));
    }

    private static void print(PrintWriter out, CaseResult result) {
        out.println(result.line());
        out.flush();
    }
}
