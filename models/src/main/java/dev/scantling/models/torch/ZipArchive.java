package dev.scantling.models.torch;

import dev.scantling.ir.EngineException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A zip archive whose entries are stored, not compressed, as {@code torch.save} writes it, so that they can be read where they lie. The
 * directory is read when the archive is opened, entries when they are asked for.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE, .ZIP File Format Specification</a>
 */
final class ZipArchive {
    /** How a file of an archive begins. */
    static final int LOCAL_HEADER = 0x04034B50;

    private static final int DIRECTORY_HEADER = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int END_64 = 0x06064B50;
    private static final int LOCATOR_64 = 0x07064B50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int DIRECTORY_HEADER_BYTES = 46;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    private static final int SIZES_64 = 1;
    private static final long ABSENT = 0xFFFFFFFFL;
    private static final int ENCRYPTED = 1;
    private static final int MOST_AT_ONCE = 1 << 30;

    private final FileBytes file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private long bytesRead;

    private record Entry(String name, int flags, int method, long checksum, long stored, long size, long header) {}

    /** @throws EngineException.InvalidInput if the directory is damaged or names an entry twice */
    ZipArchive(FileBytes file) {
        this.file = file;
        long end = end();
        long at = file.u32(end + 16);
        long count = file.u16(end + 10);
        if (end >= LOCATOR_BYTES && file.i32(end - LOCATOR_BYTES) == LOCATOR_64) {
            long end64 = file.i64(end - LOCATOR_BYTES + 8);
            require(end64, END_64, "the end of a directory of 64 bits");
            count = file.i64(end64 + 32);
            at = file.i64(end64 + 48);
        }
        for (long i = 0; i < count; i++) {
            at = readEntry(at);
        }
    }

    /** The last place where the directory may end. */
    private long end() {
        long last = file.size() - END_BYTES;
        for (long at = last; at >= 0 && at >= last - MOST_COMMENT_BYTES; at--) {
            if (file.i32(at) == END) {
                return at;
            }
        }
        throw file.fail(file.size(), "a zip archive without a directory: cut short; copy it again");
    }

    /** The place behind the entry. */
    private long readEntry(long at) {
        require(at, DIRECTORY_HEADER, "an entry of the directory");
        int nameBytes = file.u16(at + 28);
        int extraBytes = file.u16(at + 30);
        long extra = at + DIRECTORY_HEADER_BYTES + nameBytes;
        String name = file.text(at + DIRECTORY_HEADER_BYTES, nameBytes, StandardCharsets.UTF_8);
        Sizes sizes =
                sizes64(new Sizes(file.u32(at + 24), file.u32(at + 20), file.u32(at + 42)), extra, extra + extraBytes);
        Entry entry = new Entry(
                name, file.u16(at + 8), file.u16(at + 10), file.u32(at + 16), sizes.stored, sizes.size, sizes.header);
        if (entries.put(name, entry) != null) {
            throw file.fail(at, "entry '" + name + "' occurs twice: damaged");
        }
        return extra + extraBytes + file.u16(at + 32);
    }

    private record Sizes(long size, long stored, long header) {}

    /** Numbers of 64 bits take the place of those that do not fit 32, in this order. */
    private Sizes sizes64(Sizes sizes, long extra, long end) {
        for (long at = extra; at + 4 <= end; at += 4 + file.u16(at + 2)) {
            if (file.u16(at) == SIZES_64) {
                long next = at + 4;
                long size = sizes.size == ABSENT ? file.i64(next) : sizes.size;
                next += sizes.size == ABSENT ? Long.BYTES : 0;
                long stored = sizes.stored == ABSENT ? file.i64(next) : sizes.stored;
                next += sizes.stored == ABSENT ? Long.BYTES : 0;
                return new Sizes(size, stored, sizes.header == ABSENT ? file.i64(next) : sizes.header);
            }
        }
        return sizes;
    }

    private void require(long at, int signature, String what) {
        if (file.i32(at) != signature) {
            throw file.fail(at, "expected " + what + ": damaged; copy or save it again");
        }
    }

    Collection<String> names() {
        return entries.keySet();
    }

    /**
     * The bytes of an entry, whose checksum is right.
     *
     * @throws EngineException.InvalidInput if there is none of that name, it is damaged, compressed or encrypted, or entries overlap
     */
    MemorySegment entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new EngineException.InvalidInput(
                    file.name() + ": there is no entry '" + name + "': damaged; copy or save it again");
        }
        require(entry.header, LOCAL_HEADER, "entry '" + name + "'");
        if (entry.method != 0 || entry.stored != entry.size || (entry.flags & ENCRYPTED) != 0) {
            throw file.fail(
                    entry.header,
                    "entry '" + name + "' is compressed or encrypted, torch.save stores it as it is: save it again");
        }
        long begin = entry.header + LOCAL_HEADER_BYTES + file.u16(entry.header + 26) + file.u16(entry.header + 28);
        MemorySegment data = file.slice(begin, entry.size);
        bytesRead += entry.size;
        if (bytesRead > file.size()) {
            throw file.fail(begin, "entries overlap: damaged");
        }
        if (checksum(data) != entry.checksum) {
            throw file.fail(begin, "entry '" + name + "' has another checksum than the archive says: damaged");
        }
        return data;
    }

    private static long checksum(MemorySegment data) {
        CRC32 sum = new CRC32();
        for (long at = 0; at < data.byteSize(); at += MOST_AT_ONCE) {
            sum.update(data.asSlice(at, Math.min(MOST_AT_ONCE, data.byteSize() - at))
                    .asByteBuffer());
        }
        return sum.getValue();
    }
}
