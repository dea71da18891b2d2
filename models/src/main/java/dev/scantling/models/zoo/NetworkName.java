package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a user typed: {@code NETWORK[@ARGUMENT][:FILE]}.
 *
 * @param argument a width or the size of images
 */
record NetworkName(String text, String network, Optional<String> argument, Optional<String> file) {

    static NetworkName parse(String text) {
        int colon = text.indexOf(':');
        String head = colon < 0 ? text : text.substring(0, colon);
        int at = head.indexOf('@');
        return new NetworkName(
                text,
                at < 0 ? head : head.substring(0, at),
                at < 0 ? Optional.empty() : Optional.of(head.substring(at + 1)),
                colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1)));
    }

    /** A network of a width and nothing else. */
    Network withWidth(Function<Double, Network> build) {
        requireNo(file, "file");
        return build.apply(argument.map(factor -> number("width", factor, Double::parseDouble))
                .orElse(1.0));
    }

    /** A network on images of a size and nothing else. */
    Network withSize(int usual, Function<ImageSize, Network> build) {
        requireNo(file, "file");
        return build.apply(size(usual));
    }

    /** The size of images, such as {@code 224x8}; one of the usual size if none is given. */
    ImageSize size(int usual) {
        if (argument.isEmpty()) {
            return ImageSize.of(usual);
        }
        String[] parts = argument.get().split("x", 2);
        return new ImageSize(
                number("size", parts[0], Integer::parseInt),
                parts.length == 1 ? 1 : number("batch", parts[1], Integer::parseInt));
    }

    /** A network that is always the same. */
    Network alone(Supplier<Network> build) {
        requireNo(argument, "width or size");
        requireNo(file, "file");
        return build.get();
    }

    /** A network of a file and nothing else. */
    Network withFile(Function<Path, Network> build) {
        requireNo(argument, "width");
        return build.apply(path());
    }

    Path path() {
        String name = file.filter(given -> !given.isEmpty()).orElseThrow(() -> error("names no file"));
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new EngineException.InvalidInput(
                    "network '" + text + "': no file can have this name: " + e.getReason(), e);
        }
    }

    private void requireNo(Optional<String> part, String what) {
        part.ifPresent(given -> {
            throw error("has no " + what + ", got '" + given + "'");
        });
    }

    private <T> T number(String what, String given, Function<String, T> parse) {
        try {
            return parse.apply(given);
        } catch (NumberFormatException e) {
            throw new EngineException.InvalidInput(
                    "network '" + text + "': the " + what + " '" + given + "' is not a number; known: " + Zoo.KNOWN, e);
        }
    }

    private EngineException error(String problem) {
        return new EngineException.InvalidInput("network '" + text + "' " + problem + "; known: " + Zoo.KNOWN);
    }
}
