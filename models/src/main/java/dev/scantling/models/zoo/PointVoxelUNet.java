package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Corners;
import dev.scantling.ir.GraphBuilder.PointGroups;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.AbsentVoxel;

/**
 * The U-Net with a point branch that SPVCNN and SPVNAS share: features go to the points and back after the stem, after
 * the encoder and half-way through the decoder, and the classifier works on points. What comes back from the points
 * feeds the next layer only; the skips are the outputs of the stem and of the first three stages.
 *
 * @see <a href="https://arxiv.org/abs/2007.16100">Tang et al., Searching Efficient 3D Architectures, 2020</a>
 */
final class PointVoxelUNet {
    private PointVoxelUNet() {}

    /** The input port {@code points} f32 {@code [p, 4]}: (batch, x, y, z) in units of a voxel. */
    static Value points(GraphBuilder graph) {
        return graph.input("points", Type.f32(Dim.symbol("p"), Dim.of(4)));
    }

    /** @param points the points as the voxels see them */
    static Network build(GraphBuilder graph, Plan plan, Value points, NetworkOptions options) {
        Dim rows = points.tensor().shape().dim(0);
        Value feats = graph.input("feats", Type.f32(rows, Dim.of(options.inputChannels())));
        Value coords = graph.voxelize(points);
        Pyramid pyramid = Pyramid.build(graph, coords, plan.down().size(), options.convention());
        AbsentVoxel absent = options.convention().absentVoxel();
        Exchange fine = Exchange.at(graph, 0, points, pyramid, absent);
        Exchange middle = Exchange.at(graph, 2, points, pyramid, absent);
        Exchange coarse = Exchange.at(graph, 4, points, pyramid, absent);
        UNet net = new UNet(graph, plan, pyramid);

        Value x0 = net.stem(fine.toVoxels(feats));
        Value z0 = fine.toPoints(x0);
        Value x1 = net.down(0, fine.toVoxels(z0));
        Value x2 = net.down(1, x1);
        Value x3 = net.down(2, x2);
        Value x4 = net.down(3, x3);
        Value z1 = net.fuse(0, coarse.toPoints(x4), z0);
        Value y1 = net.up(0, coarse.toVoxels(z1), x3);
        Value y2 = net.up(1, y1, x2);
        Value z2 = net.fuse(1, middle.toPoints(y2), z1);
        Value y3 = net.up(2, middle.toVoxels(z2), x1);
        Value y4 = net.up(3, y3, x0);
        Value z3 = net.fuse(2, fine.toPoints(y4), z2);
        return net.network(net.classifier(z3, options.classes()));
    }

    /** The way between the points and the voxels of one level; its geometry is built once. */
    private record Exchange(GraphBuilder graph, String scope, PointGroups groups, Corners corners) {

        static Exchange at(GraphBuilder graph, int level, Value points, Pyramid pyramid, AbsentVoxel absent) {
            String scope = Pyramid.scope(level) + ".points";
            Value coords = pyramid.coords().get(level);
            return graph.scope(
                    scope,
                    () -> new Exchange(
                            graph,
                            scope,
                            graph.groupPoints(points, coords, absent),
                            graph.trilinear(points, coords, false)));
        }

        /** Mean over the points of each voxel. */
        Value toVoxels(Value z) {
            return graph.scope(scope, () -> graph.scatterMean(z, groups));
        }

        /** Trilinear interpolation between the voxels around each point. */
        Value toPoints(Value x) {
            return graph.scope(scope, () -> graph.interpolate(x, corners));
        }
    }
}
