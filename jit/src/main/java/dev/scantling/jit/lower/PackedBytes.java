package dev.scantling.jit.lower;

/**
 * How a row of quantized activations lies in memory: words of four bytes each, in planes, so that vectors of channels become
 * vectors of words. Byte j of word w, counted from the lowest, is channel {@code w + j * words}; bytes behind the last
 * channel are zero. The order is free to choose, because sums of integers are exact.
 */
public record PackedBytes(int channels) {
    /** Bytes of a word. */
    static final int PLANES = Integer.BYTES;

    /** Words of a row. */
    public int words() {
        return Math.ceilDiv(channels, PLANES);
    }

    /** The channel of a byte; not less than {@link #channels} where there is none. */
    int channel(int word, int plane) {
        return word + plane * words();
    }

    /** Words whose bytes all have channels: they come first. */
    int fullWords() {
        return Math.max(0, channels - (PLANES - 1) * words());
    }

    /** Rows of words as rows of channels, a number for each. */
    public int[] unpack(int[] packed) {
        int[] bytes = new int[packed.length / Math.max(1, words()) * channels];
        for (int i = 0; i < bytes.length; i++) {
            int channel = i % channels;
            int word = i / channels * words() + channel % words();
            bytes[i] = packed[word] >>> Byte.SIZE * (channel / words()) & 0xff;
        }
        return bytes;
    }
}
