package dev.scantling.jit.loop;

/** A parameter of a kernel. Parameters of one kernel have distinct names. */
public sealed interface Param {
    String name();

    /** Memory of the caller. Index 0 of a load or store is the start of the argument. */
    record BufferParam(String name, Element element, boolean written) implements Param, Memory {
        public BufferParam(String name, Scalar element, boolean written) {
            this(name, Element.of(element), written);
        }
    }

    /** An I32 scalar. */
    record IntParam(String name) implements Param {}
}
