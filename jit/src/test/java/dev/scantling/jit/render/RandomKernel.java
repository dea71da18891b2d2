package dev.scantling.jit.render;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A kernel that computes random expressions: for each element of a matrix a float, a double and an int, stored as every
 * element type, and for each row an int and a long. One seed gives the same expressions for any number of lanes.
 */
final class RandomKernel {
    static final int COLUMNS = 35;
    static final int TABLE = 16;

    /** Lanes of the widest vector. */
    private static final int MOST_DOUBLES = 8;

    private final long seed;
    private final int depth;
    private final KernelBuilder kernel;

    /** Read and written buffers of each element type, in this order; one element for each of the matrix. */
    private final Map<Element, BufferParam> read = new EnumMap<>(Element.class);

    private final Map<Element, BufferParam> written = new EnumMap<>(Element.class);
    private final BufferParam table;
    private final BufferParam ints;
    private final BufferParam longs;
    private final Expr n;

    private RandomKernel(long seed, int depth, int lanes) {
        this.seed = seed;
        this.depth = depth;
        this.kernel = new KernelBuilder("random_x" + lanes);
        declare(read, kernel::readBuffer, "in_");
        declare(written, kernel::writtenBuffer, "out_");
        this.table = kernel.readBuffer("table", Scalar.I32);
        this.ints = kernel.writtenBuffer("ints", Scalar.I32);
        this.longs = kernel.writtenBuffer("longs", Scalar.I64);
        this.n = kernel.integer("n");
    }

    private static void declare(
            Map<Element, BufferParam> buffers, BiFunction<String, Element, BufferParam> declare, String prefix) {
        for (Element element : Element.values()) {
            buffers.put(element, declare.apply(prefix + element.text(), element));
        }
    }

    static KernelSpec of(long seed, int depth, int lanes) {
        return new RandomKernel(seed, depth, lanes).build(lanes);
    }

    private KernelSpec build(int lanes) {
        int vectors = COLUMNS / lanes * lanes;
        kernel.parallel("row", n, row -> {
            Memory scratch = scratch(row);
            kernel.store(ints, row, expressions(row, row, scratch, 1).integer(depth));
            kernel.store(longs, row, expressions(row, row, scratch, 1).longInteger(depth));
            kernel.loop("c", Expr.of(0), Expr.of(vectors), lanes, c -> element(row, c, scratch, lanes));
            kernel.loop("c", Expr.of(vectors), Expr.of(COLUMNS), 1, c -> element(row, c, scratch, 1));
            int half = Math.min(lanes, MOST_DOUBLES);
            int doubles = COLUMNS / half * half;
            kernel.loop("c", Expr.of(0), Expr.of(doubles), half, c -> doubles(row, c, scratch, half));
            kernel.loop("c", Expr.of(doubles), Expr.of(COLUMNS), 1, c -> doubles(row, c, scratch, 1));
        });
        return kernel.build();
    }

    private void doubles(Expr row, Expr column, Memory scratch, int lanes) {
        Expr at = kernel.let("at", row.times(COLUMNS).plus(column));
        kernel.store(
                buffer(written, Element.F64),
                at,
                expressions(row, at, scratch, lanes).doubles(depth));
    }

    private LocalArray scratch(Expr row) {
        LocalArray scratch = kernel.letArray("scratch", Scalar.I32, TABLE);
        kernel.loop("s", TABLE / 2, s -> kernel.store(scratch, s.times(2), row.xor(table.load(s))));
        return scratch;
    }

    private RandomExpressions expressions(Expr row, Expr at, Memory scratch, int lanes) {
        return new RandomExpressions(seed, read, table, scratch, n, row, at, lanes);
    }

    private void element(Expr row, Expr column, Memory scratch, int lanes) {
        Expr at = kernel.let("at", row.times(COLUMNS).plus(column));
        RandomExpressions random = expressions(row, at, scratch, lanes);
        kernel.prefetch(buffer(read, Element.F32), at.plus(64));
        for (BufferParam buffer : read.values()) {
            kernel.prefetch(buffer, at.minus(64), true);
        }
        Expr floats = kernel.let("floats", random.vector(depth));
        Expr ints = kernel.let("ints", random.ints(depth));
        kernel.storeNonTemporal(buffer(written, Element.F32), at, floats);
        for (Element element : new Element[] {Element.F16, Element.BF16}) {
            kernel.store(buffer(written, element), at, RandomExpressions.numbers(floats));
        }
        for (Element element : new Element[] {Element.I32, Element.I16, Element.I8, Element.U8}) {
            kernel.store(buffer(written, element), at, ints);
        }
    }

    private static BufferParam buffer(Map<Element, BufferParam> buffers, Element element) {
        return Objects.requireNonNull(buffers.get(element));
    }
}
