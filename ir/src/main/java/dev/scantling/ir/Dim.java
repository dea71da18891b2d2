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

    /**
     * So many times the extent.
     *
     * @throws EngineException.InvalidModel if that is not known when the graph is built, or 2^31 or more
     */
    default Dim times(int factor) {
        if (this instanceof Fixed(int size) && (long) size * factor <= Integer.MAX_VALUE) {
            return new Fixed(size * factor);
        }
        throw new EngineException.InvalidModel(
                factor + " times " + this + " must be known when the graph is built and less than 2^31");
    }

    static Dim of(int size) {
        return new Fixed(size);
    }

    static Dim symbol(String name) {
        return new Symbol(name);
    }
}
