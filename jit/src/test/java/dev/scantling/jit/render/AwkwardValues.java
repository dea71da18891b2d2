package dev.scantling.jit.render;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All operations at once on all pairs of awkward values: for forms of code of which each kernel costs a second. */
final class AwkwardValues {
    /** Iterations times lanes. */
    static final int PAIRS = FormsTest.VALUES.length * FormsTest.VALUES.length;

    /** More than any kernel has. */
    private static final int MOST_RESULTS = 64;

    private static final List<Element> SMALL = List.of(Element.F16, Element.BF16, Element.I8, Element.U8, Element.I16);

    private AwkwardValues() {}

    /** Kernels of operations on ints and floats of so many lanes, and on float64 of as many bits. */
    static List<KernelSpec> kernels(int lanes) {
        Stream<KernelSpec> all = Stream.of(ints(lanes), floats(lanes), doubles(Math.min(lanes, 8)), elements(lanes));
        return Stream.concat(all, lanes == 1 ? Stream.of(longs()) : Stream.empty())
                .toList();
    }

    static int iterations(KernelSpec spec) {
        return ((Expr.IntConst) spec.parallelLoop().orElseThrow().to()).value();
    }

    /** The same buffers for all kernels: two of ints, their results, one of each small element and their copies. */
    static Arguments arguments(KernelSpec spec) {
        int[] values = FormsTest.VALUES;
        int[] a = IntStream.range(0, PAIRS).map(i -> values[i / values.length]).toArray();
        int[] b = IntStream.range(0, PAIRS).map(i -> values[i % values.length]).toArray();
        List<Object> arrays = new ArrayList<>(List.of(a, b, new int[MOST_RESULTS * PAIRS]));
        for (Element element :
                spec.buffers().stream().skip(3).map(Param.BufferParam::element).toList()) {
            arrays.add(shorts(element, a));
        }
        return new Arguments(
                arrays.toArray(), new int[arrays.size() + spec.ints().size()]);
    }

    private static Object shorts(Element element, int[] values) {
        if (element.bytes() == Byte.BYTES) {
            byte[] bytes = new byte[PAIRS];
            IntStream.range(0, PAIRS).forEach(i -> bytes[i] = (byte) values[i]);
            return bytes;
        }
        short[] shorts = new short[PAIRS];
        IntStream.range(0, PAIRS).forEach(i -> shorts[i] = (short) (values[i] ^ values[i] >>> 16));
        return shorts;
    }

    private static KernelSpec kernel(String name, int lanes, Body body) {
        var kernel = new KernelBuilder(name + "_x" + lanes);
        var a = kernel.readBuffer("a", Element.I32);
        var b = kernel.readBuffer("b", Element.I32);
        var c = kernel.writtenBuffer("c", Element.I32);
        var small = SMALL.stream()
                .map(element -> kernel.writtenBuffer(element.text(), element))
                .toList();
        kernel.parallel("group", Expr.of(PAIRS / lanes), group -> {
            Expr at = kernel.let("at", group.times(lanes));
            List<Expr> results =
                    body.results(kernel.let("a", a.load(at, lanes)), kernel.let("b", b.load(at, lanes)), small, at);
            for (int i = 0; i < results.size(); i++) {
                kernel.store(c, at.plus(i * PAIRS), results.get(i));
            }
            if (name.equals("elements")) {
                small.forEach(buffer -> kernel.store(buffer, at, stored(buffer.element(), b.load(at, lanes))));
            }
        });
        return kernel.build();
    }

    private static Expr stored(Element element, Expr ints) {
        return element.scalar().isFloat() ? RandomExpressions.numbers(ints.floatOfBits()) : ints;
    }

    /** What becomes of two vectors of ints. */
    @FunctionalInterface
    private interface Body {
        List<Expr> results(Expr a, Expr b, List<Param.BufferParam> small, Expr at);
    }

