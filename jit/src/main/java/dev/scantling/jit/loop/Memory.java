package dev.scantling.jit.loop;

/** What loads and stores go to. */
public sealed interface Memory permits Param.BufferParam, LocalArray {
    String name();

    Element element();

    /** The element at {@code index}. */
    default Expr load(Expr index) {
        return load(index, 1);
    }

    /** The elements {@code index .. index + lanes - 1}. */
    default Expr load(Expr index, int lanes) {
        return new Expr.Load(this, index, lanes);
    }
}
