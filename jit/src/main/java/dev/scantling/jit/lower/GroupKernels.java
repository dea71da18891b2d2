package dev.scantling.jit.lower;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.tune.GroupShape;

/**
 * Matrix products whose work groups share tiles.
 *
 * @param end what follows the sums
 * @param yStride distance of the rows of the result
 * @param cut of the kernel, which has the shape
 */
record GroupKernels(
        Node node, Epilogue end, Target target, int yStride, GroupShape shape, Cut cut, Constants constants) {

    /** A linear layer: a pass has the rows of the block. */
    KernelStep linear() {
        Shape weight = node.input(1).tensor().shape();
        int last = weight.rank() - 1;
        PanelWeights weights = packed(1, 1, weight.fixed(last - 1), weight.fixed(last));
        GroupTile tile = tile(step("linear_", weights, ""), weights, 0);
        Dim rows = node.input(0).tensor().shape().dim(0);
        return tile.blocks(
                Size.of(rows),
                work -> work.multiply(Expr.of(0), i -> {
                    Expr row = work.first().plus(i);
                    return row.lessThan(work.end()).select(row, Expr.of(-1));
                }));
    }

    /**
     * A sparse convolution: the pairs that a kernel offset has in the block, which lie one behind the other, in passes. An offset without
     * pairs there has none, and no pass multiplies rows that are not there.
     */
    KernelStep sparse(SparseOp.SparseConv op) {
        Shape weight = node.input(2).tensor().shape();
        PanelWeights weights = packed(weight.fixed(0), op.groups(), weight.fixed(1), weight.fixed(2));
        StepBuilder step = step("sparse_conv_", weights, "");
        PairBuffers.Arrays arrays = PairBuffers.Arrays.declare(step, 0);
        GroupTile tile = tile(step, weights, 1);
        Type.KernelMapType map = (Type.KernelMapType) node.input(0).type();
        PairBuffers pairs = arrays.sized(step, map);
        KernelBuilder code = step.code();
        return tile.blocks(
                Size.of(map.outRows()),
                work -> code.loop("offset", weights.volume(), offset -> {
                    Expr begin = code.let("begin", pairs.position(offset, work.block()));
                    Expr behind = code.let(
                            "behind", pairs.position(offset, work.block().plus(1)));
                    code.loop("pass", begin, behind, shape.passRows(), pass -> {
                        work.multiply(offset, new Pairs(pairs, work.first(), pass, behind));
                    });
                }));
    }

    /** The pairs of a pass. */
    private record Pairs(PairBuffers pairs, Expr firstRow, Expr pass, Expr behind) implements GroupTile.Source {
        @Override
        public Expr input(Expr i) {
            Expr at = pass.plus(i);
            return at.lessThan(behind).select(pairs.in().load(at), Expr.of(-1));
        }

        @Override
        public Expr output(Expr i) {
            Expr at = pass.plus(i);
            return at.lessThan(behind).select(pairs.out().load(at).minus(firstRow), Expr.of(0));
        }
    }

    /** A convolution over a grid, or a transposed one: for each kernel offset the cells of the block that it joins to a source. */
    KernelStep grid(GridGeometry geometry, GridFlow flow) {
        Shape weight = node.input(1).tensor().shape();
        PanelWeights weights = packed(weight.fixed(0), geometry.groups(), weight.fixed(1), weight.fixed(2));
        StepBuilder step = step(node.op().text() + "_", weights, "_" + GridLines.name(geometry));
        GroupTile tile = tile(step, weights, 0);
        GridLines.checkOffsets(node, geometry, Math.max(tile.xStride(), tile.yStride()));
        GridLines lines = GridLines.of(step.code(), geometry, flow);
        Size rows = Size.of(node.output().tensor().shape().dim(0));
        return tile.blocks(
                rows,
                work -> lines.taps(
                        tap -> work.multiply(lines.offset(tap), i -> source(step.code(), lines, tap, work, i))));
    }

    private static Expr source(KernelBuilder code, GridLines lines, GridLines.Tap tap, GroupWork work, Expr i) {
        Expr row = code.let("result", work.first().plus(i));
        ReadLocal found = code.let("found", Expr.of(-1));
        code.ifThen(row.lessThan(work.end()), () -> {
            Expr line = code.let("line", row.dividedBy(lines.x().results()));
            Expr cell = code.let("cell", row.remainder(lines.x().results()));
            lines.cells(lines.place(line), cell, tap, source -> code.assign(found, source));
        });
        return found;
    }

    /** Weights whose panels are those of groups, without padding. */
    private PanelWeights packed(int volume, int groups, int cin, int allOutputs) {
        TileShape panel = new TileShape(shape.tileRows(), shape.panel(), 1);
        return new PanelWeights(volume, groups, cin, allOutputs / groups, panel, constants.format());
    }

    private StepBuilder step(String kernel, PanelWeights weights, String geometry) {
        String name = kernel + weights.name() + geometry + EpilogueCode.name(end) + cut.name();
        return new StepBuilder(name, node, target, yStride);
    }

    private GroupTile tile(StepBuilder step, PanelWeights weights, int features) {
        return GroupTile.declare(step, shape, weights, end, constants, features, yStride);
    }
}
