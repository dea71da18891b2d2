package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
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
    private static final Set<UnaryOp> COUNTS =
            EnumSet.of(UnaryOp.BIT_COUNT, UnaryOp.LEADING_ZEROS, UnaryOp.TRAILING_ZEROS);

    /** Elements that vectors of 512 bits are narrowed to without masks. */
    private static final Set<Element> WIDE_STORES = EnumSet.of(Element.F32, Element.I32, Element.F16);

    /** Lanes that masks of vector registers have no room for: AVX-512 has registers of their own for them. */
    private static final int MASKLESS = 16;

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
            case Stmt.Store(var memory, var _, Expr value, var _)
            when value.type().lanes() == MASKLESS && !WIDE_STORES.contains(memory.element()) ->
                Optional.of("a store of 16 lanes as " + memory.element().text());
            default -> Optional.empty();
        };
    }

    /** All expressions of statements and of what is in them. */
    static Stream<Expr> expressions(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(
                        statement.operands().stream().flatMap(Unsupported::all), expressions(statement.children())));
    }

    private static Stream<Expr> all(Expr expr) {
        return Stream.concat(Stream.of(expr), expr.operands().stream().flatMap(Unsupported::all));
    }

    private static Optional<String> reason(Expr expr) {
        return switch (expr) {
            case Expr.Binary(BinaryOp op, Expr left, Expr right)
            when (op == BinaryOp.DIV || op == BinaryOp.REM) && left.type().scalar() != Scalar.F32 -> divisor(right);
            case Expr.Unary(UnaryOp op, var _) when COUNTS.contains(op) -> Optional.of("the operation " + op.symbol());
            default -> needsMasks(expr) ? Optional.of("masks of 16 lanes") : Optional.empty();
        };
    }

    /** Division traps where Java throws, and where the quotient has no place. */
    private static Optional<String> divisor(Expr expr) {
        if (!(expr instanceof Expr.IntConst(int divisor))) {
            return Optional.of("integer division by what is not a constant");
        }
        return divisor == 0 || divisor == -1 ? Optional.of("integer division by " + divisor) : Optional.empty();
    }

    private static boolean needsMasks(Expr expr) {
        return expr.type().lanes() == MASKLESS
                && switch (expr) {
                    case Expr.Unary(UnaryOp op, var _) -> op == UnaryOp.TO_I32;
                    default -> expr.type().scalar() == Scalar.BOOL;
                };
    }
}
