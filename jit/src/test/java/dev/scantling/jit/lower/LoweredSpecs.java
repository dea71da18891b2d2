package dev.scantling.jit.lower;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Residual;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.tune.Choice;
import java.util.Random;
import java.util.stream.Stream;

/** Kernels that operators become. */
public final class LoweredSpecs {
    private LoweredSpecs() {}

    /** Of matrix and row operators, for vectors of that many floats. */
    public static Stream<KernelSpec> of(int lanes) {
        Epilogue full = new Epilogue(true, true, Activation.RELU);
        return Stream.of(
                        loops(lanes, operands().matrix("n", 1, 3).weight(3, 17), new DenseOp.Linear(Epilogue.NONE)),
                        loops(
                                lanes,
                                operands()
                                        .map(5, 1, 1)
                                        .matrix("in", 1, 7)
                                        .weight(5, 7, 33)
                                        .weight(33)
                                        .matrix("out", 1, 33),
                                new SparseOp.SparseConv(full)),
                        loops(lanes, operands().matrix("n", 1, 9).matrix("n", 1, 20), new DenseOp.Concat()),
                        skipping(lanes, 70))
                .flatMap(specs -> specs);
    }

    /** One of each operator that is lowered to loops, with few channels so that people can read its code. */
    public static Stream<KernelSpec> small() {
        int lanes = 8;
        Epilogue full = new Epilogue(true, true, Activation.RELU);
        Dim points = Dim.symbol("p");
        Dim voxels = Dim.symbol("v");
        return Stream.of(
                        loops(lanes, operands().matrix("n", 1, 3).weight(3, 8), new DenseOp.Linear(Epilogue.NONE)),
                        loops(
                                lanes,
                                operands()
                                        .matrix("n", 1, 3)
                                        .weight(3, 8)
                                        .weight(8)
                                        .matrix("n", 1, 8),
                                new DenseOp.Linear(full)),
                        loops(
                                lanes,
                                operands()
                                        .matrix("n", 1, 3)
                                        .weight(3, 8)
                                        .weight(8)
                                        .matrix("n", 1, 8),
                                new DenseOp.Linear(new Epilogue(true, Residual.BEHIND, Activation.RELU))),
                        skipping(lanes, 16),
                        loops(
                                lanes,
                                operands().map(2, 1, 1).matrix("in", 1, 3).weight(2, 3, 8),
                                new SparseOp.SparseConv(Epilogue.NONE)),
                        loops(
                                lanes,
                                operands()
                                        .map(2, 1, 1)
                                        .matrix("in", 1, 3)
                                        .weight(2, 3, 8)
                                        .weight(8)
                                        .matrix("out", 1, 8),
                                new SparseOp.SparseConv(full)),
                        loops(
                                lanes,
                                operands()
                                        .map(2, 1, 1)
                                        .matrix("in", 1, 3)
                                        .weight(2, 3, 8)
                                        .weight(8)
                                        .sorted(new MaskSort(1, 256)),
                                new SparseOp.SparseConv(Epilogue.NONE.withBias())),
                        loops(
                                lanes,
                                operands()
                                        .matrix("n", 1, 12)
                                        .weight(12)
                                        .weight(12)
                                        .weight(12)
                                        .weight(12),
                                new DenseOp.BatchNorm(1e-5)),
                        loops(lanes, operands().matrix("n", 1, 12), new DenseOp.Activate(Activation.RELU)),
                        loops(lanes, operands().matrix("n", 1, 12), new DenseOp.Activate(Activation.SIGMOID)),
                        loops(lanes, operands().grid(1, 12), new DenseOp.Repeat(3)),
                        loops(
                                lanes,
                                operands().matrix("n", 1, 12).ints(new int[1], 1, points),
                                new SparseOp.GatherRows()),
                        loops(lanes, operands().matrix("n", 1, 12).matrix("n", 1, 12), new DenseOp.Add()),
                        loops(lanes, operands().matrix("n", 1, 3).weight(3).weight(3), new DenseOp.LayerNorm(1e-5)),
                        loops(
                                lanes,
                                operands().map(2, 1, 1).matrix("in", 1, 3).weight(2, 1, 3),
                                new SparseOp.SparseConv(3, Epilogue.NONE)),
                        loops(
                                lanes,
                                operands().map(2, 1, 1).matrix("in", 1, 2).weight(2, 1, 16),
                                new SparseOp.SparseConv(2, Epilogue.NONE)),
                        loops(lanes, samples(operands().matrix("n", 1, 3)), new SparseOp.SamplePool(Pooling.MAX)),
                        loops(
                                lanes,
                                samples(operands().matrix("s", 1, 3)).coords("n", 1, 1, Int3.ONE),
                                new SparseOp.SampleBroadcast()),
                        loops(
                                lanes,
                                samples(operands().matrix("n", 1, 4).weight(4).weight(4)),
                                new SparseOp.SampleNorm(2, 1e-5)),
                        loops(lanes, operands().matrix("n", 1, 8).matrix("n", 1, 3), new DenseOp.Concat()),
                        loops(lanes, operands().matrix("n", 1, 18), new DenseOp.Slice(3, 13)),
                        loops(lanes, operands().points(1, 1), new GeometryOp.ScalePoints(2, 3)),
                        loops(lanes, operands().map(2, 1, 1).matrix("in", 1, 3), new SparseOp.MapPool(Pooling.MEAN)),
                        loops(
                                lanes,
                                operands()
                                        .matrix("p", 1, 8)
                                        .ints(new int[1], 1, voxels)
                                        .ints(new int[1], 1, voxels)
                                        .ints(new int[1], 1, points),
                                new SparseOp.ScatterPool(Pooling.MEAN)),
                        loops(
                                lanes,
                                operands()
                                        .matrix("v", 1, 8)
                                        .ints(new int[8], 1, points, Dim.of(8))
                                        .matrix("p", 1, 8),
                                new SparseOp.Interpolate()))
                .flatMap(specs -> specs);
    }

