package dev.scantling.ir;

/** An extent: known when the graph is built, or a symbol that binding fixes (the number of active voxels). */
public sealed interface Dim {

    /** An extent known at build time. */
    record Fixed(int size) implements Dim {
        public Fixed {
            if (size < 0) {
                throw new IllegalArgumentException("negative extent " + size);
            }
        }

        @Override
        public String toString() {
            return Integer.toString(size);
        }
    }

    /** An extent fixed by the input; equal names are equal extents. */
    record Symbol(String name) implements Dim {
        @Override
        public String toString() {
            return name;
        }
    }

    static Dim of(int size) {
        return new Fixed(size);
    }

    static Dim symbol(String name) {
        return new Symbol(name);
    }
}
