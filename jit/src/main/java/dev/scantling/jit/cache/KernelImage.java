package dev.scantling.jit.cache;

import dev.scantling.device.CodeChecksum;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of a kernel file: a magic number, the version of what made the code, then the entries, oldest first. All
 * numbers are big-endian.
 *
 * <pre>
 * "SCTLKRN1"  version:u64  { digest:u128  length:u32  checksum:u64  code:length }*
 * </pre>
 *
 * The checksum ({@link CodeChecksum}) is that of digest and code, so that no damaged code is ever run.
 *
 * @param entries in the order of the file, unchecked
 * @param complete whether nothing but entries followed the header
 */
record KernelImage(Map<KernelDigest, Entry> entries, boolean complete) {
    private static final long MAGIC = 0x5343544c4b524e31L;
    private static final int HEADER = 2 * Long.BYTES;
    private static final int ENTRY = 3 * Long.BYTES + Integer.BYTES;

    /** Code as it was read, with the checksum beside it. */
    @SuppressWarnings("ArrayRecordComponent") // is carried, not compared
    record Entry(long checksum, byte[] code) {
        static Entry of(KernelDigest digest, byte[] code) {
            return new Entry(KernelImage.checksum(digest, code), code);
        }

        boolean isIntact(KernelDigest digest) {
            return checksum == KernelImage.checksum(digest, code);
        }
    }

    static KernelImage empty() {
        return new KernelImage(new LinkedHashMap<>(), true);
    }

    /** Empty if the bytes are of another format or version. */
    static Optional<KernelImage> parse(byte[] bytes, long version) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.getLong() != MAGIC || in.getLong() != version) {
            return Optional.empty();
        }
        Map<KernelDigest, Entry> entries = new LinkedHashMap<>();
        while (in.remaining() >= ENTRY) {
            KernelDigest digest = new KernelDigest(in.getLong(), in.getLong());
            int length = in.getInt();
            long checksum = in.getLong();
            if (length < 0 || length > in.remaining()) {
                return Optional.of(new KernelImage(entries, false));
            }
            byte[] code = new byte[length];
            in.get(code);
            entries.put(digest, new Entry(checksum, code));
        }
        return Optional.of(new KernelImage(entries, !in.hasRemaining()));
    }

    /** The newest entries that fit into so many bytes. */
    byte[] print(long version, int most) {
        ByteBuffer out = ByteBuffer.allocate(size(most));
        out.putLong(MAGIC).putLong(version);
        int tooMuch = HEADER + all() - out.capacity();
        for (Map.Entry<KernelDigest, Entry> entry : entries.entrySet()) {
            if (tooMuch > 0) {
                tooMuch -= bytes(entry.getValue());
            } else {
                print(entry.getKey(), entry.getValue(), out);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void print(KernelDigest digest, Entry entry, ByteBuffer out) {
        out.putLong(digest.high()).putLong(digest.low()).putInt(entry.code().length);
        out.putLong(entry.checksum()).put(entry.code());
    }

    private int size(int most) {
        return Math.min(HEADER + all(), most);
    }

    private int all() {
        return entries.values().stream().mapToInt(KernelImage::bytes).reduce(0, Math::addExact);
    }

    private static int bytes(Entry entry) {
        return ENTRY + entry.code().length;
    }

    private static long checksum(KernelDigest digest, byte[] code) {
        byte[] key = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(digest.high())
                .putLong(digest.low())
                .array();
        return CodeChecksum.of(key, code);
    }
}
