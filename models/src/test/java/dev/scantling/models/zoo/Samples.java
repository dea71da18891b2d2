package dev.scantling.models.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sub-nets of the SPVNAS super-net. */
final class Samples {
    private static final int[] LARGEST = {32, 48, 96, 192, 384, 384, 192, 128, 128};
    private static final int[] SMALLEST = {32, 16, 32, 64, 128, 128, 64, 48, 48};

    private Samples() {}

    /** Every width and depth at its upper bound. */
    static SpvnasSample maximum() {
        return sample(LARGEST, 1.0, 2);
    }

    /** Every width and depth at its lower bound: inner widths an eighth of the super-net's, in steps of 16. */
    static SpvnasSample minimum() {
        return sample(SMALLEST, 0.125, 1);
    }

    /** Small and irregular: two blocks in every stage, the second with an identity shortcut. */
    static SpvnasSample tiny() {
        return new SpvnasSample(
                3,
                List.of(stage(2, 5, 4, 2), stage(5, 1, 6, 2), stage(3, 7, 5, 2), stage(4, 3, 9, 2)),
                List.of(stage(8, 3, 7, 2), stage(2, 6, 5, 2), stage(3, 3, 4, 2), stage(5, 2, 6, 2)));
    }

    static SpvnasSample.Stage stage(int transition, int middle, int out, int depth) {
        List<SpvnasSample.Block> blocks = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            blocks.add(new SpvnasSample.Block(middle, out, i == 0));
        }
        return new SpvnasSample.Stage(transition, blocks);
    }

    private static SpvnasSample sample(int[] channels, double ratio, int depth) {
        return new SpvnasSample(
                channels[0],
                IntStream.range(0, 4)
                        .mapToObj(i ->
                                stage(inner(LARGEST[i], ratio), inner(LARGEST[i + 1], ratio), channels[i + 1], depth))
                        .toList(),
                IntStream.range(5, 9)
                        .mapToObj(i -> stage(inner(LARGEST[i], ratio), inner(LARGEST[i], ratio), channels[i], depth))
                        .toList());
    }

    private static int inner(int width, double ratio) {
        return Math.max(16, (int) (ratio * width) / 16 * 16);
    }
}
