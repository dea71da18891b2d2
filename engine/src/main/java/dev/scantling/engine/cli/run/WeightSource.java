package dev.scantling.engine.cli.run;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.load.Safetensors;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.ParameterSpec;
import java.nio.file.Path;
import java.util.List;

/** Where the values of a network's parameters come from. */
public sealed interface WeightSource {

    /** Values by formula, for trying things out: {@code tag} names the sequence. */
    record Seeded(String tag) implements WeightSource {}

    /** A safetensors file. */
    record File(Path path) implements WeightSource {}

    /**
     * Reads {@code seed:N} or the name of a file.
     *
     * @throws EngineException.InvalidInput if N is not a whole number
     */
    static WeightSource parse(String text) {
        if (!text.startsWith("seed:")) {
            return new File(Path.of(text));
        }
        if (!text.matches("seed:[0-9]{1,18}")) {
            throw new EngineException.InvalidInput("weights '" + text
                    + "': expected seed:N with a whole number N, such as seed:1, or a safetensors file");
        }
        return new Seeded(text);
    }

    /**
     * The values of all parameters.
     *
     * @throws EngineException.InvalidInput if the file cannot be read
     * @throws EngineException.InvalidModel listing the tensors of a file that do not fit
     */
    default Weights load(List<ParameterSpec> parameters) {
        return switch (this) {
            case Seeded(String tag) -> SeededWeights.fill(parameters, tag);
            case File(Path path) -> Safetensors.read(path, parameters);
        };
    }

    /** What a user should know about the labels; empty if they can be trusted as much as the file. */
    default String note() {
        return switch (this) {
            case Seeded _ -> "untrained weights";
            case File _ -> "";
        };
    }

    default String text() {
        return switch (this) {
            case Seeded(String tag) -> tag;
            case File(Path path) -> path.toString();
        };
    }
}
