package dev.scantling.pointcloud.io;

import com.github.mreutegg.laszip4j.laszip.LASitem;
import com.github.mreutegg.laszip4j.laszip.LASzip;
import com.github.mreutegg.laszip4j.laszip.LasItemsFactory;
import dev.scantling.ir.EngineException.InvalidInput;
import java.lang.foreign.MemorySegment;

/**
 * What the record of LASzip says of a file: how points are divided into items, and these into chunks.
 *
 * @param chunkPoints points of a chunk, -1 where chunks differ
 */
@SuppressWarnings("ArrayRecordComponent") // the library compares this array by identity
record LazItems(char compressor, int chunkPoints, LASitem[] items) {
    static final String USER = "laszip encoded";
    static final int RECORD = 22204;
    private static final int HEADER_BYTES = 34;
    private static final int ITEM_BYTES = 6;

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
        int chunkPoints = content.get(LittleEndian.I32, 12);
        if (plain && chunkPoints == -1 && LazExtraBytes.concerns(header)) {
            throw unknown(file, "extra bytes in chunks of different sizes");
        }
        if (chunkPoints == 0 && compressor != LASzip.LASZIP_COMPRESSOR_POINTWISE) {
            throw unknown(file, "chunks of 0 points");
        }
        return new LazItems((char) compressor, chunkPoints, expected);
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
            requireRight(file, items[i]);
        }
    }

    /** Refuses what laszip4j 0.20 decompresses wrongly: halves of times, signs of bytes in the first versions. */
    private static void requireRight(String file, LASitem item) {
        if (item.version == 1 && (item.type == LASitem.Type.GPSTIME11 || item.type == LASitem.Type.BYTE)) {
            throw unknown(file, "times or extra bytes of version 1, which laszip4j does not decompress rightly");
        }
    }

    static InvalidInput unknown(String file, String what) {
        return LasHeader.error(
                file,
                LasHeader.RECORDS_AT,
                "the record of LASzip says " + what
                        + "; it is damaged, or newer than this reader: decompress the file with laszip");
    }

    boolean isLayered() {
        return compressor == LASzip.LASZIP_COMPRESSOR_LAYERED_CHUNKED;
    }

    boolean isChunked() {
        return compressor != LASzip.LASZIP_COMPRESSOR_POINTWISE;
    }

    /** Number of layers into which a chunk is divided. */
    int layers() {
        int layers = 0;
        for (LASitem item : items) {
            layers += switch (item.type) {
                case POINT14 -> 9;
                case RGBNIR14 -> 2;
                case BYTE14 -> item.size;
                default -> 1;
            };
        }
        return layers;
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
