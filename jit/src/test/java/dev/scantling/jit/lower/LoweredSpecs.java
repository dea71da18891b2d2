package dev.scantling.jit.lower;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.SparseOp;
import dev.scantling.jit.loop.KernelSpec;
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
                        loops(lanes, operands().matrix("n", 1, 9).matrix("n", 1, 20), new DenseOp.Concat()))
                .flatMap(specs -> specs);
    }

    private static NodeCase operands() {
        return new NodeCase(new Random(1));
    }

    private static Stream<KernelSpec> loops(int lanes, NodeCase operands, Op op) {
        Node node = operands.node(op);
        return new Lowering(NodeRunner.target(lanes))
                .lower(node, value -> NodeRunner.constant(node, value, operands.operands())).steps().stream()
                        .flatMap(step ->
                                step.code() instanceof Code.Loops(KernelSpec spec) ? Stream.of(spec) : Stream.empty());
    }
}
