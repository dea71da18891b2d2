package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.x86.VectorWidth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How wide the vectors of a kernel are. */
final class Widths {
    private Widths() {}

    /** The widest, at least 256 bits, which costs no more than 128. */
    static VectorWidth widest(KernelSpec spec) {
        return Stream.concat(Stream.of(VectorWidth.YMM), widths(spec.body()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<VectorWidth> widths(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(
                        statement.operands().stream().flatMap(Widths::widths), widths(statement.children())));
    }

    private static Stream<VectorWidth> widths(Expr expr) {
        return Stream.concat(
                Stream.of(Selection.width(expr.type())),
                expr.operands().stream().flatMap(Widths::widths));
    }
}
