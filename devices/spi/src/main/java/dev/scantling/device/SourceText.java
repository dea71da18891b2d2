package dev.scantling.device;

import java.util.function.Supplier;

/**
 * The text of a program, which may be written only when somebody reads it: a device that has kept what it made of the text needs
 * none. Immutable and thread-safe.
 *
 * @param identity stands for the text: programs with the same one and the same name of their function do the same
 * @param writer gives the text, an equal one each time, or throws what a renderer throws
 */
public record SourceText(String identity, Supplier<String> writer) {

    /** A text that is there, and stands for itself. */
    public static SourceText of(String text) {
        return new SourceText(text, () -> text);
    }

    /** The text, written anew each time. */
    public String read() {
        return writer.get();
    }
}