    /** Of work groups that share tiles, with few channels. */
    public static Stream<KernelSpec> inGroups() {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(5, 3, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        Lowering lowering = new Lowering(NodeForms.groups(4));
        return Stream.of(
                        loops(
                                lowering,
                                operands()
                                        .matrix("n", 1, 20)
                                        .weight(20, 8)
                                        .weight(8)
                                        .matrix("n", 1, 8),
                                new DenseOp.Linear(new Epilogue(true, true, Activation.RELU))),
                        loops(
                                lowering,
                                operands().map(2, 1, 1).matrix("in", 1, 32).weight(2, 32, 32),
                                new SparseOp.SparseConv(Epilogue.NONE)),
                        loops(
                                lowering,
                                operands().grid(15, 6).weight(9, 3, 10),
                                new GridOp.Conv(geometry.grouped(2), Epilogue.NONE)))
                .flatMap(specs -> specs);
    }

    /** A linear layer that skips zeros; none where there are no lanes to permute. */
    private static Stream<KernelSpec> skipping(int lanes, int channels) {
        NodeCase operands = operands().matrix("n", 1, channels).weight(channels, channels);
        Lowering lowering =
                new Lowering(NodeRunner.target(lanes), "native", (_, _) -> new Choice(4, 2, 64).skippingZeros());
        return lanes == 1 ? Stream.empty() : loops(lowering, operands, new DenseOp.Linear(Epilogue.NONE));
    }

    private static NodeCase operands() {
        return new NodeCase(new Random(1));
    }

    /** One sample of one row. */
    private static NodeCase samples(NodeCase operands) {
        Dim samples = Dim.symbol("s");
        return operands.ints(new int[1], 1, samples).ints(new int[] {1}, 1, samples);
    }

    private static Stream<KernelSpec> loops(int lanes, NodeCase operands, Op op) {
        return loops(new Lowering(NodeRunner.target(lanes)), operands, op);
    }

    private static Stream<KernelSpec> loops(Lowering lowering, NodeCase operands, Op op) {
        Node node = operands.node(op);
        return lowering.lower(node, value -> NodeRunner.constant(node, value, operands.operands())).steps().stream()
                .flatMap(step -> step.code() instanceof Code.Loops(KernelSpec spec) ? Stream.of(spec) : Stream.empty());
    }
}
