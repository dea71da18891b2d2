package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.RunRequest;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What network on which scan, and how. */
final class ModelArguments {
    @Parameters(
            index = "0",
            paramLabel = "NETWORK",
            description = "minkunet, spvcnn or spvnas:FILE (a sub-net's sample as JSON); @WIDTH for the first two, such"
                    + " as minkunet@0.5.")
    private String network = "";

    @Parameters(index = "1", paramLabel = "SCAN", description = "A KITTI scan (.bin: float32 x, y, z, intensity).")
    private Path scan = Path.of("");

    @Mixin
    private final ModelOptions options = new ModelOptions();

    RunRequest request() {
        return options.request(network, scan);
    }
}
