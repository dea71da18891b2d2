package dev.scantling.device.opencl;

import dev.scantling.device.CodeChecksum;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of a kept program: a word that names the format, the key, the length, the checksum of the code, the code. */
final class ProgramImage {
    private static final byte[] FORMAT = "SCANTCL2".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = FORMAT.length + ProgramKey.BYTES + Integer.BYTES + Long.BYTES;

    private ProgramImage() {}

    static byte[] of(ProgramKey key, byte[] code) {
        return ByteBuffer.allocate(Math.addExact(HEADER_BYTES, code.length))
                .put(header(key, code))
                .put(code)
                .array();
    }

    private static byte[] header(ProgramKey key, byte[] code) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(FORMAT)
                .put(HexFormat.of().parseHex(key.digest()))
                .putInt(code.length)
                .putLong(CodeChecksum.of(code))
                .array();
    }

    /** The code, if everything is as {@link #of} wrote it for this key. */
    static Optional<byte[]> payload(ProgramKey key, byte[] image) {
        if (image.length < HEADER_BYTES) {
            return Optional.empty();
        }
        byte[] code = Arrays.copyOfRange(image, HEADER_BYTES, image.length);
        byte[] header = Arrays.copyOf(image, HEADER_BYTES);
        return Arrays.equals(header, header(key, code)) ? Optional.of(code) : Optional.empty();
    }
}
