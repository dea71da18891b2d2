package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import java.nio.file.Path;
import java.util.List;

/**
 * The widths and depths of one sub-net of the SPVNAS super-net. Messages name the keys of the sample format, in which
 * {@code downsample.i} and {@code upsample.j} are the stages of {@code down} and {@code up}.
 *
 * @param stem width of both stem convolutions
 * @param down the four stages of the encoder, finest first
 * @param up the four stages of the decoder, coarsest first
 */
public record SpvnasSample(int stem, List<Stage> down, List<Stage> up) {
    static final int STAGES = 4;
    static final int MAX_WIDTH = 4096;
    static final int MAX_DEPTH = 64;

    /** A change of resolution to {@code transition} channels, then residual blocks. */
    public record Stage(int transition, List<Block> blocks) {
        public Stage {
            blocks = List.copyOf(blocks);
        }

        /** Width of the stage's result. */
        public int out() {
            return blocks.getLast().out();
        }
    }

    /**
     * A residual block.
     *
     * @param middle width between its two convolutions
     * @param shortcut whether a 1x1 convolution stands in for the identity
     */
    public record Block(int middle, int out, boolean shortcut) {}

    /** @throws EngineException.InvalidModel if widths do not fit together or are not within 1 .. 4096 */
    public SpvnasSample {
        down = List.copyOf(down);
        up = List.copyOf(up);
        if (down.size() != STAGES || up.size() != STAGES) {
            throw new EngineException.InvalidModel("an SPVNAS sub-net has " + STAGES + " stages down and up, got "
                    + down.size() + " and " + up.size());
        }
        requireWidth("output_channels[0]", stem);
        for (int i = 0; i < STAGES; i++) {
            check("downsample." + i, down.get(i), 0);
        }
        for (int j = 0; j < STAGES; j++) {
            int skip = j == STAGES - 1 ? stem : down.get(STAGES - 2 - j).out();
            check("upsample." + j, up.get(j), skip);
        }
        if (up.getLast().out() > Spvnas.CLASSIFIER_WIDTH) {
            throw new EngineException.InvalidModel("output_channels[8] is "
                    + up.getLast().out() + ", but the classifier of the super-net reads at most "
                    + Spvnas.CLASSIFIER_WIDTH + " channels");
        }
    }

    /**
     * Reads the JSON form from a file: an object with the keys of the sample, or one that holds it under
     * {@code spvnas_sample}.
     *
     * @throws EngineException.InvalidInput if the file cannot be read
     * @throws EngineException.InvalidModel naming the key that is missing or wrong
     */
    public static SpvnasSample read(Path file) {
        return SpvnasSampleReader.read(file);
    }

    /**
     * As {@link #read}, from text.
     *
     * @param source where the text is from, for messages
     */
    public static SpvnasSample parse(String json, String source) {
        return SpvnasSampleReader.parse(json, source);
    }

    private static void check(String stage, Stage widths, int skip) {
        requireWidth(stage + ".transition", widths.transition());
        if (widths.blocks().isEmpty() || widths.blocks().size() > MAX_DEPTH) {
            throw new EngineException.InvalidModel(stage + ".feature: a stage has 1 to " + MAX_DEPTH
                    + " residual blocks, got " + widths.blocks().size());
        }
        int in = Math.addExact(widths.transition(), skip);
        for (int i = 0; i < widths.blocks().size(); i++) {
            Block block = widths.blocks().get(i);
            check(stage + ".feature.layers." + i, block, in);
            in = block.out();
        }
    }

    private static void check(String layer, Block block, int in) {
        requireWidth(layer + ".net.layers.0", block.middle());
        requireWidth(layer + ".net.layers.1", block.out());
        if (!block.shortcut() && in != block.out()) {
            throw new EngineException.InvalidModel(
                    layer + ".downsample is missing, but the block changes the width from " + in + " to " + block.out()
                            + " and so needs a 1x1 shortcut");
        }
    }

    private static void requireWidth(String key, int width) {
        if (width < 1 || width > MAX_WIDTH) {
            throw new EngineException.InvalidModel(key + " must be a width from 1 to " + MAX_WIDTH + ", got " + width);
        }
    }
}
