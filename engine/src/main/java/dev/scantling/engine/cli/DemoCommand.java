package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.ResultFiles;
import dev.scantling.engine.cli.run.Segmentation;
import dev.scantling.engine.cli.run.SimulatedScan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scantling demo}: the main job on a simulated scan. */
@picocli.CommandLine.Command(
        name = "demo",
        description = "Simulates a scan, labels it and leaves everything in a folder.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Command {
    /** The first run is slow, since Java compiles the kernels while they run; the median of three is not. */
    private static final int REPEAT = 3;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NETWORK",
            defaultValue = "minkunet",
            description = "As for scantling run (default: ${DEFAULT-VALUE}).")
    private String network = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Folder for the scan and the results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which street to simulate (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final ModelOptions options = new ModelOptions();

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public DemoCommand() {}

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        ResultFiles results = new ResultFiles(out, Map.of());
        results.createFolders();
        Path file = out.resolve("scan.bin");
        SimulatedScan scan = SimulatedScan.of(seed);
        scan.write(file);
        scan.draw(out.resolve("truth.png"));
        new Segmentation(options.request(network, file), results, REPEAT).run(terminal);
        terminal.println("the simulated scan: scan.bin, scan.label, and truth.png with its true classes");
        return ExitStatus.OK;
    }
}
