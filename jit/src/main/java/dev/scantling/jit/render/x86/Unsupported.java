package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.BinaryOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the native renderer cannot express. */
final class Unsupported {
    private Unsupported() {}

    /** The first thing in a kernel, in words; empty if there is none. */
    static Optional<String> in(KernelSpec spec) {
        return expressions(spec.body()).flatMap(expr -> reason(expr).stream()).findFirst();
    }

    private static Stream<Expr> expressions(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(
                        statement.operands().stream().flatMap(Unsupported::all), expressions(statement.children())));
    }

    private static Stream<Expr> all(Expr expr) {
        return Stream.concat(Stream.of(expr), expr.operands().stream().flatMap(Unsupported::all));
    }

    /** Division traps where Java throws, and where the quotient has no place. */
    private static Optional<String> reason(Expr expr) {
        if (expr instanceof Expr.Binary(BinaryOp op, Expr left, Expr right)
                && (op == BinaryOp.DIV || op == BinaryOp.REM)
                && left.type().scalar() != Scalar.F32) {
            return divisor(right);
        }
        return Optional.empty();
    }

    private static Optional<String> divisor(Expr expr) {
        if (!(expr instanceof Expr.IntConst(int divisor))) {
            return Optional.of("integer division by what is not a constant");
        }
        return divisor == 0 || divisor == -1 ? Optional.of("integer division by " + divisor) : Optional.empty();
    }
}
