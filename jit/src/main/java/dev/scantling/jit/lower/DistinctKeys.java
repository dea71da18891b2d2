package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a coordinate set of candidates, as kernels: sorts them, and writes the first of equal ones to the node's output, with their
 * number. Candidates may be {@link KeyCode#NO_KEY}, which is left out, or {@link #OUTSIDE}, which raises the {@link Complaint}.
 *
 * @param most candidates
 */
record DistinctKeys(Node node, Target target, Size most) {
    /** In place of a key that there should be, but that the layout does not hold. */
    static final long OUTSIDE = -2;

    /** Keys of one iteration. */
    private static final int BLOCK_KEYS = 1024;

    /** Where candidates are to be written. */
    Argument.Shared candidates() {
        return new Argument.Shared("candidates", DType.I64, most);
    }

    /** What follows the steps that write candidates. */
    Stream<KernelStep> steps() {
        Argument output = new Argument.Operand(node.inputs().size(), Slots.KEYS);
        Stream<KernelStep> sort = new KeySort(node, target, most, candidates(), output).from(0);
        return Stream.concat(sort, Stream.of(count(), starts(), compact(), Complaint.join(node, target, blocks())));
    }

    /** A candidate that has to have a key. */
    static Expr required(Expr key) {
        return key.isEqualTo(Expr.of(KeyCode.NO_KEY)).select(Expr.of(OUTSIDE), key);
    }

    private Size blocks() {
        return most.ceilDiv(BLOCK_KEYS);
    }

    /** The keys that each block keeps; later, those of the blocks before. */
    private Argument.Shared kept() {
        return new Argument.Shared("kept", DType.I32, blocks());
    }

    private KernelStep count() {
        StepBuilder step = new StepBuilder("key_count", node, target);
        KernelBuilder code = step.code();
        BufferParam keys = step.read("keys", candidates());
        BufferParam kept = step.written("kept", kept());
        BufferParam marks = step.written("marks", Complaint.marks(blocks()));
        return step.blocks(most, BLOCK_KEYS, (block, first, last) -> {
            ReadLocal count = code.let("count", Expr.of(0));
            ReadLocal mark = code.let("mark", Expr.of(0));
            eachFirst(code, keys, first, last, _ -> code.assign(count, count.plus(1)));
            code.loop(
                    "i",
                    first,
                    last,
                    1,
                    i -> code.assign(
                            mark, keys.load(i).isEqualTo(Expr.of(OUTSIDE)).select(Expr.of(1), mark)));
            code.store(kept, block, count);
            code.store(marks, block, mark);
        });
    }

    private KernelStep starts() {
        StepBuilder step = new StepBuilder("key_starts", node, target);
        KernelBuilder code = step.code();
        BufferParam kept = step.written("kept", kept());
        BufferParam rows = step.output("rows", 0, Slots.ROW_COUNT);
        Expr blocks = step.extent("blocks", blocks());
        return step.tasks(Size.of(1), task -> {
            ReadLocal before = code.let("before", Expr.of(0));
            code.loop("block", blocks, block -> {
                Expr here = code.let("here", kept.load(block));
                code.store(kept, block, before);
                code.assign(before, before.plus(here));
            });
            code.store(rows, task, before);
        });
    }

    private KernelStep compact() {
        StepBuilder step = new StepBuilder("key_compact", node, target);
        KernelBuilder code = step.code();
        BufferParam keys = step.read("keys", candidates());
        BufferParam starts = step.read("starts", kept());
        BufferParam set = step.output("set", 0, Slots.KEYS);
        return step.blocks(most, BLOCK_KEYS, (block, first, last) -> {
            ReadLocal next = code.let("next", starts.load(block));
            eachFirst(code, keys, first, last, key -> {
                code.store(set, next, key);
                code.assign(next, next.plus(1));
            });
        });
    }

    /** Goes through the keys of a block that are unlike the one before; what is no key is negative. */
    private static void eachFirst(KernelBuilder code, BufferParam keys, Expr first, Expr last, Consumer<Expr> body) {
        Expr before = Expr.of(0).lessThan(first).select(keys.load(first.minus(1)), Expr.of(KeyCode.NO_KEY));
        ReadLocal previous = code.let("previous", before);
        code.loop("i", first, last, 1, i -> {
            Expr key = code.let("key", keys.load(i));
            code.ifThen(key.isNotEqualTo(previous).and(Expr.of(0L).atMost(key)), () -> body.accept(key));
            code.assign(previous, key);
        });
    }
}
