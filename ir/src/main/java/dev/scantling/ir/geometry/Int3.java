package dev.scantling.ir.geometry;

import java.util.function.IntBinaryOperator;

/** One integer for each of x, y, z: a kernel size, a stride, an offset. */
public record Int3(int x, int y, int z) {
    public static final Int3 ZERO = cube(0);
    public static final Int3 ONE = cube(1);

    public static Int3 cube(int n) {
        return new Int3(n, n, n);
    }

    /** A number on one axis, 0 on the others. */
    public static Int3 along(int axis, int n) {
        return new Int3(axis == 0 ? n : 0, axis == 1 ? n : 0, axis == 2 ? n : 0);
    }

    public int get(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IndexOutOfBoundsException("axis " + axis);
        };
    }

    /** Applies {@code op} axis by axis. */
    public Int3 zip(Int3 other, IntBinaryOperator op) {
        return new Int3(op.applyAsInt(x, other.x), op.applyAsInt(y, other.y), op.applyAsInt(z, other.z));
    }

    public Int3 plus(Int3 other) {
        return zip(other, Math::addExact);
    }

    public Int3 times(Int3 other) {
        return zip(other, Math::multiplyExact);
    }

    /** x * y * z, overflow checked. */
    public int volume() {
        return Math.multiplyExact(Math.multiplyExact(x, y), z);
    }

    /** {@code 3} for a cube, {@code 3x1x2} otherwise. */
    @Override
    public String toString() {
        return x == y && y == z ? Integer.toString(x) : x + "x" + y + "x" + z;
    }
}
