package dev.scantling.pointcloud.io;

import dev.scantling.sparse.io.ReadableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Reads files through memory mappings. */
public final class MappedFile {
    private MappedFile() {}

    /** Applies {@code parse} to the file's bytes, which it must not keep: the mapping ends with the call. */
    public static <T> T read(Path file, Function<MemorySegment, T> parse) {
        try (Arena arena = Arena.ofConfined()) {
            return parse.apply(map(file, arena));
        }
    }

    /** The file's bytes as long as the arena is open. */
    static MemorySegment map(Path file, Arena arena) {
        ReadableFile.requireNoFolder(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }
}
