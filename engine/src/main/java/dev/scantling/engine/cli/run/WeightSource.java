package dev.scantling.engine.cli.run;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.DeepCompression;
import dev.scantling.models.load.NameRules;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import java.nio.file.Path;

/** Where the values of a network's parameters come from. */
public sealed interface WeightSource {

    /** Values by formula, for trying things out: {@code tag} names the sequence. */
    record Seeded(String tag) implements WeightSource {}

    /** A checkpoint: safetensors, a {@code .net} of Deep Compression, or a file of {@code torch.save} whose tensors get the names that rules say. */
    record File(Path path, NameRules names) implements WeightSource {
        /** Of tensors named as in the network. */
        public File(Path path) {
            this(path, NameRules.AS_STORED);
        }
    }

    /** The values that a model has in its file. */
    record Stored(Path path, Weights weights) implements WeightSource {}

    /** As {@link #parse(String, NameRules)} of tensors named as in the network. */
    static WeightSource parse(String text) {
        return parse(text, NameRules.AS_STORED);
    }

    /**
     * Reads {@code seed:N} or the name of a file.
     *
     * @param names what the tensors of a file are called
     * @throws EngineException.InvalidInput if N is not a whole number
     */
    static WeightSource parse(String text, NameRules names) {
        if (!text.startsWith("seed:")) {
            return new File(Path.of(text), names);
        }
        if (!text.matches("seed:[0-9]{1,18}")) {
            throw new EngineException.InvalidInput(
                    "weights '" + text + "': expected seed:N with a whole number N, such as seed:1, or a checkpoint");
        }
        return new Seeded(text);
    }

    /**
     * The values of all parameters of a network.
     *
     * @throws EngineException.InvalidInput if the file cannot be read
     * @throws EngineException.InvalidModel listing the tensors of a file that do not fit
     */
    default Weights load(Network network) {
        return switch (this) {
            case Seeded(String tag) -> SeededWeights.fill(network.parameters(), tag);
            case File(Path path, var _)
            when DeepCompression.isNamedLikeOne(path) -> DeepCompression.weights(path, network);
            case File(Path path, NameRules names) ->
                Checkpoint.read(path, checkpoint -> checkpoint.renamed(names).weights(network));
            case Stored(var _, Weights weights) -> weights;
        };
    }

    /** What a user should know about the labels; empty if they can be trusted as much as the file. */
    default String note() {
        return switch (this) {
            case Seeded _ -> "untrained weights";
            case File _, Stored _ -> "";
        };
    }

    default String text() {
        return switch (this) {
            case Seeded(String tag) -> tag;
            case File(Path path, var _) -> path.toString();
            case Stored(Path path, var _) -> path.toString();
        };
    }
}
