package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import java.util.List;

/** The parts of the U-Net that a {@link Plan} describes, over one pyramid of voxels; networks wire them. */
final class UNet {
    private final GraphBuilder graph;
    private final Plan plan;
    private final Pyramid pyramid;
    private final Layers layers;

    UNet(GraphBuilder graph, Plan plan, Pyramid pyramid) {
        this.graph = graph;
        this.plan = plan;
        this.pyramid = pyramid;
        this.layers = new Layers(graph, plan.names());
    }

    Value stem(Value feats) {
        return layers.stem(pyramid.same().getFirst(), feats, plan.stem());
    }

    /** Encoder stage {@code i}, from level i to level i + 1. */
    Value down(int i, Value x) {
        Plan.Stage stage = plan.down().get(i);
        Value coarse = layers.transition(stage.transition(), pyramid.down().get(i), x, stage.width());
        return residuals(stage.blocks(), i + 1, coarse);
    }

    /** Decoder stage {@code j}, down to the level of {@code skip}, which is joined behind the up-sampled channels. */
    Value up(int j, Value y, Value skip) {
        Plan.Stage stage = plan.up().get(j);
        int level = plan.up().size() - 1 - j;
        Value fine = layers.transition(stage.transition(), pyramid.up().get(level), y, stage.width());
        return residuals(stage.blocks(), level, graph.scope(stage.transition(), () -> graph.concat(fine, skip)));
    }

    /** Voxel features seen from the points plus point transform {@code i} of the points' own features. */
    Value fuse(int i, Value voxelsAtPoints, Value z) {
        String path = pointTransform(i);
        Value own = layers.pointTransform(path, z, plan.pointTransforms().get(i));
        return graph.scope(path, () -> graph.add(voxelsAtPoints, own));
    }

    /** Lists the point transforms of a network that declares and never applies them. */
    void unusedPointTransforms() {
        int width = plan.stem();
        for (int i = 0; i < plan.pointTransforms().size(); i++) {
            layers.unusedPointTransform(
                    pointTransform(i), width, plan.pointTransforms().get(i));
            width = plan.pointTransforms().get(i);
        }
    }

    Value classifier(Value x, int classes) {
        return layers.linear(plan.classifier().path(), x, plan.classifier().width(), classes);
    }

    /** Ends the graph with its two outputs. */
    Network network(Value logits) {
        graph.output("logits", logits);
        graph.output("coords", pyramid.coords().getFirst());
        return new Network(graph.build(), layers.parameters());
    }

    private Value residuals(List<Plan.Residual> blocks, int level, Value x) {
        for (Plan.Residual block : blocks) {
            x = layers.residual(block, pyramid.same().get(level), x);
        }
        return x;
    }

    private static String pointTransform(int i) {
        return "point_transforms." + i;
    }
}
