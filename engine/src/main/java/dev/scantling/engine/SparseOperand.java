package dev.scantling.engine;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.lower.SlotsDenseKernel;
import dev.scantling.jit.lower.SparseDenseKernel;
import dev.scantling.sparse.matrix.CompressedBlocks;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.CompressedSlots;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.matrix.Values;
import java.util.Arrays;
import java.util.List;

/**
 * A sparse matrix as the kernel wants it that multiplies it with dense ones.
 *
 * @param stride elements from one row of a dense matrix to the next
 * @param innerRows rows of X, with those that blocks reach over the edge
 * @param outerRows rows of Y, with those that blocks reach over the edge
 * @param indices the kernel's arrays of int32, which come first
 * @param values its array of numbers, which comes next
 * @param stored elements of that array, with the zeros behind the values
 * @param scalars of the kernel, of which the last is the number of iterations
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the device
record SparseOperand(
        KernelSpec spec,
        int stride,
        long innerRows,
        long outerRows,
        List<int[]> indices,
        Values values,
        int stored,
        List<Integer> scalars) {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    /**
     * Chooses by what the format has.
     *
     * @throws EngineException.InvalidInput if machine code would follow an index out of the matrix, or read values that are not there
     */
    static SparseOperand of(Target target, SparseMatrix matrix, int columns) {
        return matrix.orderedSlots()
                .filter(slots -> SlotsDenseKernel.fits(target, scalar(slots.values()), columns, slots.group()))
                .map(slots -> slots(target, slots.checked(), columns))
                .orElseGet(() -> blocks(target, blocks(matrix), columns));
    }

    /** What a kernel for such values computes with. */
    static Scalar scalar(Values values) {
        return switch (values) {
            case Values.Floats _ -> Scalar.F32;
            case Values.Doubles _ -> Scalar.F64;
        };
    }

    private static SparseOperand slots(Target target, CompressedSlots slots, int columns) {
        SlotsDenseKernel kernel = SlotsDenseKernel.of(
                target, scalar(slots.values()), columns, slots.kept(), slots.group(), slots.groups());
        int rows = Math.ceilDiv(slots.rows(), kernel.rowStep()) * kernel.rowStep();
        int[] source = new int[Math.multiplyExact(rows, slots.rowLength())];
        for (int i = 0; i < slots.within().length; i++) {
            source[i] = slots.column(i) % kernel.tileRows();
        }
        return new SparseOperand(
                kernel.spec(),
                kernel.rowStride(),
                slots.columns(),
                rows,
                List.of(source),
                slots.values(),
                source.length,
                List.of(rows, slots.columns(), SlotsDenseKernel.iterations(rows)));
    }

    private static SparseOperand blocks(Target target, CompressedBlocks blocks, int columns) {
        CompressedRows pattern = checked(blocks);
        SparseDenseKernel kernel = SparseDenseKernel.of(
                target, scalar(blocks.values()), columns, blocks.blockRows(), blocks.blockColumns());
        return new SparseOperand(
                kernel.spec(),
                kernel.rowStride(),
                (long) pattern.columns() * blocks.blockColumns(),
                (long) pattern.rows() * blocks.blockRows(),
                List.of(pattern.starts(), Arrays.copyOf(pattern.column(), pattern.entries() + SparseDenseKernel.AHEAD)),
                blocks.values(),
                blocks.values().size(),
                List.of(pattern.rows(), SparseDenseKernel.iterations(pattern.rows())));
    }

    private static CompressedRows checked(CompressedBlocks blocks) {
        CompressedRows pattern = blocks.pattern().checked();
        if (blocks.values().size() != (long) pattern.entries() * blocks.blockSize()) {
            throw new EngineException.InvalidInput("the matrix has " + pattern.entries() + " blocks of "
                    + blocks.blockSize() + " values, but " + blocks.values().size() + " values are stored");
        }
        return pattern;
    }

    /** Blocks as they are, unless code for them would be too long. */
    private static CompressedBlocks blocks(SparseMatrix matrix) {
        CompressedBlocks blocks = matrix.orderedBlocks();
        if (blocks.blockSize() <= SparseDenseKernel.MOST_BLOCK_VALUES) {
            return blocks;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                matrix + " is multiplied entry by entry, because only blocks of up to "
                        + SparseDenseKernel.MOST_BLOCK_VALUES + " values have kernels; convert it to smaller blocks");
        return matrix.to(Format.CSR).orderedBlocks();
    }
}
