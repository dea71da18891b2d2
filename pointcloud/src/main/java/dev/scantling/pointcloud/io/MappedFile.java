package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Reads a whole file through a memory mapping that ends with the call. */
final class MappedFile {
    private MappedFile() {}

    /** Applies {@code parse} to the file's bytes, which it must not keep. */
    static <T> T read(Path file, Function<MemorySegment, T> parse) {
        requireNoFolder(file);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return parse.apply(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static void requireNoFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidInput(file + " is a folder; name a file in it");
        }
    }

    /** What to tell a user whose file could not be read. */
    static InvalidInput unreadable(Path file, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException _ ->
                "there is no such file; check the path (relative ones start at "
                        + Path.of("").toAbsolutePath() + ")";
            case AccessDeniedException _ -> "permission denied; make it readable for this user";
            default -> "cannot be read: " + cause.getMessage();
        };
        return new InvalidInput(file + ": " + why, cause);
    }
}
