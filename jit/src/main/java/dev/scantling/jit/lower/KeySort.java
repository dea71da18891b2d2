package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Scalar;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stable least-significant-digit radix sort of unsigned 64-bit numbers as kernels: for each digit, blocks of keys count theirs,
 * each digit counts what earlier blocks have of it, and each block puts its keys where they belong. A number that travels with
 * a key lies in bits that are not sorted by. All digits look at all keys, so the kernels of a sort do the same whatever the keys are.
 *
 * @param count keys
 * @param keys what is sorted, in place
 * @param other as many keys of undefined content
 * @see <a href="https://doi.org/10.1109/IPDPS.2009.5161005">Satish, Harris and Garland, Designing efficient sorting algorithms for
 *     manycore GPUs, section IV</a>
 */
record KeySort(Node node, Target target, Size count, Argument keys, Argument other) {
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /** Keys of one iteration. */
    private static final int BLOCK_KEYS = 1024;

    /** The steps that sort by all bits from one on, up to the highest. */
    Stream<KernelStep> from(int lowestBit) {
        int passes = Math.ceilDiv(Long.SIZE - lowestBit, 2 * DIGIT_BITS);
        return IntStream.range(0, passes).boxed().flatMap(pass -> thereAndBack(lowestBit + pass * 2 * DIGIT_BITS));
    }

    /** Two digits, so that the keys are where they were. */
    private Stream<KernelStep> thereAndBack(int shift) {
        return Stream.concat(pass(keys, other, shift), pass(other, keys, shift + DIGIT_BITS));
    }

    private Stream<KernelStep> pass(Argument from, Argument to, int shift) {
        return Stream.of(histogram(from, shift), offsets(), scatter(from, to, shift));
    }

    /** The keys of each digit in each block; then, where digits begin. */
    private Argument.Shared counts() {
        return new Argument.Shared("digits", DType.I32, blocks().plus(1).times(DIGITS));
    }

    private Size blocks() {
        return count.ceilDiv(BLOCK_KEYS);
    }

    private KernelStep histogram(Argument from, int shift) {
        StepBuilder step = new StepBuilder("key_histogram", node, target);
        KernelBuilder code = step.code();
        BufferParam numbers = step.readKeys("from", from);
        BufferParam counts = step.written("counts", counts());
        Expr low = step.extent("shift", Size.of(shift));
        return step.blocks(count, BLOCK_KEYS, (block, first, last) -> {
            LocalArray here = code.letArray("here", Scalar.I32, DIGITS);
            code.loop("i", first, last, 1, i -> {
                Expr digit = code.let("digit", digit(numbers.load(i), low));
                code.store(here, digit, here.load(digit).plus(1));
            });
            code.loop("digit", DIGITS, digit -> code.store(counts, entry(block, digit), here.load(digit)));
        });
    }

    /** For each digit, what the blocks before have of it, and behind the last block the number of all. */
    private KernelStep offsets() {
        StepBuilder step = new StepBuilder("key_offsets", node, target);
        KernelBuilder code = step.code();
        BufferParam counts = step.written("counts", counts());
        Expr blocks = step.extent("blocks", blocks());
        return step.tasks(Size.of(DIGITS), digit -> {
            ReadLocal before = code.let("before", Expr.of(0));
            code.loop("block", blocks, block -> {
                Expr at = code.let("at", entry(block, digit));
                Expr here = code.let("here", counts.load(at));
                code.store(counts, at, before);
                code.assign(before, before.plus(here));
            });
            code.store(counts, entry(blocks, digit), before);
        });
    }

    private KernelStep scatter(Argument from, Argument to, int shift) {
        StepBuilder step = new StepBuilder("key_scatter", node, target);
        KernelBuilder code = step.code();
        BufferParam numbers = step.readKeys("from", from);
        BufferParam sorted = step.writtenKeys("to", to);
        BufferParam counts = step.read("counts", counts());
        Expr low = step.extent("shift", Size.of(shift));
        Expr blocks = step.extent("all", blocks());
        return step.blocks(count, BLOCK_KEYS, (block, first, last) -> {
            LocalArray next = code.letArray("next", Scalar.I32, DIGITS);
            ReadLocal before = code.let("before", Expr.of(0));
            code.loop("digit", DIGITS, digit -> {
                code.store(next, digit, before.plus(counts.load(entry(block, digit))));
                code.assign(before, before.plus(counts.load(entry(blocks, digit))));
            });
            code.loop("i", first, last, 1, i -> {
                Expr number = code.let("number", numbers.load(i));
                Expr digit = code.let("digit", digit(number, low));
                Expr at = code.let("at", next.load(digit));
                code.store(sorted, at, number);
                code.store(next, digit, at.plus(1));
            });
        });
    }

    private static Expr entry(Expr block, Expr digit) {
        return block.times(DIGITS).plus(digit);
    }

    private static Expr digit(Expr number, Expr shift) {
        return number.shiftRightUnsigned(shift.toLong()).toInt().and(Expr.of(DIGITS - 1));
    }
}
