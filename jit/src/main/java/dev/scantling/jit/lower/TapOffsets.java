package dev.scantling.jit.lower;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.stream.IntStream;

/** The kernel offsets of a geometry as numbers that a kernel reads, so that geometries share one. */
record TapOffsets(BufferParam numbers) {
    private static final int AXES = 3;

    static TapOffsets declare(StepBuilder step, KernelGeometry geometry) {
        return declare(step, geometry, 1);
    }

    /** @param sign 1, or -1 for the offsets seen from the other side */
    static TapOffsets declare(StepBuilder step, KernelGeometry geometry, int sign) {
        List<Int3> taps = geometry.taps();
        int[] numbers = taps.stream()
                .flatMapToInt(tap -> IntStream.of(tap.x(), tap.y(), tap.z()))
                .map(number -> sign * number)
                .toArray();
        return new TapOffsets(step.constant("taps", numbers));
    }

    /** Along x (0), y (1) or z (2), as I64. */
    Expr along(int axis, Expr offset) {
        return numbers.load(offset.times(AXES).plus(axis)).toLong();
    }
}
