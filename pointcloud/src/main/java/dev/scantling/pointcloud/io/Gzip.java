package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.GZIPInputStream;

/** Decompresses whole files in memory; {@link GzipFeed} does so piece by piece. */
final class Gzip {
    static final String SUFFIX = ".gz";
    /** What a Java array holds on every JVM. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private Gzip() {}

    /** The content of a file, which {@code file} names in messages. */
    static MemorySegment inflate(String file, MemorySegment packed) {
        return inflate(file, packed, MOST);
    }

    /**
     * The content of a file.
     *
     * @param most bytes that it may have, compressed or not
     */
    static MemorySegment inflate(String file, MemorySegment packed, int most) {
        if (packed.byteSize() > most) {
            throw tooLarge(file, "has " + packed.byteSize() + " bytes", most);
        }
        byte[] bytes = packed.toArray(ValueLayout.JAVA_BYTE);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] content = in.readNBytes(most);
            if (in.read() >= 0) {
                throw tooLarge(file, "has more bytes than that when decompressed", most);
            }
            return MemorySegment.ofArray(content);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** What to say of content that cannot be decompressed. */
    static InvalidInput damaged(String file, IOException cause) {
        String why = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
        return new InvalidInput(file + ": cannot be decompressed: " + why + "; copy it again", cause);
    }

    private static InvalidInput tooLarge(String file, String what, int most) {
        return new InvalidInput(file + ": of compressed files, at most " + most + " bytes can be read, it " + what
                + "; decompress it with gunzip, or split it");
    }
}
