package dev.scantling.jit.render.x86;

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
    /** Elements that vectors of 512 bits are narrowed to without masks. */
    private static final Set<Element> WIDE_STORES = EnumSet.of(Element.F32, Element.I32, Element.F16);

    /** Lanes that masks of vector registers have no room for: AVX-512 has registers of their own for them. */
    private static final int MASKLESS = 16;

    private Unsupported() {}

    /** The first thing in a kernel, in words; empty if there is none. */
    static Optional<String> in(KernelSpec spec) {
        return Stream.of(
                        scratch(spec).stream(),
                        statements(spec.body()).flatMap(statement -> reason(statement).stream()),
                        expressions(spec.body()).filter(Unsupported::needsMasks).map(_ -> "masks of 16 lanes"))
                .flatMap(reasons -> reasons)
                .findFirst();
    }

    private static Optional<String> scratch(KernelSpec spec) {
        int bytes = LocalArrays.in(spec).mapToInt(LocalArrays::bytes).sum();
        return bytes > LocalArrays.MOST_BYTES
                ? Optional.of("local arrays of " + bytes + " bytes, more than " + LocalArrays.MOST_BYTES)
                : Optional.empty();
    }

    /** All statements and those that are in them. */
    static Stream<Stmt> statements(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statements(statement.children())));
    }

    private static Optional<String> reason(Stmt statement) {
        return statement instanceof Stmt.Store(var memory, var _, Expr value, var _)
                        && value.type().lanes() == MASKLESS
                        && !WIDE_STORES.contains(memory.element())
                ? Optional.of("a store of 16 lanes as " + memory.element().text())
                : Optional.empty();
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

    private static boolean needsMasks(Expr expr) {
        return expr.type().lanes() == MASKLESS
                && switch (expr) {
                    case Expr.Unary(UnaryOp op, var _) -> op == UnaryOp.TO_I32;
                    default -> expr.type().scalar() == Scalar.BOOL;
                };
    }
}
