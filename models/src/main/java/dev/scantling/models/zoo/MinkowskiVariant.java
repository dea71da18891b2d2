package dev.scantling.models.zoo;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The members of MinkowskiEngine's family of U-Nets: planes of the eight stages, and residual blocks of each. The number counts layers
 * as ResNet's names do, the letter tells the planes of the decoder.
 */
public enum MinkowskiVariant {
    M14("14", base(256, 128, 96, 96), same(1), Block.BASIC),
    M14A("14a", base(128, 128, 96, 96), same(1), Block.BASIC),
    M14B("14b", base(128, 128, 128, 128), same(1), Block.BASIC),
    M14C("14c", base(192, 192, 128, 128), same(1), Block.BASIC),
    M14D("14d", base(384, 384, 384, 384), same(1), Block.BASIC),
    M18("18", base(256, 128, 96, 96), same(2), Block.BASIC),
    M18A("18a", base(128, 128, 96, 96), same(2), Block.BASIC),
    M18B("18b", base(128, 128, 128, 128), same(2), Block.BASIC),
    M18D("18d", base(384, 384, 384, 384), same(2), Block.BASIC),
    M34("34", base(256, 128, 96, 96), deep(6), Block.BASIC),
    M34A("34a", base(256, 128, 64, 64), deep(6), Block.BASIC),
    M34B("34b", base(256, 128, 64, 32), deep(6), Block.BASIC),
    M34C("34c", base(256, 128, 96, 96), deep(6), Block.BASIC),
    M50("50", base(256, 128, 96, 96), deep(6), Block.BOTTLENECK),
    M101("101", base(256, 128, 96, 96), deep(23), Block.BOTTLENECK);

    /** What a residual block is made of. */
    enum Block {
        /** Two convolutions of 27 taps. */
        BASIC(1),
        /** One of 27 taps between two of one tap, the last of which widens. */
        BOTTLENECK(4);

        private final int expansion;

        Block(int expansion) {
            this.expansion = expansion;
        }

        /** Channels of the output for each plane. */
        int expansion() {
            return expansion;
        }
    }

    private final String text;
    private final List<Integer> planes;
    private final List<Integer> depths;
    private final Block block;

    MinkowskiVariant(String text, List<Integer> planes, List<Integer> depths, Block block) {
        this.text = text;
        this.planes = planes;
        this.depths = depths;
        this.block = block;
    }

    /** What follows the family's name, such as {@code 34c}. */
    public String text() {
        return text;
    }

    /** The member of that name, if there is one. */
    public static Optional<MinkowskiVariant> of(String text) {
        return Arrays.stream(values())
                .filter(variant -> variant.text.equals(text))
                .findAny();
    }

    List<Integer> planes() {
        return planes;
    }

    List<Integer> depths() {
        return depths;
    }

    Block block() {
        return block;
    }

    private static List<Integer> base(int first, int second, int third, int fourth) {
        return List.of(32, 64, 128, 256, first, second, third, fourth);
    }

    private static List<Integer> same(int depth) {
        return Collections.nCopies(8, depth);
    }

    private static List<Integer> deep(int fourth) {
        return List.of(2, 3, 4, fourth, 2, 2, 2, 2);
    }
}
