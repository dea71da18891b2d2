package dev.scantling.jit.x86;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every form of every instruction is what another disassembler reads, and no longer than another assembler writes. */
class InstructionFormsTest {
    private static final int[] VALUES = {0, 1, 127, 128, 255, 256, -1, -128, -129, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final long[] CONSTANTS = {
        0,
        1,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        -1,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE - 1L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private final Transcript transcript = new Transcript();
    private final IntTranscript ints = new IntTranscript(transcript);
    private final VectorTranscript vectors = new VectorTranscript(transcript);

    @Test
    void integersInRegisters() {
        for (Gpr a : Operands.GPRS) {
            Operands.GPRS.forEach(b -> pair(a, b));
            single(a);
        }
        ints.withoutOperands();
        transcript.check();
        assertThat(transcript.size()).isGreaterThan(11_000);
    }

    private void pair(Gpr a, Gpr b) {
        ints.extend(a, b);
        for (IntWidth width : IntWidth.values()) {
            ints.move(width, a, b);
            ints.multiply(width, a, b);
            ints.test(width, a, b);
            for (BitCount what : BitCount.values()) {
                ints.count(what, width, a, b);
            }
            for (IntOp op : IntOp.values()) {
                ints.compute(op, width, a, b);
            }
            for (Condition condition : Condition.values()) {
                ints.moveIf(condition, width, a, b);
            }
        }
    }

    private void single(Gpr a) {
        ints.push(a);
        ints.pop(a);
        for (Condition condition : Condition.values()) {
            ints.setIf(condition, a);
        }
        for (IntWidth width : IntWidth.values()) {
            ints.signIntoRdx(width);
            ints.divide(width, a);
            ints.negate(width, a);
            for (ShiftOp op : ShiftOp.values()) {
                ints.shiftByRcx(op, width, a);
            }
        }
    }

    @Test
    void integersWithConstants() {
        for (Gpr a : Operands.GPRS) {
            for (long value : CONSTANTS) {
                ints.constant(a, value);
            }
            for (IntWidth width : IntWidth.values()) {
                constants(width, a);
            }
        }
        transcript.check();
    }

    private void constants(IntWidth width, Gpr a) {
        for (int value : VALUES) {
            ints.multiply(width, a, Gpr.R11, value);
            ints.multiply(width, Gpr.RDX, a, value);
            for (IntOp op : IntOp.values()) {
                ints.compute(op, width, a, value);
            }
        }
        for (ShiftOp op : ShiftOp.values()) {
            for (int count = 0; count < (width == IntWidth.I64 ? 64 : 32); count++) {
                ints.shift(op, width, a, count);
            }
        }
    }

    @Test
    void integersInMemory() {
        for (Gpr register : Operands.GPRS) {
            Operands.places().forEach(place -> memory(register, place));
        }
        transcript.check();
    }

    private void memory(Gpr register, Mem place) {
        ints.address(register, place);
        for (IntLoad form : IntLoad.values()) {
            ints.load(form, register, place);
        }
        for (IntStore form : IntStore.values()) {
            ints.store(form, place, register);
        }
        for (IntOp op : IntOp.values()) {
            ints.compute(op, IntWidth.I32, register, place);
            ints.compute(op, IntWidth.I64, register, place);
        }
        for (Prefetch where : Prefetch.values()) {
            ints.prefetch(where, place);
        }
    }

    @Test
    void vectorsInRegisters() {
        for (VectorWidth width : VectorWidth.values()) {
            for (Vec to : Operands.VECTORS) {
                for (Vec from : Operands.VECTORS) {
                    VectorTranscript.TWO_OPERANDS.forEach(op -> vectors.vector(op, width, to, from));
                    Operands.VECTORS.forEach(a -> threeOperands(width, to, a, from));
                    laneShifts(width, to, from);
                    vectors.convertToHalf(width, to, from);
                }
            }
        }
        transcript.check();
        assertThat(transcript.size()).isGreaterThan(20_000);
    }

    private void threeOperands(VectorWidth width, Vec to, Vec a, Vec b) {
        for (VectorOp op : VectorTranscript.THREE_OPERANDS) {
            if (VectorTranscript.exists(op, width, to, a, b)) {
                vectors.vector(op, width, to, a, b);
            }
        }
        VectorTranscript.TWO_OPERANDS.stream()
                .filter(VectorTranscript::merges)
                .forEach(op -> vectors.vector(op, width, to, a, b));
    }

    private void laneShifts(VectorWidth width, Vec to, Vec from) {
        for (LaneShift op : LaneShift.values()) {
            vectors.shiftLanes(op, width, to, from, 0);
            vectors.shiftLanes(op, width, to, from, 15);
        }
    }

    @Test
    void masks() {
        for (Vec to : Operands.VECTORS) {
            for (Vec a : Operands.VECTORS) {
                Operands.VECTORS.forEach(b -> vectors.masks(to, a, b));
            }
        }
        Operands.places().forEach(place -> Operands.VECTORS.forEach(from -> vectors.narrow(place, from)));
        transcript.check();
        assertThat(transcript.size()).isGreaterThan(3_000);
    }

    @Test
    void vectorsInMemory() {
        for (VectorWidth width : VectorWidth.values()) {
            for (Mem place : Operands.places()) {
                memory(width, place, new Vec(1), new Vec(14));
                memory(width, place, new Vec(9), new Vec(0));
                vectors.storeLow64(place, new Vec(width.ordinal() * 7));
                memory(width, place, new Vec(2), new Vec(29));
                memory(width, place, new Vec(20), new Vec(3));
            }
        }
        transcript.check();
        assertThat(transcript.size()).isGreaterThan(30_000);
    }

    private void memory(VectorWidth width, Mem place, Vec to, Vec a) {
        for (VectorOp op : VectorTranscript.THREE_OPERANDS) {
            if (VectorTranscript.exists(op, width, to, a)) {
                vectors.vector(op, width, to, a, place);
            }
        }
        vectors.multiplyAddRepeated(width, to, a, place);
        vectors.vector(VectorOp.VSQRTSS, width, to, a, place);
        vectors.vector(VectorOp.VSQRTSD, width, to, a, place);
        VectorTranscript.TWO_OPERANDS.forEach(op -> vectors.vector(op, width, to, place));
        vectors.store(VectorOp.VMOVUPS, width, place, to);
        vectors.store(VectorOp.VMOVSS, width, place, to);
        vectors.store(VectorOp.VMOVSD, width, place, to);
        vectors.storeNonTemporal(width, place, to);
        vectors.storeHalf(width, place, to);
    }

    @Test
    void vectorsWithGeneralRegisters() {
        for (Gpr register : Operands.GPRS) {
            for (Vec vector : Operands.VECTORS) {
                vectors.moveToVector(IntWidth.I32, vector, register);
                vectors.moveToVector(IntWidth.I64, vector, register);
                vectors.moveFromVector(register, vector);
                for (Vec upper : Operands.VECTORS) {
                    vectors.convertToFloat(IntWidth.I32, vector, upper, register);
                    vectors.convertToFloat(IntWidth.I64, vector, upper, register);
                }
            }
        }
        transcript.check();
    }

    @Test
    void comparisonsAndBlends() {
        for (int i = 0; i < 4096; i++) {
            Vec to = new Vec(i & 15);
            Vec a = new Vec((i >> 4) & 15);
            Vec b = new Vec(i >> 8);
            Vec mask = new Vec((i * 7 + 3) & 15);
            vectors.upperHalf(to, a);
            for (FloatWidth lanes : FloatWidth.values()) {
                vectors.blend(lanes, VectorWidth.XMM, to, a, b, mask);
                vectors.blend(lanes, VectorWidth.YMM, mask, to, a, b);
                compare(lanes, to, a, b);
            }
        }
        transcript.check();
    }

    private void compare(FloatWidth lanes, Vec to, Vec a, Vec b) {
        for (LaneComparison comparison : LaneComparison.values()) {
            vectors.compareLanes(lanes, comparison, VectorWidth.XMM, to, a, b);
            vectors.compareLanes(lanes, comparison, VectorWidth.YMM, to, a, b);
        }
    }
}