    private static KernelSpec ints(int lanes) {
        Expr yes = Expr.of(7, lanes);
        Expr no = Expr.of(-7, lanes);
        Expr zero = Expr.of(0, lanes);
        return kernel("ints", lanes, (a, b, _, _) -> {
            List<Expr> results = new ArrayList<>();
            for (BinaryOp op : RandomExpressions.LANE_OPS) {
                results.add(new Expr.Binary(op, a, b));
            }
            for (int count : new int[] {0, 1, 15, 31}) {
                results.add(a.shiftLeft(count));
                results.add(a.shiftRight(count));
                results.add(a.shiftRightUnsigned(count));
            }
            for (BinaryOp op : List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.EQ, BinaryOp.NE)) {
                results.add(new Expr.Binary(op, a, b).select(yes, no));
            }
            results.add(a.lessThan(zero)
                    .and(b.lessThan(zero))
                    .or(a.floatOfBits().isEqualTo(b.floatOfBits()))
                    .select(a, b));
            for (int factor : new int[] {-1, 0x80808080, 0x7fff8000, 0x01ff7f80}) {
                results.add(new Expr.Dot(DotOp.DOT4, a, Expr.of(factor), b));
                results.add(new Expr.Dot(DotOp.DOT4, a, b, a));
                results.add(new Expr.Dot(DotOp.DOT4_7BIT, a, Expr.of(factor & 0x7f7f7f7f), b));
                results.add(new Expr.Dot(DotOp.DOT2, a, Expr.of(factor), b));
            }
            return results;
        });
    }

    private static KernelSpec floats(int lanes) {
        return kernel("floats", lanes, (x, y, _, _) -> {
            Expr a = x.floatOfBits();
            Expr b = y.floatOfBits();
            List<Expr> results = new ArrayList<>(List.of(
                    a.plus(b),
                    a.minus(b),
                    a.times(b),
                    a.dividedBy(b),
                    a.min(b),
                    a.max(b),
                    a.fma(b, a),
                    a.times(b).plus(a),
                    a.negate(),
                    a.squareRoot(),
                    x.toFloat()));
            for (BinaryOp op : List.of(BinaryOp.LT, BinaryOp.LE, BinaryOp.EQ, BinaryOp.NE)) {
                results.add(new Expr.Binary(op, a, b).select(a, b));
            }
            List<Expr> bits = new ArrayList<>(results.stream()
                    .map(RandomExpressions::numbers)
                    .map(Expr::bits)
                    .toList());
            bits.add(a.toInt());
            return bits;
        });
    }

    private static KernelSpec doubles(int lanes) {
        return kernel("doubles", lanes, (x, y, _, _) -> {
            Expr a = x.floatOfBits().toDouble();
            Expr b = y.floatOfBits().toDouble();
            Expr tenth = Expr.of(0.1, lanes);
            List<Expr> results = List.of(
                    a.plus(b.times(tenth)),
                    a.minus(b),
                    a.times(tenth).times(b),
                    a.dividedBy(b),
                    a.min(b),
                    a.max(b),
                    a.fma(b, tenth),
                    a.negate(),
                    a.squareRoot().times(tenth),
                    x.toDouble().times(tenth),
                    a.lessThan(b).select(a, b),
                    a.atMost(b).and(b.isEqualTo(a)).select(a, tenth),
                    a.isNotEqualTo(b).select(x.floatOfBits(), y.floatOfBits()).toDouble(),
                    a.toFloat().lessThan(b.toFloat()).select(a, Expr.zero(LoopType.f64(lanes))));
            return results.stream()
                    .map(Expr::toFloat)
                    .map(RandomExpressions::numbers)
                    .map(Expr::bits)
                    .toList();
        });
    }

    private static KernelSpec elements(int lanes) {
        return kernel(
                "elements",
                lanes,
                (_, _, small, at) -> small.stream()
                        .map(buffer -> buffer.load(at, lanes))
                        .map(value -> value.type().scalar().isFloat()
                                ? RandomExpressions.numbers(value).bits()
                                : value)
                        .toList());
    }

    /** What only scalars have. */
    private static KernelSpec longs() {
        return kernel("longs", 1, (a, b, _, _) -> {
            Expr packed = a.toLong().shiftLeft(Expr.of(32L)).or(b.toLong().and(Expr.of(0xffffffffL)));
            List<Expr> longs = new ArrayList<>();
            for (BinaryOp op : List.of(
                    BinaryOp.ADD,
                    BinaryOp.SUB,
                    BinaryOp.MUL,
                    BinaryOp.DIV,
                    BinaryOp.REM,
                    BinaryOp.MIN,
                    BinaryOp.MAX,
                    BinaryOp.XOR,
                    BinaryOp.SHL,
                    BinaryOp.SHR,
                    BinaryOp.USHR)) {
                longs.add(new Expr.Binary(op, packed, a.toLong()));
            }
            List<Expr> results = new ArrayList<>();
            for (Expr value : longs) {
                results.add(value.toInt());
                results.add(value.shiftRight(Expr.of(32L)).toInt());
            }
            results.addAll(List.of(
                    a.bitCount(),
                    a.leadingZeros(),
                    a.trailingZeros(),
                    packed.bitCount(),
                    packed.leadingZeros(),
                    packed.trailingZeros(),
                    packed.toFloat().bits(),
                    a.dividedBy(b),
                    a.remainder(b),
                    a.dividedBy(7),
                    a.remainder(-1),
                    a.shiftLeft(b),
                    a.shiftRight(b),
                    a.shiftRightUnsigned(b),
                    packed.lessThan(a.toLong()).or(a.isEqualTo(b)).select(a, b),
                    packed.isNotEqualTo(b.toLong()).and(a.atMost(b)).select(a, b)));
            return results;
        });
    }
}
