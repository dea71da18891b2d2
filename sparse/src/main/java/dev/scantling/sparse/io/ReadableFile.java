package dev.scantling.sparse.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What to tell a user whose file cannot be read. */
public final class ReadableFile {
    private ReadableFile() {}

    /** @throws InvalidInput if the path is a folder */
    public static void requireNoFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidInput(file + " is a folder; name a file in it");
        }
    }

    /** The failure of a read, with what to do. */
    public static InvalidInput unreadable(Path file, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException _ ->
                "there is no such file; check the path (relative ones start at "
                        + Path.of("").toAbsolutePath() + ")";
            case AccessDeniedException _ -> "permission denied; make it readable for this user";
            default -> "cannot be read: " + cause;
        };
        return new InvalidInput(file + ": " + why, cause);
    }
}
