package dev.scantling.jit.x86;

import java.util.random.RandomGenerator;

/** Writes one instruction of any kind with any operands. */
record RandomInstruction(RandomGenerator random, Transcript transcript) {
    private static final VectorOp[] THREE = VectorTranscript.THREE_OPERANDS.toArray(VectorOp[]::new);
    private static final VectorOp[] TWO = VectorTranscript.TWO_OPERANDS.toArray(VectorOp[]::new);

    void write() {
        if (random.nextBoolean()) {
            vectorInstruction(new VectorTranscript(transcript));
        } else {
            intInstruction(new IntTranscript(transcript));
        }
    }

    private void intInstruction(IntTranscript ints) {
        IntWidth width = Operands.pick(random, IntWidth.values());
        IntOp op = Operands.pick(random, IntOp.values());
        Gpr a = Operands.gpr(random);
        Gpr b = Operands.gpr(random);
        Mem place = Operands.place(random);
        int value = random.nextInt() >> random.nextInt(32);
        switch (random.nextInt(11)) {
            case 0 -> ints.constant(a, random.nextLong() >> random.nextInt(64));
            case 1 -> ints.load(Operands.pick(random, IntLoad.values()), a, place);
            case 2 -> ints.store(Operands.pick(random, IntStore.values()), place, a);
            case 3 -> ints.address(a, place);
            case 4 -> ints.compute(op, width, a, b);
            case 5 -> ints.compute(op, width, a, value);
            case 6 -> ints.compute(op, width, a, place);
            case 7 -> ints.multiply(width, a, b, value);
            case 8 -> ints.moveIf(Operands.pick(random, Condition.values()), width, a, b);
            case 9 -> ints.count(Operands.pick(random, BitCount.values()), width, a, b);
            default -> ints.prefetch(Operands.pick(random, Prefetch.values()), place);
        }
    }

    private void vectorInstruction(VectorTranscript vectors) {
        VectorWidth width = Operands.pick(random, VectorWidth.values());
        Vec to = Operands.vec(random);
        Vec a = Operands.vec(random);
        Vec b = Operands.vec(random);
        Mem place = Operands.place(random);
        VectorOp three = Operands.pick(random, THREE);
        VectorOp op = VectorTranscript.exists(three, width, to, a, b) ? three : VectorOp.VPMADDWD;
        switch (random.nextInt(9)) {
            case 0 -> vectors.vector(op, width, to, a, b);
            case 1 -> vectors.vector(op, width, to, a, place);
            case 2 -> vectors.vector(Operands.pick(random, TWO), width, to, a);
            case 3 -> vectors.vector(Operands.pick(random, TWO), width, to, place);
            case 4 -> vectors.store(VectorOp.VMOVUPS, width, place, to);
            case 5 -> vectors.storeHalf(width, place, to);
            case 7 -> vectors.multiplyAddRepeated(width, to, a, place);
            case 6 -> vectors.shiftLanes(Operands.pick(random, LaneShift.values()), width, to, a, random.nextInt(16));
            default -> vectors.convertToFloat(Operands.pick(random, IntWidth.values()), to, a, Operands.gpr(random));
        }
    }
}
