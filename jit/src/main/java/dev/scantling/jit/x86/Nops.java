package dev.scantling.jit.x86;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The no-operations of one to nine bytes that Intel recommends (SDM vol. 2, NOP, table 4-12). */
final class Nops {
    private static final List<byte[]> BY_LENGTH = Stream.of(
                    "90",
                    "6690",
                    "0f1f00",
                    "0f1f4000",
                    "0f1f440000",
                    "660f1f440000",
                    "0f1f8000000000",
                    "0f1f840000000000",
                    "660f1f840000000000")
            .map(HexFormat.of()::parseHex)
            .toList();

    private Nops() {}

    /** Fills {@code count} bytes with as few no-operations as can be. */
    static void write(CodeBuffer out, int count) {
        int longest = BY_LENGTH.size();
        for (int left = count; left > 0; left -= longest) {
            for (byte b : BY_LENGTH.get(Math.min(left, longest) - 1)) {
                out.put8(b);
            }
        }
    }
}
