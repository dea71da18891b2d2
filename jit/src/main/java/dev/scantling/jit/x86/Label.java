package dev.scantling.jit.x86;

/** A place in the code of one assembler, bound once; jumps may come before it. */
public final class Label {
    private static final int UNBOUND = -1;

    private final Assembler owner;
    private int position = UNBOUND;

    Label(Assembler owner) {
        this.owner = owner;
    }

    boolean isBound() {
        return position != UNBOUND;
    }

    int position() {
        return position;
    }

    void bind(int at) {
        if (isBound()) {
            throw new IllegalStateException("this label is bound already, at " + position);
        }
        position = at;
    }

    /** This label, if it belongs to {@code assembler}: in other code its position would mean something else. */
    Label of(Assembler assembler) {
        if (owner != assembler) {
            throw new IllegalArgumentException("this label belongs to another assembler; make it with newLabel()");
        }
        return this;
    }
}
