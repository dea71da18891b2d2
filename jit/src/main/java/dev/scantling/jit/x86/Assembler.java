package dev.scantling.jit.x86;

/** Writes x86-64 machine code, instruction by instruction. Not thread-safe. */
public final class Assembler {

    public Label newLabel() {
        throw new UnsupportedOperationException();
    }

    public void bind(Label label) {
        throw new UnsupportedOperationException();
    }

    /** Pads with no-operations of any length to a multiple of {@code bytes}. */
    public void align(int bytes) {
        throw new UnsupportedOperationException();
    }

    /** Bytes written so far. */
    public int position() {
        throw new UnsupportedOperationException();
    }

    /** The code, jumps resolved. */
    public byte[] finish() {
        throw new UnsupportedOperationException();
    }

    public void move(IntWidth width, Gpr to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    /** The shortest move; leaves the flags alone. */
    public void constant(Gpr to, long value) {
        throw new UnsupportedOperationException();
    }

    public void load(IntLoad form, Gpr to, Mem from) {
        throw new UnsupportedOperationException();
    }

    public void store(IntStore form, Mem to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    /** {@code lea}, 64 bits. */
    public void address(Gpr to, Mem of) {
        throw new UnsupportedOperationException();
    }

    /** Sign extends 32 bits to 64. */
    public void extend(Gpr to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    public void compute(IntOp op, IntWidth width, Gpr to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    public void compute(IntOp op, IntWidth width, Gpr to, int value) {
        throw new UnsupportedOperationException();
    }

    public void compute(IntOp op, IntWidth width, Gpr to, Mem from) {
        throw new UnsupportedOperationException();
    }

    public void multiply(IntWidth width, Gpr to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    public void multiply(IntWidth width, Gpr to, Gpr from, int factor) {
        throw new UnsupportedOperationException();
    }

    public void shift(ShiftOp op, IntWidth width, Gpr to, int count) {
        throw new UnsupportedOperationException();
    }

    /** Shifts by the low bits of RCX. */
    public void shiftByRcx(ShiftOp op, IntWidth width, Gpr to) {
        throw new UnsupportedOperationException();
    }

    /** Extends the sign of RAX into RDX, for {@link #divide}. */
    public void signIntoRdx(IntWidth width) {
        throw new UnsupportedOperationException();
    }

    /** Signed division of RDX:RAX; quotient in RAX, remainder in RDX. Traps on zero and on overflow. */
    public void divide(IntWidth width, Gpr by) {
        throw new UnsupportedOperationException();
    }

    public void negate(IntWidth width, Gpr to) {
        throw new UnsupportedOperationException();
    }

    public void test(IntWidth width, Gpr a, Gpr b) {
        throw new UnsupportedOperationException();
    }

    public void moveIf(Condition condition, IntWidth width, Gpr to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    /** 0 or 1 in all of a register. */
    public void setIf(Condition condition, Gpr to) {
        throw new UnsupportedOperationException();
    }

    public void jump(Label target) {
        throw new UnsupportedOperationException();
    }

    public void jumpIf(Condition condition, Label target) {
        throw new UnsupportedOperationException();
    }

    public void push(Gpr register) {
        throw new UnsupportedOperationException();
    }

    public void pop(Gpr register) {
        throw new UnsupportedOperationException();
    }

    public void ret() {
        throw new UnsupportedOperationException();
    }

    public void cpuid() {
        throw new UnsupportedOperationException();
    }

    public void xgetbv() {
        throw new UnsupportedOperationException();
    }

    public void prefetch(Prefetch where, Mem at) {
        throw new UnsupportedOperationException();
    }

    public void zeroUpper() {
        throw new UnsupportedOperationException();
    }

    /** A three-operand instruction. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Vec a, Vec b) {
        throw new UnsupportedOperationException();
    }

    /** A three-operand instruction with memory. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Vec a, Mem b) {
        throw new UnsupportedOperationException();
    }

    /** A two-operand instruction. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Vec from) {
        throw new UnsupportedOperationException();
    }

    /** A two-operand instruction that reads memory. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Mem from) {
        throw new UnsupportedOperationException();
    }

    /** VMOVUPS or VMOVSS to memory. */
    public void store(VectorOp op, VectorWidth width, Mem to, Vec from) {
        throw new UnsupportedOperationException();
    }

    /** VMOVNTPS: past the caches; the address is a multiple of the width. */
    public void storeNonTemporal(VectorWidth width, Mem to, Vec from) {
        throw new UnsupportedOperationException();
    }

    /** VCVTPS2PH, rounded to nearest even, to memory of half the width. */
    public void storeHalf(VectorWidth width, Mem to, Vec from) {
        throw new UnsupportedOperationException();
    }

    /** VPSLLD, VPSRLD, VPSRAD, VPSRLW by a constant. */
    public void shiftLanes(LaneShift op, VectorWidth width, Vec to, Vec from, int count) {
        throw new UnsupportedOperationException();
    }

    /** VCMPPS: all bits of a lane set where the comparison holds. */
    public void compareLanes(LaneComparison comparison, VectorWidth width, Vec to, Vec a, Vec b) {
        throw new UnsupportedOperationException();
    }

    /** VBLENDVPS: lanes of {@code b} where the sign of {@code mask} is set, else of {@code a}. */
    public void blend(VectorWidth width, Vec to, Vec a, Vec b, Vec mask) {
        throw new UnsupportedOperationException();
    }

    /** VMOVD: 32 bits between the files, either way. */
    public void moveToVector(Vec to, Gpr from) {
        throw new UnsupportedOperationException();
    }

    public void moveFromVector(Gpr to, Vec from) {
        throw new UnsupportedOperationException();
    }

    /** VCVTSI2SS: signed integer to the lowest lane; the others come from {@code upper}. */
    public void convertToFloat(IntWidth width, Vec to, Vec upper, Gpr from) {
        throw new UnsupportedOperationException();
    }
}
