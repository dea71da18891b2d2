package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.SimulatedScan;
import dev.scantling.engine.cli.text.Numbers;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scantling simulate}: a made-up scan. */
@picocli.CommandLine.Command(
        name = "simulate",
        description = "Simulates a LiDAR scan of a street and writes it as KITTI .bin and .label.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Command {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which street (default: ${DEFAULT-VALUE}); a seed gives the same scan on every machine.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "scan.bin",
            description = "The scan (default: ${DEFAULT-VALUE}); its labels go beside it.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public SimulateCommand() {}

    @Override
    public Integer call() {
        SimulatedScan scan = SimulatedScan.of(seed);
        Path labels = scan.write(out);
        spec.commandLine()
                .getOut()
                .println(Numbers.count(scan.cloud().size()) + " points in " + out + ", their classes in " + labels);
        return ExitStatus.OK;
    }
}
