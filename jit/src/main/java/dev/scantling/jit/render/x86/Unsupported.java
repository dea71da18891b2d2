package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.loop.UnaryOp;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the native renderer cannot express. */
final class Unsupported {
    private static final Set<UnaryOp> CONVERSIONS = EnumSet.of(UnaryOp.TO_I32, UnaryOp.TO_I64, UnaryOp.BITS);

    private Unsupported() {}

    /** The first thing in a kernel, in words; empty if there is none. */
    static Optional<String> in(KernelSpec spec) {
        return Stream.concat(
                        statements(spec.body()).flatMap(statement -> reason(statement).stream()),
                        expressions(spec.body()).flatMap(expr -> reason(expr).stream()))
                .findFirst();
    }

    private static Stream<Stmt> statements(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statements(statement.children())));
    }

    private static Optional<String> reason(Stmt statement) {
        return switch (statement) {
            case Stmt.LetArray _ -> Optional.of("a local array");
            case Stmt.Group _, Stmt.Barrier _ -> Optional.of("a work group");
            case Stmt.Store(Memory memory, var _, var _, var _)
            when !memory.element().isPlain() ->
                Optional.of("memory of " + memory.element().text());
            default -> Optional.empty();
        };
    }

    private static Stream<Expr> expressions(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(
                        statement.operands().stream().flatMap(Unsupported::all), expressions(statement.children())));
    }

    private static Stream<Expr> all(Expr expr) {
        return Stream.concat(Stream.of(expr), expr.operands().stream().flatMap(Unsupported::all));
    }

    private static Optional<String> reason(Expr expr) {
        if (expr.type().isVector() && expr.type().scalar() != Scalar.F32) {
            return Optional.of("a vector of " + expr.type().scalar().text());
        }
        return switch (expr) {
            case Expr.Binary(BinaryOp op, Expr left, Expr right) when dividesIntegers(op, left) -> divisor(right);
            case Expr.Load(Memory memory, var _, var _)
            when !memory.element().isPlain() ->
                Optional.of("memory of " + memory.element().text());
            case Expr.Unary(UnaryOp op, Expr operand)
            when !CONVERSIONS.contains(op) || isRounding(op, operand) -> Optional.of("the operation " + op.symbol());
            case Expr.Dot(var op, var _, var _, var _) -> Optional.of(op.toString());
            default -> Optional.empty();
        };
    }

    private static boolean dividesIntegers(BinaryOp op, Expr left) {
        return (op == BinaryOp.DIV || op == BinaryOp.REM) && left.type().scalar() != Scalar.F32;
    }

    /** Division traps where Java throws, and where the quotient has no place. */
    private static Optional<String> divisor(Expr expr) {
        if (!(expr instanceof Expr.IntConst(int divisor))) {
            return Optional.of("integer division by what is not a constant");
        }
        return divisor == 0 || divisor == -1 ? Optional.of("integer division by " + divisor) : Optional.empty();
    }

    private static boolean isRounding(UnaryOp op, Expr operand) {
        return op == UnaryOp.TO_I32 && operand.type().scalar() == Scalar.F32;
    }
}
