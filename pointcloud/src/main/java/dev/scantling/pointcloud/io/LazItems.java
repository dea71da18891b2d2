package dev.scantling.pointcloud.io;

import com.github.mreutegg.laszip4j.laszip.LASitem;
import com.github.mreutegg.laszip4j.laszip.LASzip;
import com.github.mreutegg.laszip4j.laszip.LasItemsFactory;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.io.laz.PacketsDecoder;
import dev.scantling.pointcloud.io.laz.PointItems;
import dev.scantling.pointcloud.io.laz.PointsDecoder;
import dev.scantling.pointcloud.io.laz.PointsEncoder;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the record of LASzip says of a file, read or written: how points are divided into items, and these into chunks.
 *
 * @param chunkPoints points of a chunk, -1 where chunks differ
 */
@SuppressWarnings("ArrayRecordComponent") // the library compares this array by identity
record LazItems(char compressor, int chunkPoints, LASitem[] items) {
    static final String USER = "laszip encoded";
    static final int RECORD = 22204;
    private static final int HEADER_BYTES = 34;
    private static final int ITEM_BYTES = 6;
    private static final int CHUNK_POINTS_AT = 12;
    private static final int SPECIAL_RECORDS_AT = 16;
    private static final int COLOUR_BYTES = 6;
    private static final long NONE = -1;
    private static final int CHUNK_POINTS = 50_000;

    static LazItems of(String file, LasHeader header) {
        LasRecord record = header.records().stream()
                .filter(candidate -> candidate.is(USER, RECORD))
                .findFirst()
                .orElseThrow(() -> LasHeader.error(
                        file, LasHeader.RECORDS_AT, "points are compressed, but there is no record of LASzip"));
        MemorySegment content = MemorySegment.ofArray(record.content());
        LASitem[] expected = LasItemsFactory.getItems(
                (byte) header.format(), (char) header.recordBytes(), LASzip.LASZIP_COMPRESSOR_CHUNKED);
        int compressor = content.byteSize() < HEADER_BYTES ? -1 : content.get(LittleEndian.I16, 0);
        boolean layered = compressor == LASzip.LASZIP_COMPRESSOR_LAYERED_CHUNKED;
        boolean plain = compressor == LASzip.LASZIP_COMPRESSOR_POINTWISE
                || compressor == LASzip.LASZIP_COMPRESSOR_POINTWISE_CHUNKED;
        if (header.format() < LasField.FIRST_OF_14 ? !plain : !layered) {
            throw unknown(file, "compressor " + compressor + " for points of format " + header.format());
        }
        requireItems(file, content, expected);
        int chunkPoints = content.get(LittleEndian.I32, CHUNK_POINTS_AT);
        if (chunkPoints == 0 && compressor != LASzip.LASZIP_COMPRESSOR_POINTWISE) {
            throw unknown(file, "chunks of 0 points");
        }
        LazItems read = new LazItems((char) compressor, chunkPoints, expected);
        read.requireReader(file);
        return read;
    }

    /** laszip4j 0.20 does not read rightly what this refuses: halves of times, signs of bytes, packets, sums of bytes. */
    private void requireReader(String file) {
        if (isLayered() || isOurs()) {
            return;
        }
        for (LASitem item : items) {
            switch (item.type) {
                case GPSTIME11, BYTE, WAVEPACKET13 ->
                    throw LasHeader.error(
                            file,
                            LasHeader.RECORDS_AT,
                            "times, extra bytes and wave packets are read as LASzip 2 compresses them, in chunks of equal sizes;"
                                    + " this file has version " + (int) item.version + " of " + item.type
                                    + (chunkPoints == -1 ? " in chunks of different sizes" : "")
                                    + ": decompress it with laszip, or compress it anew");
                case SHORT,
                        INT,
                        LONG,
                        FLOAT,
                        DOUBLE,
                        POINT10,
                        RGB12,
                        POINT14,
                        RGB14,
                        RGBNIR14,
                        WAVEPACKET14,
                        BYTE14 -> {}
            }
        }
    }

    /** Whether points are read by our own decoder: those of formats 0 to 5 with items of the usual versions in equal chunks. */
    boolean isOurs() {
        return !isLayered()
                && (!isChunked() || chunkPoints != -1)
                && Arrays.stream(items).allMatch(item -> item.version == writtenVersion(item.type));
    }

    /** How points of a format are written: in chunks, of layers where the format has them. */
    static LazItems written(int format, int recordBytes) {
        char compressor = (char)
                (format < LasField.FIRST_OF_14
                        ? LASzip.LASZIP_COMPRESSOR_POINTWISE_CHUNKED
                        : LASzip.LASZIP_COMPRESSOR_LAYERED_CHUNKED);
        LASitem[] items = LasItemsFactory.getItems((byte) format, (char) recordBytes, compressor);
        for (LASitem item : items) {
            item.version = writtenVersion(item.type);
        }
        return new LazItems(compressor, CHUNK_POINTS, items);
    }

    private static char writtenVersion(LASitem.Type type) {
        return switch (type) {
            case WAVEPACKET13 -> 1; // there is no other
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, POINT10, GPSTIME11, RGB12 -> 2;
            case POINT14, RGB14, RGBNIR14, WAVEPACKET14, BYTE14 -> 3;
        };
    }

