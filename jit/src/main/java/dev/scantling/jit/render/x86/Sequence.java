package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.Condition;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.VectorWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Instructions in order, with the stretches that loop. Values are defined before they are used in this order, and what
 * is defined inside a loop is not used behind it or by its next iteration.
 */
final class Sequence {
    private final Assembler assembler = new Assembler();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<Range> loops = new ArrayList<>();
    private int depth;
    private int virtuals;
    private int stack;

    /** Instructions {@code from .. to - 1}. */
    record Range(int from, int to) {
        boolean contains(int instruction) {
            return from <= instruction && instruction < to;
        }
    }

    Virtual general() {
        return new Virtual(virtuals++, Virtual.File.GENERAL);
    }

    Virtual vector() {
        return new Virtual(virtuals++, Virtual.File.VECTOR);
    }

    /** Sets memory of the function's own aside; the offset of its first byte. */
    int reserve(int bytes) {
        int offset = stack;
        stack += bytes;
        return offset;
    }

    /** Bytes set aside. */
    int reserved() {
        return stack;
    }

    void add(Instruction instruction) {
        instructions.add(instruction);
        depths.add(depth);
    }

    void add(List<Virtual> reads, List<Virtual> writes, Instruction.Encoding encoding) {
        add(Instruction.of(reads, writes, encoding));
    }

    /** One whose vectors have a width; all forms of 512 bits take any register. */
    void add(VectorWidth width, List<Virtual> reads, List<Virtual> writes, Instruction.Encoding encoding) {
        add(new Instruction(reads, writes, encoding, false, width == VectorWidth.ZMM));
    }

    Label newLabel() {
        return assembler.newLabel();
    }

    void bind(Label label) {
        add(List.of(), List.of(), (code, _) -> code.bind(label));
    }

    void jump(Label target) {
        add(List.of(), List.of(), (code, _) -> code.jump(target));
    }

    void jumpIf(Condition condition, Label target) {
        add(List.of(), List.of(), (code, _) -> code.jumpIf(condition, target));
    }

    /** Everything that {@code body} adds may run again from its start. */
    void loop(Runnable body) {
        int from = instructions.size();
        depth++;
        body.run();
        depth--;
        loops.add(new Range(from, instructions.size()));
    }

    Assembler assembler() {
        return assembler;
    }

    List<Instruction> instructions() {
        return instructions;
    }

    /** How many loops an instruction is in. */
    int depth(int instruction) {
        return depths.get(instruction);
    }

    /** Inner loops before those around them. */
    List<Range> loops() {
        return loops;
    }
}
