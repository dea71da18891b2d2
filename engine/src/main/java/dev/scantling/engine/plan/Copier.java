package dev.scantling.engine.plan;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves values between devices, through memory of the host that is kept for the next run. No kernel of the session may run meanwhile: a
 * buffer is not to be read while another part of it is written. For one thread at a time.
 */
public final class Copier {
    private final SessionMemory memory;
    private final List<PlannedCopy> copies;
    /** Numbers of the copies that are due before each node. */
    private final int[][] due;

    private final long[] bytes;
    private final long[] begins;
    private final long[] nanos;
    private MemorySegment staging = MemorySegment.ofArray(new long[0]);

    Copier(SessionMemory memory, ModelPlan plan) {
        this.memory = memory;
        this.copies = plan.copies();
        this.due = IntStream.range(0, plan.nodes().size())
                .mapToObj(node -> IntStream.range(0, copies.size())
                        .filter(copy -> copies.get(copy).before() == node)
                        .toArray())
                .toArray(int[][]::new);
        this.bytes = new long[copies.size()];
        this.begins = new long[copies.size()];
        this.nanos = new long[copies.size()];
    }

    /** Whether something is due before a node. */
    boolean isDue(int node) {
        return due[node].length > 0;
    }

    /** Does what is due before a node. */
    void run(int node, Extents extents, Execution.Checkpoint checkpoint) {
        for (int copy : due[node]) {
            checkpoint.check();
            begins[copy] = System.nanoTime();
            bytes[copy] = run(copies.get(copy), extents);
            nanos[copy] = System.nanoTime() - begins[copy];
        }
    }

    private long run(PlannedCopy copy, Extents extents) {
        long sum = 0;
        for (int i = 0; i < copy.slots().size(); i++) {
            sum += run(copy.slots().get(i), extents);
        }
        return sum;
    }

    private long run(CopiedSlot slot, Extents extents) {
        int rows = slot.rows().count().evaluate(extents);
        int columns = slot.rows().columns().evaluate(extents);
        long moved = (long) rows * columns * slot.bytes();
        stage(moved);
        int source = slot.source();
        int target = slot.target();
        memory.buffer(source)
                .readRows(memory.offset(source), slot.rows().sourceStride().evaluate(extents), staging, rows, columns);
        memory.ensure(target, extents);
        memory.buffer(target)
                .writeRows(memory.offset(target), slot.rows().targetStride().evaluate(extents), staging, rows, columns);
        return moved;
    }

    private void stage(long wanted) {
        if (staging.byteSize() < wanted) {
            staging = MemorySegment.ofArray(new long[Math.toIntExact(Math.ceilDiv(wanted, Long.BYTES))]);
        }
    }

    /** Bytes that a copy moved in the last run. */
    public long bytes(int copy) {
        return bytes[copy];
    }

    /** When a copy began in the last run, by {@link System#nanoTime}. */
    public long begin(int copy) {
        return begins[copy];
    }

    /** Wall time of a copy in the last run. */
    public long nanos(int copy) {
        return nanos[copy];
    }
}
