package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.PointOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.stream.Stream;

/**
 * The rows of clouds that are nearest by their features, as kernels: features are copied column by column, so that the distances of a row
 * to as many others as a vector has lanes are one vector, and each others' distance goes into a list of the nearest so far.
 *
 * @param columns features of a row
 */
record FeatureSearch(CloudKernels clouds, PointOp.FeatureNeighbours op, int columns) {
    /** Rows of one iteration. */
    private static final int BLOCK_ROWS = 16;

    static LoweredNode lower(CloudKernels clouds, PointOp.FeatureNeighbours op) {
        int columns = clouds.node().input(0).tensor().shape().fixed(1);
        return new FeatureSearch(clouds, op, columns).lower();
    }

    private LoweredNode lower() {
        Size blocks = clouds.points().ceilDiv(CloudKernels.BLOCK_POINTS);
        return clouds.checked(
                blocks, Stream.of(clouds.finite(0, clouds.points(), Size.of(0), blocks), transpose(), search()));
    }

    private int lanes() {
        return clouds.target().lanes();
    }

    /** Distance of columns: all rows, and what the last vector has behind them. */
    private Size pitch() {
        return clouds.points().plus(lanes());
    }

    private Argument.Shared turned() {
        return new Argument.Shared("turned", DType.F32, pitch().times(columns));
    }

    private KernelStep transpose() {
        StepBuilder step = new StepBuilder("feature_columns", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam rows = step.input("features", 0);
        BufferParam turned = step.written("turned", turned());
        Features features = Features.declare(step, clouds.target().rowStride(columns), columns, pitch());
        return step.blocks(
                clouds.points(),
                CloudKernels.BLOCK_POINTS,
                (_, first, last) -> code.loop("row", first, last, 1, row -> {
                    Expr from = code.let("from", row.times(features.stride()));
                    code.loop("column", features.columns(), column -> {
                        Expr to = column.times(features.pitch()).plus(row);
                        code.store(turned, to, rows.load(from.plus(column)));
                    });
                }));
    }

    private KernelStep search() {
        StepBuilder step = new StepBuilder("feature_neighbours", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam rows = step.input("features", 0);
        BufferParam turned = step.read("turned", turned());
        BufferParam found = step.output("found");
        BufferParam distances =
                step.scratch("distances", DType.F32, clouds.points().times(op.neighbours()));
        Features features = Features.declare(step, clouds.target().rowStride(columns), columns, pitch());
        Expr each = step.extent("rows_of_cloud", Size.of(clouds.each()));
        Expr wanted = step.extent("neighbours", Size.of(op.neighbours()));
        return step.blocks(clouds.points(), BLOCK_ROWS, (_, first, last) -> {
            LocalArray near = code.letArray("near", Scalar.F32, lanes());
            code.loop("row", first, last, 1, row -> {
                Expr begin = code.let("begin", row.minus(row.remainder(each)));
                Expr from = code.let("from", row.times(features.stride()));
                Nearest list = new Nearest(code, distances, found, wanted, code.let("to", row.times(wanted)));
                code.loop("group", Expr.of(0), each, lanes(), group -> {
                    Expr at = code.let("at", begin.plus(group));
                    ReadLocal sum = code.let("sum", Expr.of(0f, lanes()));
                    code.loop("column", features.columns(), column -> {
                        Expr others = turned.load(column.times(features.pitch()).plus(at), lanes());
                        Expr feature = rows.load(from.plus(column));
                        Expr d = code.let("d", (lanes() == 1 ? feature : feature.broadcast(lanes())).minus(others));
                        code.assign(sum, d.fma(d, sum));
                    });
                    code.store(near, Expr.of(0), sum);
                    Expr count = code.let("count", each.minus(group).min(Expr.of(lanes())));
                    code.loop("lane", count, lane -> list.insert(begin, group.plus(lane), near.load(lane)));
                });
            });
        });
    }

    /** How features lie in rows and in columns. */
    private record Features(Expr stride, Expr columns, Expr pitch) {
        static Features declare(StepBuilder step, int stride, int columns, Size pitch) {
            return new Features(
                    step.extent("stride", Size.of(stride)),
                    step.extent("columns", Size.of(columns)),
                    step.extent("pitch", pitch));
        }
    }

    /** The nearest rows so far, ascending by their distance. */
    private record Nearest(KernelBuilder code, BufferParam distances, BufferParam found, Expr wanted, Expr to) {

        /** Rows come in ascending order, so each goes behind those that are no farther; what falls out at the end is forgotten. */
        void insert(Expr begin, Expr number, Expr distance) {
            Expr d = code.let("distance", distance);
            Expr room = number.lessThan(wanted);
            Expr nearer = d.lessThan(distances.load(to.plus(wanted).minus(1)));
            code.ifThen(room.or(nearer), () -> {
                ReadLocal place = code.let("place", number.min(wanted.minus(1)));
                code.whileLoop(Expr.of(0).lessThan(place).and(d.lessThan(before(distances, place))), () -> {
                    code.store(distances, to.plus(place), before(distances, place));
                    code.store(found, to.plus(place), before(found, place));
                    code.assign(place, place.minus(1));
                });
                code.store(distances, to.plus(place), d);
                code.store(found, to.plus(place), begin.plus(number));
            });
        }

        /** Both sides of a condition are computed, so the first place has itself before it. */
        private Expr before(BufferParam list, Expr place) {
            return list.load(to.plus(place.minus(1).max(Expr.of(0))));
        }
    }
}
