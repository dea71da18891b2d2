package dev.scantling.sparse.matrix;

/**
 * One level of a format: how the positions below each position of the level above are stored. Code asks a format for what it
 * can do ({@link Format}), not for its name.
 *
 * @see <a href="https://doi.org/10.1145/3276493">Chou, Kjolstad and Amarasinghe, Format Abstraction for Sparse Tensor Algebra
 *     Compilers</a>
 */
sealed interface Level {
    Coordinate coordinate();

    Level transposed();

    /** Every value of the coordinate, in order; nothing is stored. */
    record Dense(Coordinate coordinate) implements Level {
        @Override
        public Level transposed() {
            return new Dense(coordinate.transposed());
        }
    }

    /**
     * Some values, ascending: where those of each parent begin, and the values.
     *
     * @param unique whether each value comes at most once below a parent
     */
    record Compressed(Coordinate coordinate, boolean unique) implements Level {
        @Override
        public Level transposed() {
            return new Compressed(coordinate.transposed(), unique);
        }
    }

    /** Just one value below each parent. */
    record Singleton(Coordinate coordinate) implements Level {
        @Override
        public Level transposed() {
            return new Singleton(coordinate.transposed());
        }
    }

    /** Room for {@code count} values below each parent; what is not needed has the value 0 and an entry of zero. */
    record Slots(Coordinate coordinate, int count) implements Level {
        @Override
        public Level transposed() {
            return new Slots(coordinate.transposed(), count);
        }
    }
}