    /** This as a record of a file. */
    LasRecord record() {
        byte[] bytes = new byte[HEADER_BYTES + items.length * ITEM_BYTES];
        MemorySegment content = MemorySegment.ofArray(bytes);
        content.set(LittleEndian.I16, 0, (short) compressor);
        content.set(LittleEndian.I16, 2, (short) LASzip.LASZIP_CODER_ARITHMETIC);
        bytes[4] = (byte) (isLayered() ? 3 : 2); // that of the LASzip which brought these items, 3.0 or 2.2
        bytes[5] = (byte) (isLayered() ? 0 : 2);
        content.set(LittleEndian.I32, CHUNK_POINTS_AT, chunkPoints);
        content.set(LittleEndian.I64, SPECIAL_RECORDS_AT, NONE);
        content.set(LittleEndian.I64, SPECIAL_RECORDS_AT + Long.BYTES, NONE);
        content.set(LittleEndian.I16, HEADER_BYTES - 2, (short) items.length);
        for (int i = 0; i < items.length; i++) {
            long at = HEADER_BYTES + (long) i * ITEM_BYTES;
            content.set(LittleEndian.I16, at, (short) items[i].type.ordinal());
            content.set(LittleEndian.I16, at + 2, (short) items[i].size);
            content.set(LittleEndian.I16, at + 4, (short) items[i].version);
        }
        return new LasRecord(USER, RECORD, "compressed points", bytes);
    }

    /** Checks that items are those of the point format, and takes their versions. */
    private static void requireItems(String file, MemorySegment content, LASitem[] items) {
        int coder = content.get(LittleEndian.I16, 2);
        int count = content.get(LittleEndian.I16, HEADER_BYTES - 2);
        if (coder != LASzip.LASZIP_CODER_ARITHMETIC
                || count != items.length
                || content.byteSize() < HEADER_BYTES + (long) count * ITEM_BYTES) {
            throw unknown(file, "coder " + coder + " with " + count + " items, expected 0 with " + items.length);
        }
        for (int i = 0; i < count; i++) {
            long at = HEADER_BYTES + (long) i * ITEM_BYTES;
            int type = content.get(LittleEndian.I16, at);
            int size = content.get(LittleEndian.I16, at + 2) & 0xFFFF;
            if (type != items[i].type.ordinal() || size != items[i].size) {
                throw unknown(
                        file,
                        "item of type " + type + " with " + size + " bytes, expected type " + items[i].type.ordinal()
                                + " with " + (int) items[i].size);
            }
            items[i].version = (char) content.get(LittleEndian.I16, at + 4);
        }
    }

    static InvalidInput unknown(String file, String what) {
        return LasHeader.error(
                file,
                LasHeader.RECORDS_AT,
                "the record of LASzip says " + what
                        + "; it is damaged, or newer than this reader: decompress the file with laszip");
    }

    /** What compresses points of these items. */
    PointsEncoder encoder() {
        return new PointsEncoder(isLayered() ? layered() : pointwise(), chunkPoints);
    }

    /** What decompresses points for which {@link #isOurs} holds. */
    PointsDecoder decoder(int recordBytes, MemorySegment bytes, long begin) {
        long size = isChunked() ? Integer.toUnsignedLong(chunkPoints) : Long.MAX_VALUE;
        return new PointsDecoder(pointwise(), size, recordBytes, bytes, firstChunk(begin));
    }

    /** What decompresses the wave packets of points in layers, if they have some. */
    Optional<PacketsDecoder> packets(MemorySegment bytes, long begin) {
        OptionalInt at = offset(LASitem.Type.WAVEPACKET14);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new PacketsDecoder(
                        at.getAsInt(), layers(LASitem.Type.WAVEPACKET14), layers(), bytes, firstChunk(begin)));
    }

    /** Chunks begin behind the place of their table. */
    private long firstChunk(long begin) {
        return isChunked() ? begin + Long.BYTES : begin;
    }

    private PointItems.Pointwise pointwise() {
        return new PointItems.Pointwise(
                offset(LASitem.Type.GPSTIME11),
                offset(LASitem.Type.RGB12),
                offset(LASitem.Type.WAVEPACKET13),
                offset(LASitem.Type.BYTE));
    }

    private PointItems layered() {
        OptionalInt four = offset(LASitem.Type.RGBNIR14);
        OptionalInt infrared = four.isEmpty() ? four : OptionalInt.of(four.getAsInt() + COLOUR_BYTES);
        return new PointItems.Layered(
                four.isEmpty() ? offset(LASitem.Type.RGB14) : four,
                infrared,
                offset(LASitem.Type.WAVEPACKET14),
                offset(LASitem.Type.BYTE14));
    }

    /** Where an item lies in a point. */
    private OptionalInt offset(LASitem.Type type) {
        int at = 0;
        for (LASitem item : items) {
            if (item.type == type) {
                return OptionalInt.of(at);
            }
            at += item.size;
        }
        return OptionalInt.empty();
    }

    boolean isLayered() {
        return compressor == LASzip.LASZIP_COMPRESSOR_LAYERED_CHUNKED;
    }

    boolean isChunked() {
        return compressor != LASzip.LASZIP_COMPRESSOR_POINTWISE;
    }

    /** Number of layers into which a chunk is divided. */
    int layers() {
        return Arrays.stream(items).mapToInt(LazItems::layers).sum();
    }

    /** Number of layers of the items before one. */
    private int layers(LASitem.Type type) {
        return Arrays.stream(items)
                .takeWhile(item -> item.type != type)
                .mapToInt(LazItems::layers)
                .sum();
    }

    private static int layers(LASitem item) {
        return switch (item.type) {
            case POINT14 -> 9;
            case RGBNIR14 -> 2;
            case BYTE14 -> item.size;
            default -> 1;
        };
    }

    /** The items as the library wants them. */
    LASzip library() {
        LASzip zip = new LASzip();
        zip.compressor = compressor;
        zip.coder = LASzip.LASZIP_CODER_ARITHMETIC;
        zip.chunk_size = chunkPoints;
        zip.num_items = (char) items.length;
        zip.items = items;
        return zip;
    }
}
