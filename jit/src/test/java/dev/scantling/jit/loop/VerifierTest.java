package dev.scantling.jit.loop;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One small kernel for each rule, and what is said of it. */
class VerifierTest {
    private static final Expr ZERO = Expr.of(0);
    private static final Expr ONE = Expr.of(1f);
    private static final Expr DOUBLE = Expr.of(1d);
    private static final Expr FLOATS = Expr.of(1f, 4);
    private static final Expr WIDE = Expr.of(1f, 8);
    private static final Expr INTS = Expr.of(1, 4);
    private static final Expr TRUE = less(ZERO, ZERO);
    private static final Expr MASK = less(FLOATS, FLOATS);
    private static final BufferParam IN = new BufferParam("in", Scalar.F32, false);
    private static final BufferParam OUT = new BufferParam("out", Scalar.F32, true);
    private static final BufferParam KEYS = new BufferParam("keys", Scalar.I64, true);
    private static final BufferParam HALVES = new BufferParam("halves", Element.F16, true);
    private static final LocalArray ARRAY = new LocalArray(3, "a", Element.F32, 9);
    private static final ReadLocal INT = new ReadLocal(new Local(1, "i", LoopType.I32));
    private static final ReadLocal FLOAT = new ReadLocal(new Local(2, "f", LoopType.F32));
    private static final Stmt DEFINES_FLOAT = new Stmt.Let(FLOAT.local(), ONE);
    private static final Stmt DEFINES_INT = new Stmt.Let(INT.local(), ZERO);

