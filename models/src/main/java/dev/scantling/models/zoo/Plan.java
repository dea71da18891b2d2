package dev.scantling.models.zoo;

import java.util.List;

/**
 * The table of a U-Net: the widths of every layer and the module paths they are stored under.
 *
 * @param stem width of both stem convolutions
 * @param down the stages of the encoder, finest first
 * @param up the stages of the decoder, coarsest first
 */
record Plan(ModuleNames names, int stem, List<Stage> down, List<Stage> up, Classifier classifier) {

    /**
     * A change of resolution to {@code width} channels at {@code transition}, then residual blocks; in the decoder the
     * skip is joined in between.
     */
    record Stage(String transition, int width, List<Residual> blocks) {
        int out() {
            return blocks.getLast().out();
        }
    }

    /** @param shortcut whether a 1x1 convolution stands in for the identity */
    record Residual(String path, int middle, int out, boolean shortcut) {}

    /** @param width stored columns of its weight, at least the width of the last stage */
    record Classifier(String path, int width) {}

    /** Widths of the three point transforms: those of the voxel features that their results are added to. */
    List<Integer> pointTransforms() {
        return List.of(down.getLast().out(), up.get(1).out(), up.get(3).out());
    }
}
