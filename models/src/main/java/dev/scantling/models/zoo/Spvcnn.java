package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;

/**
 * SPVCNN: the layers of {@link MinkUNet} and a point branch (Linear, BN, ReLU at c0 to c4, c4 to c6, c6 to c8).
 *
 * <p>Inputs {@code points} f32 {@code [p, 4]} as (batch, x, y, z) in units of a voxel and {@code feats} f32
 * {@code [p, inputChannels]}; outputs {@code logits} f32 {@code [p, classes]} and {@code coords}, the voxels. The network
 * voxelises by itself, after multiplying the coordinates by the voxel size and dividing by it again: in float32 that
 * moves some whole numbers up by one unit in the last place, and trilinear weights with them.
 *
 * @see <a href="https://arxiv.org/abs/2007.16100">Tang et al., Searching Efficient 3D Architectures, 2020</a>
 */
public final class Spvcnn {
    private Spvcnn() {}

    /**
     * The network at a width.
     *
     * @param cr factor on every width, rounded down
     * @throws EngineException.InvalidInput if a width would be 0, or cr is above 16
     */
    public static Network build(double cr, NetworkOptions options) {
        GraphBuilder graph = new GraphBuilder("spvcnn@" + cr);
        Value points = PointVoxelUNet.points(graph);
        Value scaled = graph.scalePoints(points, options.voxelSize(), options.voxelSize());
        return PointVoxelUNet.build(graph, MinkUNet.plan(cr), scaled, options);
    }
}
