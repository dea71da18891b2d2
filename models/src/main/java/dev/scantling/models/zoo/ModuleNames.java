package dev.scantling.models.zoo;

/** Where a repository's modules keep their layer and its batch norm: the paths that state dict names begin with. */
enum ModuleNames {
    /** Members of sequences, by number: MinkUNet and SPVCNN. */
    NUMBERED {
        @Override
        Unit transition(String block) {
            return numbered(block + ".net", 0);
        }

        @Override
        Unit residual(String block, int index) {
            return numbered(block + ".net", 3 * index);
        }

        @Override
        Unit shortcut(String block) {
            return ModuleNames.downsample(block);
        }

        @Override
        Unit pointTransform(String block) {
            return numbered(block, 0);
        }
    },

    /** Members named conv and bn: the specialised networks of SPVNAS. */
    NAMED {
        @Override
        Unit transition(String block) {
            return named(block);
        }

        @Override
        Unit residual(String block, int index) {
            return named(block + ".net." + index);
        }

        @Override
        Unit shortcut(String block) {
            return named(block + ".downsample");
        }

        @Override
        Unit pointTransform(String block) {
            return named(block);
        }
    };

    /** The module paths of a layer and of the batch norm behind it. */
    record Unit(String layer, String norm) {}

    /** A change of resolution. */
    abstract Unit transition(String block);

    /** First or second (0, 1) convolution of a residual block. */
    abstract Unit residual(String block, int index);

    /** The 1x1 convolution of a residual block. */
    abstract Unit shortcut(String block);

    abstract Unit pointTransform(String block);

    /** First or second (0, 1) convolution of the stem, the same in every repository. */
    static Unit stem(int index) {
        return numbered("stem", 3 * index);
    }

    /** The 1x1 convolution of a residual block, as PyTorch's ResNets number it. */
    static Unit downsample(String block) {
        return numbered(block + ".downsample", 0);
    }

    private static Unit numbered(String sequence, int index) {
        return new Unit(sequence + "." + index, sequence + "." + (index + 1));
    }

    private static Unit named(String block) {
        return new Unit(block + ".net.conv", block + ".net.bn");
    }
}
