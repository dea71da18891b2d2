package dev.scantling.models.zoo;

import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sub-net of the SPVNAS super-net: the wiring of {@link Spvcnn} with a width for every layer, one or more residual
 * blocks per stage, and whole point coordinates that are voxelised as they are.
 *
 * <p>Inputs {@code points} f32 {@code [p, 4]} as (batch, x, y, z) in units of a voxel and {@code feats} f32
 * {@code [p, inputChannels]}; outputs {@code logits} f32 {@code [p, classes]} and {@code coords}, the voxels. The stored
 * weight of the classifier keeps the width of the super-net; its first columns are used.
 *
 * @see <a href="https://arxiv.org/abs/2007.16100">Tang et al., Searching Efficient 3D Architectures, 2020</a>
 */
public final class Spvnas {
    /** Width of the super-net's last stage. */
    static final int CLASSIFIER_WIDTH = 128;

    private Spvnas() {}

    /** The sub-net with the widths and depths of {@code sample}. */
    public static Network build(SpvnasSample sample, NetworkOptions options) {
        GraphBuilder graph = new GraphBuilder("spvnas");
        Value points = PointVoxelUNet.points(graph);
        return PointVoxelUNet.build(graph, plan(sample), points, options);
    }

    private static Plan plan(SpvnasSample sample) {
        return new Plan(
                ModuleNames.NAMED,
                sample.stem(),
                stages("downsample", sample.down()),
                stages("upsample", sample.up()),
                new Plan.Classifier("classifier.linear", CLASSIFIER_WIDTH));
    }

    private static List<Plan.Stage> stages(String part, List<SpvnasSample.Stage> stages) {
        return IntStream.range(0, stages.size())
                .mapToObj(i -> stage(part + "." + i, stages.get(i)))
                .toList();
    }

    private static Plan.Stage stage(String path, SpvnasSample.Stage stage) {
        List<Plan.Residual> blocks = new ArrayList<>();
        for (SpvnasSample.Block block : stage.blocks()) {
            String feature = path + ".feature." + blocks.size();
            blocks.add(new Plan.Residual(feature, block.middle(), block.out(), block.shortcut()));
        }
        return new Plan.Stage(path + ".transition", stage.transition(), blocks);
    }
}
