package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Stmt;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is in a kernel. */
final class Contents {
    private Contents() {}

    /** All statements and those that are in them. */
    static Stream<Stmt> statements(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statements(statement.children())));
    }

    /** All expressions of statements and of what is in them. */
    static Stream<Expr> expressions(List<Stmt> body) {
        return statements(body)
                .flatMap(statement -> statement.operands().stream())
                .flatMap(Contents::all);
    }

    private static Stream<Expr> all(Expr expr) {
        return Stream.concat(Stream.of(expr), expr.operands().stream().flatMap(Contents::all));
    }
}
