package dev.scantling.jit.loop;

/** What loads and stores go to. */
public sealed interface Memory permits Param.BufferParam, LocalArray {
    String name();

    Element element();

    /** What messages call it. */
    default String describe() {
        return switch (this) {
            case Param.BufferParam buffer -> "buffer " + buffer.name();
            case LocalArray array -> "array " + array;
        };
    }

    /** The element at {@code index}. */
    default Expr load(Expr index) {
        return load(index, 1);
    }

    /** The elements {@code index .. index + lanes - 1}. */
    default Expr load(Expr index, int lanes) {
        return new Expr.Load(this, index, lanes);
    }
}
