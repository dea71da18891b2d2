package dev.scantling.jit.x86;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What x86 does not have is refused, and no byte of it is written. */
class AssemblerErrorsTest {
    private static final Vec LOW = new Vec(3);
    private static final Vec HIGH = new Vec(16);
    private static final Mem PLACE = Mem.of(Gpr.RAX, 0);

    private final Assembler assembler = new Assembler();

    private void refused(String message, Runnable instruction) {
        assertThatThrownBy(instruction::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(assembler.position()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"VPCMPEQD", "VPCMPGTD", "VPCMPEQW"})
    void comparisonsHaveNoEvexForm(VectorOp op) {
        refused(op.name(), () -> assembler.vector(op, VectorWidth.ZMM, LOW, LOW, LOW));
        refused(op.name(), () -> assembler.vector(op, VectorWidth.ZMM, LOW, LOW, PLACE));
        refused(op.name(), () -> assembler.vector(op, VectorWidth.XMM, HIGH, LOW, LOW));
        refused(op.name(), () -> assembler.vector(op, VectorWidth.XMM, LOW, HIGH, PLACE));
        refused(op.name(), () -> assembler.vector(op, VectorWidth.YMM, LOW, LOW, HIGH));
    }

    @ParameterizedTest
    @EnumSource
    void floatComparisonsAndBlendsHaveNoEvexForm(FloatWidth lanes) {
        LaneComparison less = LaneComparison.LESS;
        String suffix = lanes == FloatWidth.F64 ? "PD" : "PS";
        refused("VCMP" + suffix, () -> assembler.compareLanes(lanes, less, VectorWidth.ZMM, LOW, LOW, LOW));
        refused("VCMP" + suffix, () -> assembler.compareLanes(lanes, less, VectorWidth.XMM, LOW, HIGH, LOW));
        refused("VBLENDV" + suffix, () -> assembler.blend(lanes, VectorWidth.ZMM, LOW, LOW, LOW, LOW));
        refused("VBLENDV" + suffix, () -> assembler.blend(lanes, VectorWidth.YMM, LOW, LOW, HIGH, LOW));
        refused("got 16", () -> assembler.blend(lanes, VectorWidth.YMM, LOW, LOW, LOW, HIGH));
    }

    @Test
    void permutationsOfAllLanesHaveNoFormOf128Bits() {
        refused("VPERMPS exists", () -> assembler.vector(VectorOp.VPERMPS, VectorWidth.XMM, LOW, LOW, LOW));
        refused("not for XMM", () -> assembler.vector(VectorOp.VPERMPS, VectorWidth.XMM, HIGH, LOW, PLACE));
    }

    @Test
    void operandsAreThoseOfTheInstruction() {
        for (VectorWidth width : VectorWidth.values()) {
            for (VectorOp op : VectorTranscript.THREE_OPERANDS) {
                refused(op + " does not take", () -> assembler.vector(op, width, LOW, LOW));
                refused(op + " does not take", () -> assembler.vector(op, width, LOW, PLACE));
            }
            for (VectorOp op : VectorTranscript.TWO_OPERANDS) {
                refusedWithThree(op, width);
            }
        }
    }

    private void refusedWithThree(VectorOp op, VectorWidth width) {
        if (!VectorTranscript.merges(op)) {
            refused(op + " does not take", () -> assembler.vector(op, width, LOW, LOW, LOW));
        }
        if (!VectorTranscript.mergesMemory(op)) {
            refused(op + " does not take", () -> assembler.vector(op, width, LOW, LOW, PLACE));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"VMOVUPS", "VMOVSS", "VMOVSD"})
    void onlyMovesStore(VectorOp op) {
        refused(op + " does not store", () -> assembler.store(op, VectorWidth.XMM, PLACE, LOW));
    }

    @ParameterizedTest
    @EnumSource
    void shiftsAreLessThanTheLane(LaneShift op) {
        int bits = op == LaneShift.VPSRLW ? 16 : 32;
        for (int count : new int[] {-1, bits, 256}) {
            refused(op + " shifts by", () -> assembler.shiftLanes(op, VectorWidth.XMM, LOW, LOW, count));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shiftsAreLessThanTheRegister(ShiftOp op) {
        for (int count : new int[] {-1, 64, 256}) {
            refused("0 to 63", () -> assembler.shift(op, IntWidth.I64, Gpr.RAX, count));
        }
        refused("0 to 31, got 32", () -> assembler.shift(op, IntWidth.I32, Gpr.RAX, 32));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 24, 8192, Integer.MIN_VALUE})
    void alignmentIsAPowerOfTwo(int bytes) {
        refused("got " + bytes, () -> assembler.align(bytes));
    }

    @Test
    void operandsThatDoNotExist() {
        List<Runnable> operands = List.of(
                () -> new Vec(32),
                () -> new Vec(-1),
                () -> new Mem(Gpr.RAX, Gpr.RSP, 1, 0),
                () -> new Mem(Gpr.RAX, Gpr.RCX, 3, 0),
                () -> new Mem(Gpr.RAX, Gpr.RCX, 16, 0),
                () -> new Mem(Gpr.RAX, Gpr.RCX, 0, 0));
        operands.forEach(operand -> refused("", operand));
    }
}
