package dev.scantling.jit.x86;

/** A place in the code of one assembler, bound once; jumps may come before it. */
public final class Label {
    private int position = -1;

    Label() {}

    int position() {
        return position;
    }

    void bind(int at) {
        if (position >= 0) {
            throw new IllegalStateException("this label is bound already, at " + position);
        }
        position = at;
    }
}
