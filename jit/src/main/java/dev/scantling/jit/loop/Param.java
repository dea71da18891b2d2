package dev.scantling.jit.loop;

/** A parameter of a kernel. Parameters of one kernel have distinct names. */
public sealed interface Param {
    String name();

    /** Memory of F32, I32 or I64 elements. Index 0 of a load or store is the start of the argument. */
    record BufferParam(String name, Scalar element, boolean written) implements Param {

        /** The element at {@code index}. */
        public Expr load(Expr index) {
            return load(index, 1);
        }

        /** The elements {@code index .. index + lanes - 1}. */
        public Expr load(Expr index, int lanes) {
            return new Expr.Load(this, index, lanes);
        }
    }

    /** An I32 scalar. */
    record IntParam(String name) implements Param {}
}
