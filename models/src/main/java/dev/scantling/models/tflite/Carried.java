package dev.scantling.models.tflite;

import dev.scantling.ir.Value;
import java.util.List;

/**
 * What a graph has of a tensor: its elements, row-major, in rows of its last axis. Those of bytes lie there without their zero point, so that
 * padding is zero.
 *
 * @param dims with margins
 * @param margins of zeros around the cells of a grid that the value does not have
 */
record Carried(Value value, List<Integer> dims, Margins margins) {

    /** Cells of padding around a grid of rank 4. */
    record Margins(int top, int left, int bottom, int right) {
        static final Margins NONE = new Margins(0, 0, 0, 0);

        Margins plus(Margins more) {
            return new Margins(
                    Math.addExact(top, more.top),
                    Math.addExact(left, more.left),
                    Math.addExact(bottom, more.bottom),
                    Math.addExact(right, more.right));
        }
    }

    Carried {
        dims = List.copyOf(dims);
    }

    int height() {
        return dims.get(1) - margins.top() - margins.bottom();
    }

    int width() {
        return dims.get(2) - margins.left() - margins.right();
    }
}
