package dev.scantling.pointcloud.io;

/**
 * Corrects the extra bytes of points of formats 0 to 5. Each is stored as the difference to that of the point before;
 * laszip4j 0.20 adds it to that of the first point of the chunk instead. Their difference is what was stored.
 */
final class LazExtraBytes {
    private final int begin;
    private final long chunkPoints;
    private byte[] first = new byte[0];
    private byte[] before = new byte[0];

    LazExtraBytes(LasHeader header, LazItems items) {
        this.begin = LasField.recordBytes(header.format());
        this.chunkPoints = items.isChunked() ? Integer.toUnsignedLong(items.chunkPoints()) : Long.MAX_VALUE;
    }

    /** Whether the points of a file need it. */
    static boolean concerns(LasHeader header) {
        return header.format() < LasField.FIRST_OF_14 && header.recordBytes() > LasField.recordBytes(header.format());
    }

    /** Corrects the record of the next point of the file, which is its {@code index}th. */
    void correct(byte[] record, long index) {
        if (index % chunkPoints == 0) {
            first = record.clone();
        } else {
            for (int i = begin; i < record.length; i++) {
                record[i] = (byte) (before[i] + record[i] - first[i]);
            }
        }
        before = record;
    }
}
