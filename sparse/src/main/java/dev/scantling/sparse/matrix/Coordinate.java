package dev.scantling.sparse.matrix;

/**
 * What a level of a format counts: {@code index / divisor} along an axis, and of that the remainder by {@code modulus}.
 *
 * @param divisor at least 1
 * @param modulus 0 where the whole quotient counts
 */
record Coordinate(Axis axis, int divisor, int modulus) {

    /** The two axes of a matrix. */
    enum Axis {
        ROW,
        COLUMN;

        Axis other() {
            return this == ROW ? COLUMN : ROW;
        }
    }

    /** The whole index. */
    static Coordinate of(Axis axis) {
        return blockOf(axis, 1);
    }

    /** The number of the block of so many indices. */
    static Coordinate blockOf(Axis axis, int size) {
        return new Coordinate(axis, size, 0);
    }

    /** The place within a block of so many indices. */
    static Coordinate within(Axis axis, int size) {
        return new Coordinate(axis, 1, size);
    }

    int of(int row, int column) {
        int quotient = (axis == Axis.ROW ? row : column) / divisor;
        return modulus == 0 ? quotient : quotient % modulus;
    }

    /** One more than the largest value in a matrix. */
    int extent(int rows, int columns) {
        return modulus == 0 ? Math.ceilDiv(axis == Axis.ROW ? rows : columns, divisor) : modulus;
    }

    Coordinate transposed() {
        return new Coordinate(axis.other(), divisor, modulus);
    }
}
