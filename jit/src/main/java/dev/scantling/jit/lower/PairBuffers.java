package dev.scantling.jit.lower;

import dev.scantling.ir.Type;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;

/**
 * A kernel map inside a kernel; see {@link Slots}.
 *
 * @param capacity pairs that fit for each offset
 * @param entries of the block index for each offset
 */
record PairBuffers(BufferParam in, BufferParam out, BufferParam blocks, Expr capacity, Expr entries) {

    /**
     * How many pairs ahead: four cache lines. Each offset of a block goes on elsewhere in the map, where processors that look for
     * sequences find the first lines too late. What lies behind the block's last pair belongs to the next block.
     */
    private static final int AHEAD = 64;

    /** The arrays alone: a kernel declares its numbers after all of its arrays. */
    record Arrays(BufferParam in, BufferParam out, BufferParam blocks) implements MapArrays {

        /** Those of an input of the node. */
        static Arrays declare(StepBuilder step, int input) {
            return new Arrays(
                    step.input("map_in", input, Slots.MAP_IN),
                    step.input("map_out", input, Slots.MAP_OUT),
                    step.input("map_blocks", input, Slots.MAP_BLOCKS));
        }

        PairBuffers sized(StepBuilder step, Type.KernelMapType map) {
            Expr capacity = step.extent("capacity", Slots.pairCapacity(map.inRows(), map.outRows()));
            Expr entries = step.extent("entries", Slots.blockEntries(map.outRows()));
            return new PairBuffers(in, out, blocks, capacity, entries);
        }
    }

    /** The position behind the pairs of {@code offset} whose output row is below that of an entry of the block index. */
    Expr position(Expr offset, Expr entry) {
        return offset.times(capacity).plus(blocks.load(offset.times(entries).plus(entry)));
    }

    /** Asks for the row numbers that will be read a few groups of pairs behind a position. */
    void lookAhead(KernelBuilder code, Expr position) {
        code.prefetch(in, position.plus(AHEAD));
        code.prefetch(out, position.plus(AHEAD));
    }

    /**
     * The rows of the pairs from a position on, for matrices of the given strides.
     *
     * @param inFirst element of an input row that a tile begins with
     * @param outFirst the same of an output row
     */
    TileKernel.Rows rows(ReadLocal position, int inStride, Expr inFirst, int outStride, Expr outFirst) {
        return new TileKernel.Rows() {
            @Override
            public Expr input(int row) {
                return in.load(position.plus(row)).times(inStride).plus(inFirst);
            }

            @Override
            public Expr output(int row) {
                return out.load(position.plus(row)).times(outStride).plus(outFirst);
            }
        };
    }
}