    static Stream<Arguments> illegal() {
        return Stream.of(
                rule("i_1 is not defined here", new Stmt.Assign(INT.local(), ZERO)),
                rule("i_1 is not defined here", store(INT, ONE)),
                rule(
                        "i_1 is not defined here",
                        new Stmt.If(ZERO.lessThan(1), List.of(DEFINES_INT), List.of()),
                        store(INT, ONE)),
                rule("the id of i_1 is defined twice", DEFINES_INT, DEFINES_INT),
                rule("i_1 is a loop index or belongs", loop(1, new Stmt.Assign(INT.local(), ZERO))),
                rule(
                        "belongs to the surroundings of a region or group, so it cannot be assigned",
                        DEFINES_INT,
                        new Stmt.Region("r", List.of(new Stmt.Assign(INT.local(), ZERO)))),
                rule("the value of f_2 must be of type f32, but 0 is of type i32", new Stmt.Let(FLOAT.local(), ZERO)),
                rule("the step must be positive, got 0", loop(0)),
                rule(
                        "the index must be an i32",
                        new Stmt.Loop(Stmt.LoopKind.SERIAL, FLOAT.local(), ZERO, ZERO, 1, List.of())),
                rule(
                        "the end must be of type i32",
                        new Stmt.Loop(Stmt.LoopKind.SERIAL, INT.local(), ZERO, ONE, 1, List.of())),
                rule("must be the last statement of the kernel", parallel(ZERO, 1), store(ZERO, ONE)),
                rule("must be the last statement of the kernel", new Stmt.Region("r", List.of(parallel(ZERO, 1)))),
                rule("must start at 0 with step 1", parallel(Expr.of(1), 1)),
                rule("must start at 0 with step 1", parallel(ZERO, 2)),
                rule("the condition must be of type bool", new Stmt.While(ZERO, List.of())),
                rule("the condition must be of type bool", store(ZERO, ZERO.select(ONE, ONE))),
                rule("buffer in is not declared as written", new Stmt.Store(IN, ZERO, ONE)),
                rule("the value stored into out must be of type f32, but 0 is of type i32", store(ZERO, ZERO)),
                rule("the index into out must be of type i32", store(ONE, ONE)),
                rule("other is not a parameter", store(ZERO, new BufferParam("other", Scalar.F32, false).load(ZERO))),
                rule("m is not a parameter", store(new Expr.ReadInt(new Param.IntParam("m")), ONE)),
                rule("buffer keys cannot be accessed as i64x4", new Stmt.Store(KEYS, ZERO, KEYS.load(ZERO, 4))),
                rule("there is no type f32x3", store(ZERO, Expr.of(1f, 3))),
                rule("there is no type f32x32", store(ZERO, ONE.broadcast(32))),
                rule(
                        "a broadcast takes a scalar number, not bool",
                        store(ZERO, ZERO.lessThan(1).broadcast(4))),
                rule("a barrier must stand directly in the body of a group", new Stmt.Barrier()),
                rule(
                        "a barrier must stand directly",
                        group(4, new Stmt.If(TRUE, List.of(new Stmt.Barrier()), List.of()))),
                rule("a group cannot stand inside of another", group(4, new Stmt.Group(FLOAT.local(), 4, List.of()))),
                rule("the item must be an i32", new Stmt.Group(FLOAT.local(), 4, List.of())),
                rule("a group must have 1 to 256 items, got 0", group(0)),
                rule("a group must have 1 to 256 items, got 257", group(257)),
                rule("f_2 is not defined here", group(4, DEFINES_FLOAT, new Stmt.Barrier(), store(ZERO, FLOAT))),
                rule("f_2 is a loop index or belongs", DEFINES_FLOAT, group(4, new Stmt.Assign(FLOAT.local(), ONE))),
                rule("array a_3 is not defined here", store(ZERO, ARRAY.load(ZERO))),
                rule(
                        "array a_3 is not defined here",
                        new Stmt.If(TRUE, List.of(new Stmt.LetArray(ARRAY)), List.of()),
                        store(ZERO, ARRAY.load(ZERO))),
                rule("the id of a_3 is defined twice", new Stmt.LetArray(ARRAY), new Stmt.LetArray(ARRAY)),
                rule("a_3 must have 1 to 65536 elements, got 0", array(Element.F32, 0)),
                rule("a_3 must have 1 to 65536 elements, got 65537", array(Element.F32, 65537)),
                rule("a_3 cannot have elements of type f16", array(Element.F16, 4)),
                rule("must be defined inside of that", new Stmt.LetArray(ARRAY), parallel(ZERO, 1)),
                rule(
                        "the value stored into a must be of type f32, but 0 is of type i32",
                        new Stmt.LetArray(ARRAY),
                        new Stmt.Store(ARRAY, ZERO, ZERO)),
                rule(
                        "the value stored into halves must be of type f32, but 0 is of type i32",
                        new Stmt.Store(HALVES, ZERO, ZERO)),
                rule(
                        "buffer other is not a parameter",
                        new Stmt.Prefetch(new BufferParam("other", Scalar.F32, false), ZERO)),
                rule("the index into in must be of type i32", new Stmt.Prefetch(IN, ONE)),
                rule("DOT4 does not take operands of type f32", store(ZERO, new Expr.Dot(DotOp.DOT4, ONE, ZERO, ZERO))),
                rule(
                        "the first factor of DOT2 must be of type i32",
                        store(ZERO, new Expr.Dot(DotOp.DOT2, ZERO, INTS, ZERO))),
                rule(
                        "the second factor of DOT4 must be of type i32x4",
                        store(ZERO, new Expr.Dot(DotOp.DOT4, INTS, ZERO, ZERO))),
                rule("permute does not take operands of type f32", store(ZERO, ONE.permute(ZERO))),
                rule("permute does not take operands of type i32x4", store(ZERO, INTS.permute(INTS))),
                rule("the indices of permute must be of type i32x4", store(ZERO, FLOATS.permute(FLOATS))),
                rule("the indices of permute must be of type i32x8", store(ZERO, WIDE.permute(INTS))),
                rule("a broadcast takes a scalar number, not f32x4", store(ZERO, FLOATS.broadcast(8))),
                rule("there is no type i64x4", store(ZERO, Expr.of(1L).broadcast(4))),
                rule("the right operand of ADD must be of type f32", store(ZERO, ONE.plus(ZERO))),
                rule("REM does not take operands of type f32", store(ZERO, ONE.remainder(ONE))),
                rule("LT does not take operands of type bool", store(ZERO, less(TRUE, TRUE))),
                rule("DIV does not take operands of type i32x4", store(ZERO, INTS.dividedBy(INTS))),
                rule("REM does not take operands of type i32x4", store(ZERO, INTS.remainder(INTS))),
                rule(
                        "XOR does not take operands of type bool",
                        store(ZERO, TRUE.xor(TRUE).select(ONE, ONE))),
                rule("AND does not take operands of type f32", store(ZERO, ONE.and(ONE))),
                rule("vectors are shifted by a constant from 0 to 31, not by 32", store(ZERO, INTS.shiftLeft(32))),
                rule("not by i32x4(1)", store(ZERO, INTS.shiftRight(INTS))),
                rule("the right operand of LT must be of type f32x4", store(ZERO, less(FLOATS, ONE))),
                rule(
                        "the condition must be of type boolx8",
                        store(ZERO, less(FLOATS, FLOATS).select(WIDE, WIDE))),
                rule(
                        "the condition must be of type bool,",
                        store(ZERO, less(FLOATS, FLOATS).select(ONE, ONE))),
                rule("lanes are chosen of f32, f64 and i32, not of boolx4", store(ZERO, MASK.select(MASK, MASK))),
                rule("boolx4", store(ZERO, MASK)),
                rule("BIT_COUNT does not take operands of type i32x4", store(ZERO, INTS.bitCount())),
                rule("BITS does not take operands of type i32", store(ZERO, ZERO.bits())),
                rule("FLOAT_OF_BITS does not take operands of type f32", store(ZERO, ONE.floatOfBits())),
                rule("TO_I64 does not take operands of type f32", store(ZERO, ONE.toLong())),
                rule("TO_I32 does not take operands of type i32", store(ZERO, ZERO.toInt())),
                rule("SQRT does not take operands of type i32", store(ZERO, ZERO.squareRoot())),
                rule(
                        "the alternative must be of type f32",
                        store(ZERO, ZERO.lessThan(1).select(ONE, ZERO))),
                rule("fma does not take operands of type i32", store(ZERO, ZERO.fma(ZERO, ZERO))),
                rule("the first operand of fma must be of type f32x4", store(ZERO, ONE.fma(ONE, Expr.of(1f, 4)))),
                rule("f32() does not take operands of type f32", store(ZERO, ONE.toFloat())),
                rule("there is no type f64x16", store(ZERO, Expr.of(1f, 16).toDouble())),
                rule("there is no type f64x16", store(ZERO, Expr.of(1d, 16))),
                rule("there is no type f32x2", store(ZERO, Expr.of(1d, 2).toFloat())),
                rule("there is no type i32x2", store(ZERO, Expr.of(1, 2))),
                rule("TO_F64 does not take operands of type f64", store(ZERO, DOUBLE.toDouble())),
                rule(
                        "TO_F64 does not take operands of type i64",
                        store(ZERO, Expr.of(1L).toDouble())),
                rule("TO_I32 does not take operands of type f64", store(ZERO, DOUBLE.toInt())),
                rule("BITS does not take operands of type f64", store(ZERO, DOUBLE.bits())),
                rule("REM does not take operands of type f64", store(ZERO, DOUBLE.remainder(DOUBLE))),
                rule("the right operand of ADD must be of type f64", store(ZERO, DOUBLE.plus(ONE))),
                rule("the first operand of fma must be of type f64", store(ZERO, ONE.fma(ONE, DOUBLE))),
                rule("the value stored into out must be of type f32, but 1.0d is of type f64", store(ZERO, DOUBLE)));
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void illegalKernelsAreNamedWithTheStatement(String rule, List<Stmt> body) {
        KernelSpec spec = new KernelSpec("broken", List.of(IN, OUT, KEYS, HALVES), body);
        assertThatExceptionOfType(EngineException.CompilationFailed.class)
                .isThrownBy(() -> Verifier.verify(spec))
                .withMessageStartingWith("kernel broken, at \"")
                .withMessageContaining(rule);
    }

    @Test
    void parametersHaveDistinctNamesAndKnownElements() {
        KernelSpec twice = new KernelSpec("twice", List.of(IN, new Param.IntParam("in")), List.of());
        assertThatExceptionOfType(EngineException.CompilationFailed.class)
                .isThrownBy(() -> Verifier.verify(twice))
                .withMessage("kernel twice, at its parameters: two parameters have the name in");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BufferParam("b", Scalar.BOOL, false))
                .withMessage("no memory has elements of type bool");
    }

