package dev.scantling.pointcloud.io;

import dev.scantling.sparse.io.ReadableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Reads a whole file through a memory mapping that ends with the call. */
public final class MappedFile {
    private MappedFile() {}

    /** Applies {@code parse} to the file's bytes, which it must not keep. */
    public static <T> T read(Path file, Function<MemorySegment, T> parse) {
        ReadableFile.requireNoFolder(file);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return parse.apply(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (IOException e) {
            throw ReadableFile.unreadable(file, e);
        }
    }
}
