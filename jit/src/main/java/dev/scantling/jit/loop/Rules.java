package dev.scantling.jit.loop;

import dev.scantling.ir.EngineException;

/** Refuses a kernel at the statement that is being verified. */
final class Rules {
    private final String kernel;
    private String place = "its parameters";

    Rules(String kernel) {
        this.kernel = kernel;
    }

    void at(Stmt statement) {
        place = '"' + LoopPrinter.header(statement) + '"';
    }

    void expect(Expr expr, LoopType expected, String what) {
        require(
                expr.type().equals(expected),
                what + " must be of type " + expected + ", but " + LoopPrinter.print(expr) + " is of type "
                        + expr.type());
    }

    void takes(boolean legal, Object operation, Expr operand) {
        require(legal, operation + " does not take operands of type " + operand.type());
    }

    void require(boolean legal, String rule) {
        if (!legal) {
            throw illegal(rule);
        }
    }

    EngineException illegal(String rule) {
        return new EngineException.CompilationFailed("kernel " + kernel + ", at " + place + ": " + rule, null);
    }
}
