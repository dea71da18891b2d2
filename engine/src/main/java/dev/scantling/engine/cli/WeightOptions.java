package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.WeightSource;
import picocli.CommandLine.Option;

/** The option that says where weights come from. */
final class WeightOptions {
    @Option(
            names = "--weights",
            paramLabel = "FILE|seed:N",
            defaultValue = "seed:1",
            description = "A safetensors file, or seed:N for untrained values by formula (default: ${DEFAULT-VALUE}).")
    private String weights = "";

    /** @throws dev.scantling.ir.EngineException.InvalidInput if a seed is not a whole number */
    WeightSource source() {
        return WeightSource.parse(weights);
    }
}
