package dev.scantling.models.zoo;

import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * OpenPCDet's BaseBEVBackbone: blocks of convolutions of nine taps, each of which begins with a stride, and their results enlarged to one
 * resolution and joined. BN (epsilon 1e-3) and ReLU follow every convolution.
 *
 * @see <a href="https://arxiv.org/abs/1812.05784">Lang et al., PointPillars, 2019, section 2.2</a>
 */
record BevBackbone(List<Block> blocks) {
    private static final String MODULE = "backbone_2d.";

    /** Of SECOND and CenterPoint: 256 channels in, 512 out. */
    static final BevBackbone SECOND =
            new BevBackbone(List.of(new Block(5, 1, 128, 1, 256), new Block(5, 2, 256, 2, 256)));

    /** Of PointPillars: 64 channels in, 384 out. */
    static final BevBackbone PILLARS = new BevBackbone(
            List.of(new Block(3, 2, 64, 1, 128), new Block(5, 2, 128, 2, 128), new Block(5, 2, 256, 4, 128)));

    /**
     * A row of the table.
     *
     * @param layers after the first
     * @param enlarging stride of the transposed convolution
     */
    record Block(int layers, int stride, int channels, int enlarging, int enlarged) {}

    BevBackbone {
        blocks = List.copyOf(blocks);
    }

    Plane apply(PlaneLayers layers, Plane in) {
        List<Plane> results = new ArrayList<>();
        Plane x = in;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            x = block(layers, MODULE + "blocks." + i + ".", block, x);
            Unit unit = numbered(MODULE + "deblocks." + i + ".", 0);
            results.add(layers.enlarged(unit, x, block.enlarged, block.enlarging, VoxelBackbone.EPSILON));
        }
        return layers.joined(results);
    }

    /** Members are counted as PyTorch's sequence does, which begins with the padding. */
    private static Plane block(PlaneLayers layers, String module, Block block, Plane in) {
        Plane x = layers.convolution(numbered(module, 1), in, block.channels, block.stride, VoxelBackbone.EPSILON);
        for (int i = 1; i <= block.layers; i++) {
            x = layers.convolution(numbered(module, 1 + 3 * i), x, block.channels, 1, VoxelBackbone.EPSILON);
        }
        return x;
    }

    private static Unit numbered(String sequence, int index) {
        return new Unit(sequence + index, sequence + (index + 1));
    }
}
