package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The networks by the names that users type: {@code minkunet}, {@code spvcnn@0.5}, {@code spvnas:FILE}. */
public final class Zoo {
    /** What {@link #parse} accepts. */
    public static final String KNOWN = "minkunet[@WIDTH], spvcnn[@WIDTH] (WIDTH a factor such as 0.5, default 1.0), "
            + "spvnas:FILE (a sub-net's sample as JSON)";

    private Zoo() {}

    /** {@link #parse(String, NetworkOptions)} with the default options. */
    public static Network parse(String text) {
        return parse(text, NetworkOptions.DEFAULT);
    }

    /**
     * Builds the network that {@code text} names.
     *
     * @throws EngineException.InvalidInput if there is none, listing those there are, or its width or file is unusable
     * @throws EngineException.InvalidModel if the file of a sub-net contradicts itself
     */
    public static Network parse(String text, NetworkOptions options) {
        if (text.startsWith("spvnas:")) {
            return Spvnas.build(SpvnasSample.read(file(text)), options);
        }
        int at = text.indexOf('@');
        double cr = at < 0 ? 1.0 : width(text, text.substring(at + 1));
        return switch (at < 0 ? text : text.substring(0, at)) {
            case "minkunet" -> MinkUNet.build(cr, options);
            case "spvcnn" -> Spvcnn.build(cr, options);
            default -> throw new EngineException.InvalidInput("unknown network '" + text + "'; known: " + KNOWN);
        };
    }

    private static Path file(String text) {
        String name = text.substring(text.indexOf(':') + 1);
        if (name.isEmpty()) {
            throw new EngineException.InvalidInput("network '" + text + "' names no file; known: " + KNOWN);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new EngineException.InvalidInput(
                    "network '" + text + "': no file can have this name: " + e.getReason(), e);
        }
    }

    private static double width(String text, String factor) {
        try {
            return Double.parseDouble(factor);
        } catch (NumberFormatException e) {
            throw new EngineException.InvalidInput(
                    "network '" + text + "': the width '" + factor + "' is not a number; known: " + KNOWN, e);
        }
    }
}
