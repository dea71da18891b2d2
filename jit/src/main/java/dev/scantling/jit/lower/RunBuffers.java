package dev.scantling.jit.lower;

import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.sparse.MaskRuns;

/**
 * The runs of a sorted kernel map inside a kernel; see {@link MaskRuns}.
 *
 * @param most records of a block
 */
record RunBuffers(BufferParam rows, BufferParam in, BufferParam runs, BufferParam counts, int most)
        implements MapArrays {

    /** Those of an input of the node. */
    static RunBuffers declare(StepBuilder step, int input, Type.KernelMapType map) {
        MaskSort sort = map.sort().orElseThrow();
        return new RunBuffers(
                step.input("run_rows", input, Slots.RUN_ROWS),
                step.input("run_in", input, Slots.RUN_IN),
                step.input("runs", input, Slots.RUNS),
                step.input("run_counts", input, Slots.RUN_COUNTS),
                sort.mostRuns(map.volume()) + 1);
    }

    /** The record of the first run of a block. */
    Expr first(Expr block) {
        return block.times(most * MaskRuns.FIELDS);
    }

    /** The record behind the last run of a block. */
    Expr last(Expr block) {
        return first(block).plus(counts.load(block).times(MaskRuns.FIELDS));
    }

    /** A field of a record. */
    Expr field(Expr record, int field) {
        return runs.load(record.plus(field));
    }
}
