package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.UnaryOp;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Expressions in OpenCL C, and the helpers that they call. In C a signed sum that overflows means nothing, so sums, differences and
 * products of integers are computed unsigned.
 */
final class ExpressionText {
    private final Names names;
    private final MemoryText memory;
    private final SortedSet<Helper> helpers = new TreeSet<>();

    ExpressionText(Names names) {
        this.names = names;
        this.memory = new MemoryText(names, this);
    }

    MemoryText memory() {
        return memory;
    }

    /** Those that the expressions so far call, by name. */
    SortedSet<Helper> helpers() {
        return helpers;
    }

    /** The name of a helper, which the text will have. */
    String use(Helper helper) {
        helpers.add(helper);
        return helper.name();
    }

    String text(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> Constants.of(value);
            case Expr.LongConst(long value) -> Constants.of(value);
            case Expr.FloatConst(float value, var _) -> spread(Constants.of(value), expr.type());
            case Expr.DoubleConst(double value, var _) -> spread(Constants.of(value), expr.type());
            case Expr.ReadLocal(Local local) -> names.of(local);
            case Expr.ReadInt(var param) -> names.parameter(param);
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary(UnaryOp op, Expr value) -> unary(op, value);
            case Expr.Select select -> select(select);
            case Expr.Load load -> memory.load(load);
            case Expr.Broadcast(Expr scalar, var _) -> spread(text(scalar), expr.type());
            case Expr.Fma(Expr a, Expr b, Expr c) -> "fma(" + text(a) + ", " + text(b) + ", " + text(c) + ")";
            case Expr.ToFloat(Expr value) -> convert("float", value);
            case Expr.Dot dot -> dot(dot);
            case Expr.Permute(Expr value, Expr indices) ->
                "shuffle(" + text(value) + ", " + unsigned(indices) + ")"; // only the low bits of indices count
        };
    }

    /** Each operand of an infix operator in brackets unless it is one word, a call or an element. */
    private String operand(Expr expr) {
        return switch (expr) {
            case Expr.Binary _, Expr.Unary _, Expr.Select _, Expr.Broadcast _, Expr.FloatConst _, Expr.DoubleConst _ ->
                "(" + text(expr) + ")";
            case Expr.IntConst _, Expr.LongConst _, Expr.ReadLocal _, Expr.ReadInt _, Expr.Load _ -> text(expr);
            case Expr.Fma _, Expr.Dot _, Expr.ToFloat _, Expr.Permute _ -> text(expr);
        };
    }

    private static String spread(String scalar, LoopType type) {
        return type.isVector() ? "(" + TypeNames.of(type) + ")(" + scalar + ")" : scalar;
    }

    private String binary(Expr.Binary binary) {
        Scalar scalar = binary.left().type().scalar();
        return switch (binary.op()) {
            case ADD, SUB, MUL -> scalar.isFloat() ? infix(binary) : signed(binary);
            case DIV -> scalar.isFloat() ? infix(binary) : division(binary, Helper.quotient(binary.type()));
            case REM -> division(binary, Helper.remainder(binary.type()));
            case MIN -> extreme(binary, "min", Helper.least(binary.type()));
            case MAX -> extreme(binary, "max", Helper.largest(binary.type()));
            case AND, OR -> connected(binary);
            case XOR -> infix(binary);
            case SHR -> operand(binary.left()) + " >> " + count(binary.type(), binary.right());
            case SHL, USHR -> signed(binary);
            case LT, LE, EQ, NE -> comparison(binary);
        };
    }

    private String infix(Expr.Binary binary) {
        return operand(binary.left()) + " " + binary.op().symbol() + " " + operand(binary.right());
    }

    private String signed(Expr.Binary binary) {
        return back(binary.type(), unsigned(binary));
    }

    private static String back(LoopType type, String unsigned) {
        return (type.isVector() ? "as_" + TypeNames.of(type) : "(" + TypeNames.of(type) + ")") + "(" + unsigned + ")";
    }

    /** An integer expression as unsigned of equal bits. */
    String unsigned(Expr expr) {
        return switch (expr) {
            case Expr.IntConst(int value) -> Constants.unsigned(value);
            case Expr.LongConst(long value) -> Constants.unsigned(value);
            case Expr.Binary(BinaryOp op, Expr left, Expr right)
            when isModular(op) ->
                unsignedOperand(left) + " " + (op == BinaryOp.USHR ? ">>" : op.symbol()) + " "
                        + (op.isShift() ? count(left.type(), right) : unsignedOperand(right));
            default -> cast(expr);
        };
    }

    private static boolean isModular(BinaryOp op) {
        return switch (op) {
            case ADD, SUB, MUL, SHL, USHR -> true;
            case DIV, REM, MIN, MAX, AND, OR, XOR, SHR, LT, LE, EQ, NE -> false;
        };
    }

    private String unsignedOperand(Expr expr) {
        return expr instanceof Expr.Binary(BinaryOp op, var _, var _) && isModular(op)
                ? "(" + unsigned(expr) + ")"
                : unsigned(expr);
    }

    private String cast(Expr expr) {
        String type = TypeNames.unsigned(expr.type());
        return expr.type().isVector() ? "as_" + type + "(" + text(expr) + ")" : "(" + type + ")" + operand(expr);
    }

    /** Only the low bits count. */
    private String count(LoopType shifted, Expr count) {
        int mask = (shifted.scalar() == Scalar.I64 ? Long.SIZE : Integer.SIZE) - 1;
        return switch (count) {
            case Expr.IntConst(int value) -> Integer.toString(value & mask);
            case Expr.LongConst(long value) -> Long.toString(value & mask);
            default -> "(" + operand(count) + " & " + mask + ")";
        };
    }

    private String division(Expr.Binary binary, Helper helper) {
        return neverFails(binary.right())
                ? infix(binary)
                : use(helper) + "(" + text(binary.left()) + ", " + text(binary.right()) + ")";
    }

    private static boolean neverFails(Expr divisor) {
        return switch (divisor) {
            case Expr.IntConst(int value) -> value > 0;
            case Expr.LongConst(long value) -> value > 0;
            default -> false;
        };
    }

    private String extreme(Expr.Binary binary, String builtin, Helper helper) {
        String function = binary.type().scalar().isFloat() ? use(helper) : builtin;
        return function + "(" + text(binary.left()) + ", " + text(binary.right()) + ")";
    }

    /** Of scalar conditions the right one is evaluated only where the left one does not decide. */
    private String connected(Expr.Binary binary) {
        String symbol = binary.op().symbol();
        boolean lazy = binary.type().equals(LoopType.BOOL);
        return operand(binary.left()) + " " + (lazy ? symbol + symbol : symbol) + " " + operand(binary.right());
    }

    /** Wide lanes are compared to wide masks. */
    private String comparison(Expr.Binary binary) {
        LoopType type = binary.left().type();
        return type.isVector() && type.scalar() == Scalar.F64
                ? "convert_" + TypeNames.of(binary.type()) + "(" + infix(binary) + ")"
                : infix(binary);
    }

    private String select(Expr.Select select) {
        Expr condition = select.condition();
        if (!condition.type().isVector()) {
            return operand(condition) + " ? " + operand(select.yes()) + " : " + operand(select.no());
        }
        String mask = select.type().scalar() == Scalar.F64
                ? "convert_" + TypeNames.bits(select.type()) + "(" + text(condition) + ")"
                : text(condition);
        return "select(" + text(select.no()) + ", " + text(select.yes()) + ", " + mask + ")";
    }

    private String unary(UnaryOp op, Expr value) {
        return switch (op) {
            case NEG -> "-" + operand(value);
            case SQRT -> "sqrt(" + text(value) + ")";
            case BIT_COUNT -> "(int)popcount(" + text(value) + ")";
            case LEADING_ZEROS -> "(int)clz(" + text(value) + ")";
            case TRAILING_ZEROS -> trailingZeros(value);
            case TO_I32 -> value.type().scalar() == Scalar.I64 ? "(int)" + operand(value) : truncated(value);
            case TO_I64 -> "(long)" + operand(value);
            case BITS -> "as_" + TypeNames.vector("int", value.type().lanes()) + "(" + text(value) + ")";
            case FLOAT_OF_BITS -> "as_" + TypeNames.vector("float", value.type().lanes()) + "(" + text(value) + ")";
            case TO_F32 -> convert("float", value);
            case TO_F64 -> convert("double", value);
        };
    }

    /** Bits below the lowest one that is set; all if there is none. */
    private String trailingZeros(Expr value) {
        String x = cast(value);
        return "(int)popcount((" + x + " - 1) & ~" + x + ")";
    }

    private String truncated(Expr value) {
        return "convert_" + TypeNames.vector("int", value.type().lanes()) + "_sat(" + text(value) + ")";
    }

    private String convert(String scalar, Expr value) {
        return "convert_" + TypeNames.vector(scalar, value.type().lanes()) + "(" + text(value) + ")";
    }

    private String dot(Expr.Dot dot) {
        LoopType type = dot.type();
        String first = spread(text(dot.a()), type);
        return use(product(dot.op(), type)) + "(" + text(dot.sum()) + ", " + first + ", " + text(dot.b()) + ")";
    }

    /** The packed product in shifts and multiplications. */
    private Helper product(DotOp op, LoopType type) {
        String t = TypeNames.of(type);
        String name = op.name().toLowerCase(Locale.ROOT) + "_" + t;
        Local sum = new Local(0, "sum", type);
        Local a = new Local(1, "a", type);
        Local b = new Local(2, "b", type);
        Expr expanded = op.expand(new Expr.ReadLocal(sum), new Expr.ReadLocal(a), new Expr.ReadLocal(b));
        String parameters = t + " " + sum + ", " + t + " " + a + ", " + t + " " + b;
        return new Helper(name, Helper.function(t, name, parameters, "return " + text(expanded) + ";"));
    }
}
