package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the native renderer cannot express, and what is in a kernel. */
final class Unsupported {
    private Unsupported() {}

    /** The first thing in a kernel, in words; empty if there is none. */
    static Optional<String> in(KernelSpec spec) {
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

    /** All expressions of statements and of what is in them. */
    static Stream<Expr> expressions(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(
                        statement.operands().stream().flatMap(Unsupported::all), expressions(statement.children())));
    }

    private static Stream<Expr> all(Expr expr) {
        return Stream.concat(Stream.of(expr), expr.operands().stream().flatMap(Unsupported::all));
    }
}
