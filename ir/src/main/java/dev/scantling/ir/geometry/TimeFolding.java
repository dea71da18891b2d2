package dev.scantling.ir.geometry;

import dev.scantling.ir.EngineException;
import java.util.ArrayList;
import java.util.List;

/**
 * Coordinates of four axes as coordinates of three: frame {@code t} of a sequence lies {@code t * span} above frame 0, so that a
 * kernel over space and time is one of {@link KernelGeometry#ofOffsets}. Frames are far enough apart that no kernel confuses them.
 * Strides divide space; time keeps its resolution.
 *
 * @param span cells of z from one frame to the next, at the finest level; a multiple of every stride along z
 * @param room the farthest that a kernel of any level reaches along z, in finest cells
 * @see <a href="https://arxiv.org/abs/1904.08755">Choy, Gwak and Savarese, 4D spatio-temporal ConvNets</a>
 */
public record TimeFolding(int span, int room) {
    private static final int FOUR = 4;
    private static final int FIVE = 5;

    /** @throws EngineException.InvalidModel if frames have no room for a cell */
    public TimeFolding {
        if (room < 0 || span <= room) {
            throw new EngineException.InvalidModel("frames must be farther apart than kernels reach, got a span of "
                    + span + " and a room of " + room);
        }
    }

    /** Cells of z that a frame has at the finest level, from 0 on. */
    public int height() {
        return span - room;
    }

    /**
     * Folds rows.
     *
     * @param rows (batch, x, y, z, t), where {@code 0 <= z < height}; t may be negative
     * @return (batch, x, y, folded z) in the same order; ascending if the rows ascend by (batch, x, y, t, z)
     * @throws EngineException.InvalidInput naming the first row that has no place
     */
    public int[] fold(int[] rows) {
        if (rows.length % FIVE != 0) {
            throw new EngineException.InvalidInput(
                    "expected rows (batch, x, y, z, t), got " + rows.length + " numbers");
        }
        int[] folded = new int[rows.length / FIVE * FOUR];
        for (int row = 0; row < rows.length / FIVE; row++) {
            System.arraycopy(rows, row * FIVE, folded, row * FOUR, 3);
            folded[row * FOUR + 3] = fold(row, rows[row * FIVE + 3], rows[row * FIVE + FOUR]);
        }
        return folded;
    }

    private int fold(int row, int z, int t) {
        if (z < 0 || z >= height()) {
            throw new EngineException.InvalidInput("row " + row + ": z is " + z + ", allowed are 0 .. " + (height() - 1)
                    + " between frames " + span + " apart; subtract the minimum or use a larger span");
        }
        long folded = (long) t * span + z;
        if (folded != (int) folded) {
            throw new EngineException.InvalidInput("row " + row + ": frame " + t + " is too far from frame 0 at " + span
                    + " cells from one to the next; subtract the first frame or use a smaller span");
        }
        return (int) folded;
    }

    /** The reverse of {@link #fold(int[])}, of a level whose lattice has this stride along z. */
    public int[] unfold(int[] rows, int stride) {
        int levelSpan = levelSpan(stride);
        int[] unfolded = new int[rows.length / FOUR * FIVE];
        for (int row = 0; row < rows.length / FOUR; row++) {
            int folded = rows[row * FOUR + 3];
            System.arraycopy(rows, row * FOUR, unfolded, row * FIVE, 3);
            unfolded[row * FIVE + 3] = Math.floorMod(folded, levelSpan);
            unfolded[row * FIVE + FOUR] = Math.floorDiv(folded, levelSpan);
        }
        return unfolded;
    }

    /**
     * A kernel over space and time. Odd axes are centred, even ones begin at the output, as in MinkowskiEngine; kernel indices
     * run with x fastest, then y, z and t.
     *
     * @param size cells in space
     * @param frames cells in time
     * @param stride in space; 1 is submanifold
     * @param level stride of the input's lattice along z
     * @throws EngineException.InvalidModel if strides do not divide the span, or the kernel reaches beyond the room
     */
    public KernelGeometry kernel(Int3 size, int frames, Int3 stride, int level) {
        int levelSpan = levelSpan(level);
        levelSpan(Math.multiplyExact(level, stride.z()));
        int reach = Math.multiplyExact(size.z() - 1, level);
        if (reach > room) {
            throw new EngineException.InvalidModel("a kernel of size " + size + " at stride " + level + " reaches over "
                    + reach + " cells of z, the room between frames is " + room);
        }
        List<Int3> offsets = new ArrayList<>();
        for (int t = 0; t < frames; t++) {
            for (int k = 0; k < size.volume(); k++) {
                Int3 cell = OffsetOrder.X_FASTEST.cell(k, size);
                offsets.add(new Int3(
                        anchored(cell.x(), size.x()),
                        anchored(cell.y(), size.y()),
                        anchored(cell.z(), size.z()) + folded(anchored(t, frames), levelSpan)));
            }
        }
        return KernelGeometry.ofOffsets(offsets, stride);
    }

    private static int folded(int frame, int levelSpan) {
        long cells = (long) frame * levelSpan;
        if (cells != (int) cells) {
            throw new EngineException.InvalidModel(
                    frame + " frames " + levelSpan + " cells apart are farther than 32 bits; use a smaller span");
        }
        return (int) cells;
    }

    private static int anchored(int digit, int size) {
        return size % 2 == 1 ? digit - size / 2 : digit;
    }

    private int levelSpan(int stride) {
        if (stride < 1 || span % stride != 0) {
            throw new EngineException.InvalidModel(
                    "the span between frames, " + span + ", must be a multiple of the stride along z, " + stride);
        }
        return span / stride;
    }
}
