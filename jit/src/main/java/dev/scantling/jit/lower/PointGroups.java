package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.stream.Stream;

/**
 * The points of each row as kernels: sorts numbers that have a row in their upper half and a point in their lower one, by row, and
 * writes the first position and the number of points of each row, and the points in order. Outputs are those of {@link
 * dev.scantling.ir.GeometryOp.GroupPoints}; a point whose row is {@code rows} belongs to none.
 */
record PointGroups(Node node, Target target, Size points, Size rows) {
    private static final int HALF = Integer.SIZE;

    /** Rows or points of one iteration. */
    private static final int BLOCK = 1024;

    private Argument.Shared placed() {
        return new Argument.Shared("placed", DType.I64, points);
    }

    /** Where {@link #place} writes. */
    BufferParam declare(StepBuilder step) {
        return step.written("placed", placed());
    }

    /** Says that a point belongs to a row. */
    static void place(KernelBuilder code, BufferParam placed, Expr point, Expr row) {
        code.store(placed, point, firstOf(row).or(point.toLong()));
    }

    /** What follows the steps that place all points. */
    Stream<KernelStep> steps() {
        Argument other = new Argument.Shared("sorted", DType.I64, points);
        Stream<KernelStep> sort = new KeySort(node, target, points, placed(), other).from(HALF);
        return Stream.concat(sort, Stream.of(order(), ranges()));
    }

    private KernelStep order() {
        StepBuilder step = new StepBuilder("point_order", node, target);
        BufferParam placed = step.read("placed", placed());
        BufferParam order = step.output("order", 2);
        KernelBuilder code = step.code();
        return step.blocks(
                points,
                BLOCK,
                (_, first, last) -> code.loop(
                        "i",
                        first,
                        last,
                        1,
                        i -> code.store(order, i, placed.load(i).toInt())));
    }

    private KernelStep ranges() {
        StepBuilder step = new StepBuilder("point_ranges", node, target);
        BufferParam placed = step.read("placed", placed());
        BufferParam start = step.output("start", 0);
        BufferParam count = step.output("count", 1);
        KernelBuilder code = step.code();
        KeySearch search = new KeySearch(code, placed);
        Expr all = step.extent("points", points);
        return step.blocks(rows, BLOCK, (_, first, last) -> {
            ReadLocal next = search.lowerBound(Expr.of(0), all, firstOf(first));
            code.loop("row", first, last, 1, row -> {
                Expr begin = code.let("begin", next);
                search.advance(next, all, code.let("end", firstOf(row.plus(1))));
                code.store(start, row, begin);
                code.store(count, row, next.minus(begin));
            });
        });
    }

    /** The least number that a point of a row can have. */
    private static Expr firstOf(Expr row) {
        return row.toLong().shiftLeft(Expr.of((long) HALF));
    }
}