    @Test
    void regionsMayAssignTheirOwnLocals() {
        KernelSpec spec = new KernelSpec(
                "legal",
                List.of(OUT),
                List.of(new Stmt.Region("r", List.of(DEFINES_INT, new Stmt.Assign(INT.local(), INT.plus(1))))));
        assertThatCode(() -> Verifier.verify(spec)).doesNotThrowAnyException();
    }

    private static Arguments rule(String rule, Stmt... body) {
        return argumentSet(rule, rule, List.of(body));
    }

    private static Expr less(Expr left, Expr right) {
        return new Expr.Binary(BinaryOp.LT, left, right);
    }

    private static Stmt group(int size, Stmt... body) {
        return new Stmt.Group(INT.local(), size, List.of(body));
    }

    private static Stmt array(Element element, int length) {
        return new Stmt.LetArray(new LocalArray(3, "a", element, length));
    }

    private static Stmt store(Expr index, Expr value) {
        return new Stmt.Store(OUT, index, value);
    }

    private static Stmt loop(int step, Stmt... body) {
        return new Stmt.Loop(Stmt.LoopKind.SERIAL, INT.local(), ZERO, Expr.of(9), step, List.of(body));
    }

    private static Stmt parallel(Expr from, int step) {
        return new Stmt.Loop(Stmt.LoopKind.PARALLEL, INT.local(), from, Expr.of(9), step, List.of());
    }
}
