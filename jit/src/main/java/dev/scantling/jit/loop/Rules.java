package dev.scantling.jit.loop;

import dev.scantling.ir.EngineException;
import org.jspecify.annotations.Nullable;

/** Refuses a kernel at the statement that is being verified. */
final class Rules {
    private final String kernel;
    private @Nullable Stmt place;

    Rules(String kernel) {
        this.kernel = kernel;
    }

    void at(Stmt statement) {
        place = statement;
    }

    void expect(Expr expr, LoopType expected, String what) {
        if (!expr.type().equals(expected)) {
            throw illegal(what + " must be of type " + expected + ", but " + LoopPrinter.print(expr) + " is of type "
                    + expr.type());
        }
    }

    void takes(boolean legal, Object operation, Expr operand) {
        if (!legal) {
            throw illegal(operation + " does not take operands of type " + operand.type());
        }
    }

    void require(boolean legal, String rule) {
        if (!legal) {
            throw illegal(rule);
        }
    }

    EngineException illegal(String rule) {
        String where = place == null ? "its parameters" : '"' + LoopPrinter.header(place) + '"';
        return new EngineException.CompilationFailed("kernel " + kernel + ", at " + where + ": " + rule, null);
    }
}
