package dev.scantling.jit.lower;

import dev.scantling.ir.PointOp;
import dev.scantling.ir.PointOp.NearestPoints;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Neighbours in clouds as kernels: an iteration is some rows, each of which looks at the points of its cloud in order, as the definition
 * does.
 */
record CloudSearches(CloudKernels clouds) {
    /** Rows of one iteration, few because each looks at a whole cloud. */
    private static final int BLOCK_ROWS = 16;

    /** What is nearer or farther counts as this. */
    private static final double LEAST = 1e-10;

    private static final double MOST = 1e10;
    private static final int ABSENT = -1;

    LoweredNode ball(PointOp.BallQuery op) {
        StepBuilder step = new StepBuilder("ball_query", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.input("centres", 1);
        BufferParam limits = step.constant("limits", new float[] {op.least() * op.least(), op.radius() * op.radius()});
        BufferParam found = step.output("found");
        Expr each = step.extent("points_of_cloud", Size.of(each(0)));
        Expr others = step.extent("centres_of_cloud", Size.of(each(1)));
        Expr wanted = step.extent("neighbours", Size.of(op.neighbours()));
        KernelStep search = step.blocks(Size.of(rows(1)), BLOCK_ROWS, (_, first, last) -> {
            Expr least = code.let("least", limits.load(Expr.of(0)));
            Expr limit = code.let("limit", limits.load(Expr.of(1)));
            code.loop("centre", first, last, 1, centre -> {
                Expr begin = code.let("begin", centre.dividedBy(others).times(each));
                Expr end = code.let("end", begin.plus(each));
                Expr to = code.let("to", centre.times(wanted));
                Place at = place(code, centres, centre);
                ReadLocal hits = code.let("hits", Expr.of(0));
                ReadLocal point = code.let("point", begin);
                code.whileLoop(point.lessThan(end).and(hits.lessThan(wanted)), () -> {
                    Expr d = at.distance(code, place(code, points, point));
                    Expr inside = d.lessThan(limit).and(least.atMost(d).or(d.isEqualTo(Expr.of(0f))));
                    code.ifThen(inside, () -> {
                        code.store(found, to.plus(hits), point);
                        code.assign(hits, hits.plus(1));
                    });
                    code.assign(point, point.plus(1));
                });
                Expr filler = code.let("filler", Expr.of(0).lessThan(hits).select(found.load(to), begin));
                code.loop("left", hits, wanted, 1, left -> code.store(found, to.plus(left), filler));
            });
        });
        return checked(rows(1), search);
    }

    LoweredNode nearest() {
        StepBuilder step = new StepBuilder("nearest_points", clouds.node(), clouds.target());
        KernelBuilder code = step.code();
        BufferParam points = step.input("points", 0);
        BufferParam centres = step.input("centres", 1);
        BufferParam index = step.output("index", 0);
        BufferParam weight = step.output("weight", 1);
        Expr each = step.extent("points_of_cloud", Size.of(each(0)));
        Expr others = step.extent("centres_of_cloud", Size.of(each(1)));
        KernelStep search = step.blocks(
                Size.of(rows(0)),
                BLOCK_ROWS,
                (_, first, last) -> code.loop("point", first, last, 1, point -> {
                    Place at = place(code, points, point);
                    List<Near> nearest = IntStream.range(0, NearestPoints.NEAREST)
                            .mapToObj(_ -> Near.none(code))
                            .toList();
                    Expr begin = code.let("begin", point.dividedBy(each).times(others));
                    code.loop("centre", begin, begin.plus(others), 1, centre -> {
                        Expr d = at.distance(code, place(code, centres, centre));
                        insert(code, nearest, centre, d);
                    });
                    share(code, nearest, index, weight, point);
                }));
        return checked(rows(0), search);
    }

    /** A centre and its squared distance, or none. */
    private record Near(ReadLocal row, ReadLocal distance) {
        static Near none(KernelBuilder code) {
            return new Near(code.let("row", Expr.of(ABSENT)), code.let("distance", Expr.of(Float.POSITIVE_INFINITY)));
        }

        /** How much it counts, F64; nothing if it is none. */
        Expr closeness() {
            Expr bounded = distance.toDouble().min(Expr.of(MOST)).max(Expr.of(LEAST));
            return row.lessThan(0).select(Expr.of(0d), Expr.of(1d).dividedBy(bounded));
        }
    }

    /** Puts a centre behind those that are no farther, from the last on; what falls out at the end is forgotten. */
    private static void insert(KernelBuilder code, List<Near> nearest, Expr centre, Expr distance) {
        for (int i = nearest.size() - 1; i >= 0; i--) {
            Near here = nearest.get(i);
            Expr nearer = here.row().lessThan(0).or(distance.lessThan(here.distance()));
            if (i == 0) {
                code.ifThen(nearer, () -> put(code, here, centre, distance));
            } else {
                Near before = nearest.get(i - 1);
                Expr moves = before.row().lessThan(0).or(distance.lessThan(before.distance()));
                code.ifThen(
                        nearer,
                        () -> code.ifThenElse(
                                moves,
                                () -> put(code, here, before.row(), before.distance()),
                                () -> put(code, here, centre, distance)));
            }
        }
    }

    private static void put(KernelBuilder code, Near place, Expr row, Expr distance) {
        code.assign(place.row(), row);
        code.assign(place.distance(), distance);
    }

    private void share(KernelBuilder code, List<Near> nearest, BufferParam index, BufferParam weight, Expr point) {
        List<Expr> shares = nearest.stream()
                .map(near -> code.let("closeness", near.closeness()))
                .map(Expr.class::cast)
                .toList();
        Expr sum = code.let("sum", shares.stream().reduce(Expr::plus).orElseThrow());
        int weightStride = clouds.target().rowStride(NearestPoints.NEAREST);
        for (int i = 0; i < weightStride; i++) {
            Expr at = point.times(weightStride).plus(i);
            if (i < nearest.size()) {
                Expr absent = nearest.get(i).row().lessThan(0);
                code.store(
                        index,
                        point.times(nearest.size()).plus(i),
                        nearest.get(i).row());
                code.store(
                        weight,
                        at,
                        absent.select(Expr.of(0f), shares.get(i).dividedBy(sum).toFloat()));
            } else {
                code.store(weight, at, Expr.of(0f));
            }
        }
    }

    /** Where a point lies. */
    private record Place(Expr x, Expr y, Expr z) {
        /** Squared, in the order of the definition. */
        Expr distance(KernelBuilder code, Place other) {
            Expr dx = code.let("dx", x.minus(other.x));
            Expr dy = code.let("dy", y.minus(other.y));
            Expr dz = code.let("dz", z.minus(other.z));
            return code.let("d", dx.times(dx).plus(dy.times(dy)).plus(dz.times(dz)));
        }
    }

    private Place place(KernelBuilder code, BufferParam rows, Expr row) {
        Expr at = code.let("at", row.times(clouds.stride()));
        return new Place(
                code.let("x", rows.load(at)),
                code.let("y", rows.load(at.plus(1))),
                code.let("z", rows.load(at.plus(2))));
    }

    /** With marks where points are not finite, which are of no importance where nothing is searched. */
    private LoweredNode checked(int searching, KernelStep search) {
        Size points = Size.of(searching == 0 ? 0 : rows(0));
        Size centres = Size.of(searching == 0 ? 0 : rows(1));
        Size before = points.ceilDiv(CloudKernels.BLOCK_POINTS);
        Size marks = before.plus(centres.ceilDiv(CloudKernels.BLOCK_POINTS));
        return clouds.checked(
                marks,
                Stream.of(
                        clouds.finite(0, points, Size.of(0), marks), clouds.finite(1, centres, before, marks), search));
    }

    private int rows(int input) {
        return clouds.node().input(input).tensor().shape().fixed(0);
    }

    private int each(int input) {
        return rows(input) / clouds.clouds();
    }
}
