package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.WeightSource;
import dev.scantling.models.load.NameRules;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that says where weights come from. */
final class WeightOptions {
    @Option(
            names = "--weights",
            paramLabel = "FILE|seed:N",
            defaultValue = "seed:1",
            description =
                    "A checkpoint (safetensors, PyTorch, or a .net of Deep Compression), or seed:N for untrained values by formula"
                            + " (default: ${DEFAULT-VALUE}).")
    private String weights = "";

    @Mixin
    private final NameOptions names = new NameOptions();

    /** @throws dev.scantling.ir.EngineException.InvalidInput if a seed is not a whole number, or there are no such rules */
    WeightSource source() {
        return WeightSource.parse(weights, names.rules());
    }

    /** @throws dev.scantling.ir.EngineException.InvalidInput if there are no such rules */
    NameRules names() {
        return names.rules();
    }
}
