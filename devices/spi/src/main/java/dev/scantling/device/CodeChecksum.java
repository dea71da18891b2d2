package dev.scantling.device;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether kept code is as it was written: CRC-32 in the high half, CRC-32C in the low one. Both are machine code in a JVM that has
 * just started, where a cryptographic digest is bytecode that nobody has compiled yet; against forgery neither would help, since
 * whoever can write the code can write its checksum.
 */
public final class CodeChecksum {

    private CodeChecksum() {}

    /** Of all bytes, one part after the other. */
    public static long of(byte[]... parts) {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        for (byte[] part : parts) {
            first.update(part);
            second.update(part);
        }
        return first.getValue() << Integer.SIZE | second.getValue();
    }
}
