package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntLoad;
import dev.scantling.jit.x86.IntStore;
import dev.scantling.jit.x86.Mem;
import dev.scantling.jit.x86.Vec;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gives registers to the values of a sequence and writes its bytes: one function. */
final class Encoder {
    /** For operands on the stack, and for what division and shifts demand. */
    private static final List<Gpr> SCRATCH = List.of(Gpr.RAX, Gpr.RCX, Gpr.RDX);

    private static final int VECTORS = 16;

    /** Vector registers that are set aside where some values are on the stack: the operands of one instruction. */
    private static final int VECTOR_SCRATCH = 4;

    private final Assembler code;
    private final Allocation allocation;
    private final Frame frame;
    private final VectorWidth width;

    private Encoder(Sequence sequence, VectorWidth width) {
        this.code = sequence.assembler();
        this.allocation = allocate(sequence, width);
        this.width = width;
        this.frame = new Frame(allocation, 16 << width.ordinal(), sequence.reserved());
    }

    /** Registers that only AVX-512 has are for code that the others are too few for. */
    private static Allocation allocate(Sequence sequence, VectorWidth width) {
        UnaryOperator<RegisterFile> all =
                width == VectorWidth.ZMM ? file -> file.wider(sequence) : UnaryOperator.identity();
        RegisterFile usual = RegisterFile.of(0);
        return Stream.of(usual, all.apply(usual))
                .map(file -> LinearScan.allocate(sequence, file))
                .filter(allocation -> !allocation.spills(Virtual.File.VECTOR))
                .findFirst()
                .orElseGet(() -> LinearScan.allocate(sequence, all.apply(RegisterFile.of(VECTOR_SCRATCH))));
    }

    /** The bytes of a function. */
    static byte[] encode(Sequence sequence, VectorWidth width) {
        Encoder encoder = new Encoder(sequence, width);
        encoder.frame.enter(encoder.code);
        sequence.instructions().forEach(encoder::emit);
        encoder.frame.leave(encoder.code);
        return encoder.code.finish();
    }

    private void emit(Instruction instruction) {
        if (instruction.copy()
                && register(instruction.reads().getFirst())
                        == register(instruction.writes().getFirst())) {
            return;
        }
        if (instruction.copy()
                && viaStack(instruction.reads().getFirst(), instruction.writes().getFirst())) {
            return;
        }
        Operands operands = new Operands();
        instruction.reads().stream().filter(this::onStack).distinct().forEach(operands::fetch);
        instruction.writes().stream().filter(this::onStack).forEach(operands::claim);
        instruction.encoding().emit(code, operands);
        instruction.writes().stream().filter(this::onStack).forEach(operands::putBack);
    }

    /** Copies a general value to or from the stack without a detour; false if both are there. */
    private boolean viaStack(Virtual from, Virtual to) {
        if (from.file() != Virtual.File.GENERAL || onStack(from) == onStack(to)) {
            return false;
        }
        if (onStack(from)) {
            code.load(IntLoad.I64, Gpr.values()[register(to)], frame.place(from));
        } else {
            code.store(IntStore.I64, frame.place(to), Gpr.values()[register(from)]);
        }
        return true;
    }

    private boolean onStack(Virtual value) {
        return !allocation.registers().containsKey(value);
    }

    /** -1 if none, so that two values on the stack are not taken for one. */
    private int register(Virtual value) {
        return allocation.registers().getOrDefault(value, -1 - value.id());
    }

    /** The operands of one instruction; those on the stack get scratch registers. */
    private final class Operands implements Registers {
        private final List<Virtual> general = new ArrayList<>();
        private final List<Virtual> vector = new ArrayList<>();

        @Override
        public Gpr general(Virtual value) {
            Integer known = allocation.registers().get(value);
            return known == null ? SCRATCH.get(general.indexOf(value)) : Gpr.values()[known];
        }

        @Override
        public Vec vector(Virtual value) {
            Integer known = allocation.registers().get(value);
            return new Vec(known == null ? VECTORS - 1 - vector.indexOf(value) : known);
        }

        @Override
        public Mem argument(int number) {
            return frame.argument(number);
        }

        @Override
        public Mem reserved(int offset) {
            return frame.reserved(offset);
        }

        void claim(Virtual value) {
            List<Virtual> file = value.file() == Virtual.File.GENERAL ? general : vector;
            if (!file.contains(value)) {
                file.add(value);
            }
        }

        void fetch(Virtual value) {
            claim(value);
            switch (value.file()) {
                case GENERAL -> code.load(IntLoad.I64, general(value), frame.place(value));
                case VECTOR -> code.vector(VectorOp.VMOVUPS, width, vector(value), frame.place(value));
            }
        }

        void putBack(Virtual value) {
            switch (value.file()) {
                case GENERAL -> code.store(IntStore.I64, frame.place(value), general(value));
                case VECTOR -> code.store(VectorOp.VMOVUPS, width, frame.place(value), vector(value));
            }
        }
    }
}
