package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What precedes the elements of an NPY file, versions 1 to 3.
 *
 * @param dataOffset where the elements begin, bytes from the start of the file
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
record NpyHeader(NpyType type, boolean bigEndian, boolean fortranOrder, List<Integer> shape, long dataOffset) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION_OFFSET = MAGIC.length;
    private static final int LENGTH_OFFSET = VERSION_OFFSET + 2;
    private static final int ALIGNMENT = 64;

    /** Reads the header of a file of which all bytes are at hand; {@code source} names it in messages. */
    static NpyHeader read(String source, MemorySegment file) {
        requireMagic(source, file);
        int version = file.get(ValueLayout.JAVA_BYTE, VERSION_OFFSET);
        int lengthBytes = lengthBytes(source, version);
        int textOffset = LENGTH_OFFSET + lengthBytes;
        require(file.byteSize() >= textOffset, source, LENGTH_OFFSET, "the file ends within the header length");
        long length = lengthBytes == Short.BYTES
                ? Short.toUnsignedLong(file.get(LittleEndian.I16, LENGTH_OFFSET))
                : Integer.toUnsignedLong(file.get(LittleEndian.I32, LENGTH_OFFSET));
        require(
                length <= file.byteSize() - textOffset,
                source,
                LENGTH_OFFSET,
                "the header is " + length + " bytes long, but the file has only " + (file.byteSize() - textOffset)
                        + " more; copy it again");
        byte[] text = file.asSlice(textOffset, length).toArray(ValueLayout.JAVA_BYTE);
        String header = new String(text, version < 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return new NpyHeaderParser(source, textOffset, header).parse(textOffset + length);
    }

    private static void requireMagic(String source, MemorySegment file) {
        boolean there = file.byteSize() >= LENGTH_OFFSET
                && MemorySegment.ofArray(MAGIC).mismatch(file.asSlice(0, MAGIC.length)) < 0;
        require(
                there,
                source,
                0,
                "this is not an NPY file, it does not start with \\x93NUMPY; write it with numpy.save");
    }

    private static int lengthBytes(String source, int version) {
        return switch (version) {
            case 1 -> Short.BYTES;
            case 2, 3 -> Integer.BYTES;
            default ->
                throw error(source, VERSION_OFFSET, "NPY version " + version + " is unknown; versions 1 to 3 are read");
        };
    }

    private static void require(boolean condition, String source, long offset, String message) {
        if (!condition) {
            throw error(source, offset, message);
        }
    }

    /** Checks that the file is as long as its header says: elements of {@code needed} bytes. */
    void requireBytes(String source, MemorySegment file, long needed) {
        long there = file.byteSize() - dataOffset;
        if (there != needed) {
            throw error(
                    source,
                    dataOffset,
                    (there < needed ? "truncated: " : "too long: ") + type.descriptor() + " of shape " + shape
                            + " needs " + needed + " bytes, the file has " + there
                            + " after its header; write it again");
        }
    }

    static InvalidInput error(String source, long offset, String message) {
        return new InvalidInput(source + ", offset " + offset + ": " + message);
    }

    /** The header of an array as version 1, padded so that the elements are aligned. */
    static byte[] encode(NpyArray array) {
        String extents = array.shape().stream().map(extent -> extent + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '" + array.type().descriptor() + "', 'fortran_order': False, 'shape': ("
                + (array.rank() > 1 ? extents.substring(0, extents.length() - 1) : extents) + "), }";
        int textOffset = LENGTH_OFFSET + Short.BYTES;
        int total = (textOffset + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[total];
        MemorySegment bytes = MemorySegment.ofArray(header);
        bytes.fill((byte) ' ');
        MemorySegment.copy(MAGIC, 0, bytes, ValueLayout.JAVA_BYTE, 0, MAGIC.length);
        bytes.set(LittleEndian.I16, VERSION_OFFSET, (short) 1);
        bytes.set(LittleEndian.I16, LENGTH_OFFSET, (short) (total - textOffset));
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        MemorySegment.copy(ascii, 0, bytes, ValueLayout.JAVA_BYTE, textOffset, ascii.length);
        header[total - 1] = '\n';
        return header;
    }
}
