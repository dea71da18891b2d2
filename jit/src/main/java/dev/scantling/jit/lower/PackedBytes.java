package dev.scantling.jit.lower;

import dev.scantling.ir.DType;

/**
 * How a row of quantized activations lies in memory: 32-bit words of a few channels each, in planes, so that vectors of
 * channels become vectors of words. Plane j of word w, counted from the lowest bits, is channel {@code w + j * words};
 * planes behind the last channel are zero. The order is free to choose, because sums of integers are exact.
 *
 * @param planes four of U7; two of U8, since sums of products of full bytes need 16 bits on both sides
 */
public record PackedBytes(int channels, int planes) {

    /** For rows of a type. */
    public static PackedBytes of(DType dtype, int channels) {
        return new PackedBytes(channels, dtype == DType.U7 ? 4 : 2);
    }

    /** Words of a row. */
    public int words() {
        return Math.ceilDiv(channels, planes);
    }

    /** Bits of a plane. */
    int bits() {
        return Integer.SIZE / planes;
    }

    /** The channel of a plane of a word; not less than {@link #channels} where there is none. */
    int channel(int word, int plane) {
        return word + plane * words();
    }

    /** Words whose planes all have channels: they come first. */
    int fullWords() {
        return Math.max(0, channels - (planes - 1) * words());
    }

    /** Rows of words as rows of channels, a number for each. */
    public int[] unpack(int[] packed) {
        int[] bytes = new int[packed.length / Math.max(1, words()) * channels];
        for (int i = 0; i < bytes.length; i++) {
            int channel = i % channels;
            int word = i / channels * words() + channel % words();
            bytes[i] = packed[word] >>> bits() * (channel / words()) & 0xff;
        }
        return bytes;
    }
}
