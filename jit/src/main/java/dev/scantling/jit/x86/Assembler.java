package dev.scantling.jit.x86;

import java.util.Set;

/**
 * Writes x86-64 machine code, instruction by instruction, after Intel's Software Developer's Manual, volume 2. Memory
 * operands are 64-bit addresses; operands come in Intel's order, the result first. Vector instructions use VEX, and EVEX
 * (AVX-512 F, BW, DQ and VL) for 512 bits and for vector registers from 16 on.
 *
 * <p>What x86 cannot encode is refused with an {@link IllegalArgumentException}. Not thread-safe.
 */
public final class Assembler {
    private static final int OPERAND_16_BITS = 0x66;
    private static final int MAX_ALIGNMENT = 4096;

    private static final Set<VectorOp> STORES = Set.of(VectorOp.VMOVUPS, VectorOp.VMOVSS, VectorOp.VMOVSD);
    /** The opcode of all in the direction of memory. */
    private static final int STORE_OPCODE = 0x11;

    private final CodeBuffer out = new CodeBuffer();
    private final IntEncoder ints = new IntEncoder(out);
    private final VectorEncoder vectors = new VectorEncoder(out);
    private final Jumps jumps = new Jumps(out);

    /** An assembler that has written nothing. */
    public Assembler() {}

    /** A place to be bound in this code. */
    public Label newLabel() {
        return new Label(this);
    }

    /**
     * Says that {@code label} is here.
     *
     * @throws IllegalStateException if it is bound already
     */
    public void bind(Label label) {
        label.of(this).bind(out.position());
    }

    /** Pads with no-operations of any length to a multiple of {@code bytes}, a power of two up to 4096. */
    public void align(int bytes) {
        require(
                bytes >= 1 && bytes <= MAX_ALIGNMENT && Integer.bitCount(bytes) == 1,
                "code is aligned to a power of two up to " + MAX_ALIGNMENT + ", got " + bytes);
        Nops.write(out, -out.position() & bytes - 1);
    }

    /** Bytes written so far. */
    public int position() {
        return out.position();
    }

    /**
     * The code, jumps resolved.
     *
     * @throws IllegalStateException if a jump goes to a label that was not bound
     */
    public byte[] finish() {
        jumps.resolve();
        return out.toArray();
    }

    /** Copies a register; of 32 bits, the upper half is cleared. */
    public void move(IntWidth width, Gpr to, Gpr from) {
        ints.write(width, 0x8B, to.number(), Operand.of(from));
    }

    /** The shortest move; leaves the flags alone. */
    public void constant(Gpr to, long value) {
        if (value >>> Integer.SIZE == 0) {
            ints.writeShort(IntWidth.I32, 0xB8, to);
            out.put32((int) value);
        } else if (value == (int) value) {
            ints.write(IntWidth.I64, 0xC7, 0, Operand.of(to));
            out.put32((int) value);
        } else {
            ints.writeShort(IntWidth.I64, 0xB8, to);
            out.put64(value);
        }
    }

    /** Reads memory into a register. */
    public void load(IntLoad form, Gpr to, Mem from) {
        ints.write(form.width(), form.opcode(), to.number(), Operand.of(from));
    }

    /** Writes the low bits of a register to memory. */
    public void store(IntStore form, Mem to, Gpr from) {
        switch (form) {
            case I8 -> ints.writeWithByte(from, 0x88, from.number(), Operand.of(to));
            case I16 -> {
                out.put8(OPERAND_16_BITS);
                storeWord(IntWidth.I32, to, from);
            }
            case I32 -> storeWord(IntWidth.I32, to, from);
            case I64 -> storeWord(IntWidth.I64, to, from);
        }
    }

    private void storeWord(IntWidth width, Mem to, Gpr from) {
        ints.write(width, 0x89, from.number(), Operand.of(to));
    }

    /** {@code lea}, 64 bits. */
    public void address(Gpr to, Mem of) {
        ints.write(IntWidth.I64, 0x8D, to.number(), Operand.of(of));
    }

    /** Sign extends 32 bits to 64. */
    public void extend(Gpr to, Gpr from) {
        ints.write(IntWidth.I64, 0x63, to.number(), Operand.of(from));
    }

    /** {@code to = to op from}; {@link IntOp#CMP} sets the flags only. */
    public void compute(IntOp op, IntWidth width, Gpr to, Gpr from) {
        compute(op, width, to, Operand.of(from));
    }

    /** {@code to = to op value}, where 64 bits see the value sign extended. */
    public void compute(IntOp op, IntWidth width, Gpr to, int value) {
        boolean fits = ModRm.fitsByte(value);
        if (to == Gpr.RAX && !fits) {
            ints.writeShort(width, op.extension() << 3 | 5, to);
        } else {
            ints.write(width, fits ? 0x83 : 0x81, op.extension(), Operand.of(to));
        }
        immediate(fits, value);
    }

    /** {@code to = to op from}. */
    public void compute(IntOp op, IntWidth width, Gpr to, Mem from) {
        compute(op, width, to, Operand.of(from));
    }

    private void compute(IntOp op, IntWidth width, Gpr to, Operand from) {
        ints.write(width, op.extension() << 3 | 3, to.number(), from);
    }

    private void immediate(boolean fitsByte, int value) {
        if (fitsByte) {
            out.put8(value);
        } else {
            out.put32(value);
        }
    }

    /** {@code to = to * from}. */
    public void multiply(IntWidth width, Gpr to, Gpr from) {
        ints.write(width, 0x0FAF, to.number(), Operand.of(from));
    }

    /** {@code to = from * factor}. */
    public void multiply(IntWidth width, Gpr to, Gpr from, int factor) {
        boolean fits = ModRm.fitsByte(factor);
        ints.write(width, fits ? 0x6B : 0x69, to.number(), Operand.of(from));
        immediate(fits, factor);
    }

    /** Shifts by {@code count}, which is less than the width. */
    public void shift(ShiftOp op, IntWidth width, Gpr to, int count) {
        requireCount(op, count, width == IntWidth.I32 ? Integer.SIZE : Long.SIZE);
        ints.write(width, 0xC1, op.extension(), Operand.of(to));
        out.put8(count);
    }

    /** Shifts by the low bits of RCX. */
    public void shiftByRcx(ShiftOp op, IntWidth width, Gpr to) {
        ints.write(width, 0xD3, op.extension(), Operand.of(to));
    }

    /** Extends the sign of RAX into RDX, for {@link #divide}. */
    public void signIntoRdx(IntWidth width) {
        ints.writeShort(width, 0x99, Gpr.RAX);
    }

    /** Signed division of RDX:RAX; quotient in RAX, remainder in RDX. Traps on zero and on overflow. */
    public void divide(IntWidth width, Gpr by) {
        ints.write(width, 0xF7, 7, Operand.of(by));
    }

    /** {@code to = -to}. */
    public void negate(IntWidth width, Gpr to) {
        ints.write(width, 0xF7, 3, Operand.of(to));
    }

    /** {@code to} is how many bits of {@code from} the instruction counts. */
    public void count(BitCount what, IntWidth width, Gpr to, Gpr from) {
        out.put8(0xF3);
        ints.write(width, 0x0F00 | what.opcode(), to.number(), Operand.of(from));
    }

    /** Sets the flags as {@code a & b} would. */
    public void test(IntWidth width, Gpr a, Gpr b) {
        ints.write(width, 0x85, b.number(), Operand.of(a));
    }

    /** Copies a register if the condition holds; of 32 bits, the upper half is cleared either way. */
    public void moveIf(Condition condition, IntWidth width, Gpr to, Gpr from) {
        ints.write(width, 0x0F40 | condition.code(), to.number(), Operand.of(from));
    }

    /** 0 or 1 in all of a register. */
    public void setIf(Condition condition, Gpr to) {
        ints.writeWithByte(to, 0x0F90 | condition.code(), 0, Operand.of(to));
        ints.writeWithByte(to, IntLoad.U8.opcode(), to.number(), Operand.of(to));
    }

    /** Goes to {@code target}. */
    public void jump(Label target) {
        jumps.write(0xEB, 0xE9, target.of(this));
    }

    /** Goes to {@code target} if the condition holds. */
    public void jumpIf(Condition condition, Label target) {
        jumps.write(0x70 | condition.code(), 0x0F80 | condition.code(), target.of(this));
    }

    /** Pushes all 64 bits. */
    public void push(Gpr register) {
        ints.writeShort(IntWidth.I32, 0x50, register);
    }

    /** Pops all 64 bits. */
    public void pop(Gpr register) {
        ints.writeShort(IntWidth.I32, 0x58, register);
    }

    /** Returns to the caller. */
    public void ret() {
        out.put8(0xC3);
    }

    /** Asks for leaf RAX, RCX of the processor's features; the answer is in RAX, RBX, RCX, RDX. */
    public void cpuid() {
        out.put8(0x0F);
        out.put8(0xA2);
    }

    /** Reads the extended control register RCX into RDX:RAX. */
    public void xgetbv() {
        out.put8(0x0F);
        out.put8(0x01);
        out.put8(0xD0);
    }

    /** Asks for memory early; an address that does not exist does no harm. */
    public void prefetch(Prefetch where, Mem at) {
        ints.write(IntWidth.I32, 0x0F18, where.extension(), Operand.of(at));
    }

    /** VZEROUPPER: clears all vector registers above 128 bits, as code without VEX expects. */
    public void zeroUpper() {
        out.put8(0xC5);
        out.put8(0xF8);
        out.put8(0x77);
    }

    /** A three-operand instruction. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Vec a, Vec b) {
        requireForm(op, op.form().isThree(), "to, a, b");
        vectors.write(op.encoding(), width, to.number(), a.number(), Operand.of(b));
    }

    /** A three-operand instruction with memory. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Vec a, Mem b) {
        requireForm(op, op.form().isThreeWithMemory(), "to, a, memory");
        vectors.write(op.encoding(), width, to.number(), a.number(), Operand.of(b));
    }

    /** VFMADD231PS with one float of memory in every lane: a load that needs no register. */
    public void multiplyAddRepeated(VectorWidth width, Vec sum, Vec a, Mem lane) {
        vectors.writeRepeated(
                VectorOp.VFMADD231PS.encoding(), width, sum.number(), a.number(), new Operand.Memory(lane));
    }

    /** A two-operand instruction. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Vec from) {
        requireForm(op, op.form().isTwo(), "to, from");
        vectors.write(op.encoding(), width, to.number(), op.form().secondOf(from), Operand.of(from));
    }

    /** A two-operand instruction that reads memory. */
    public void vector(VectorOp op, VectorWidth width, Vec to, Mem from) {
        requireForm(op, op.form().isTwo(), "to, memory");
        vectors.write(op.encoding(), width, to.number(), op.form().secondOfMemory(to), Operand.of(from));
    }

    /** VMOVUPS, VMOVSS or VMOVSD to memory. */
    public void store(VectorOp op, VectorWidth width, Mem to, Vec from) {
        require(STORES.contains(op), op + " does not store; VMOVUPS, VMOVSS and VMOVSD do");
        VectorEncoding encoding = op.encoding().withOpcode(STORE_OPCODE);
        vectors.write(encoding, width, from.number(), VectorEncoder.NO_REGISTER, Operand.of(to));
    }

    /** VMOVNTPS: past the caches; the address is a multiple of the width. */
    public void storeNonTemporal(VectorWidth width, Mem to, Vec from) {
        vectors.write(VectorEncoding.VMOVNTPS, width, from.number(), VectorEncoder.NO_REGISTER, Operand.of(to));
    }

    /** VCVTPS2PH, rounded to nearest even, to memory of half the width, which is that of {@code from}. */
    public void storeHalf(VectorWidth width, Mem to, Vec from) {
        vectors.write(VectorEncoding.VCVTPS2PH, width, from.number(), VectorEncoder.NO_REGISTER, Operand.of(to));
        out.put8(0);
    }

    /** VCVTPS2PH, rounded to nearest even, to the lower half of the width, which is that of {@code from}. */
    public void convertToHalf(VectorWidth width, Vec to, Vec from) {
        vectors.write(VectorEncoding.VCVTPS2PH, width, from.number(), VectorEncoder.NO_REGISTER, Operand.of(to));
        out.put8(0);
    }

    /** VEXTRACTI128: the upper 128 of 256 bits; registers 0 to 15. */
    public void upperHalf(Vec to, Vec from) {
        int none = VectorEncoder.NO_REGISTER;
        vectors.write(VectorEncoding.VEXTRACTI128, VectorWidth.YMM, from.number(), none, Operand.of(to));
        out.put8(1);
    }

    /** VMOVLPS: the lowest 64 bits to memory; registers 0 to 15. */
    public void storeLow64(Mem to, Vec from) {
        int none = VectorEncoder.NO_REGISTER;
        vectors.write(VectorEncoding.VMOVLPS_STORE, VectorWidth.XMM, from.number(), none, Operand.of(to));
    }

    /** Shifts each lane by a constant less than the bits of a lane. */
    public void shiftLanes(LaneShift op, VectorWidth width, Vec to, Vec from, int count) {
        requireCount(op, count, op.laneBits());
        vectors.write(op.encoding(), width, op.extension(), to.number(), Operand.of(from));
        out.put8(count);
    }

    /** VCMPPS or VCMPPD: all bits of a lane set where the comparison holds. */
    public void compareLanes(FloatWidth lanes, LaneComparison comparison, VectorWidth width, Vec to, Vec a, Vec b) {
        vectors.write(lanes.compare(), width, to.number(), a.number(), Operand.of(b));
        out.put8(comparison.code());
    }

    /** VBLENDVPS or VBLENDVPD: lanes of {@code b} where the sign of {@code mask} is set, else of {@code a}. */
    public void blend(FloatWidth lanes, VectorWidth width, Vec to, Vec a, Vec b, Vec mask) {
        VectorEncoding encoding = lanes.blend();
        require(
                mask.number() < 16,
                encoding.name() + " takes its mask from the registers 0 to 15, got " + mask.number());
        vectors.write(encoding, width, to.number(), a.number(), Operand.of(b));
        out.put8(mask.number() << 4);
    }

    /** VCMPPS or VCMPPD of 512 bits: which lanes the comparison holds for, into the mask. */
    public void compareIntoMask(FloatWidth lanes, LaneComparison comparison, Vec a, Vec b) {
        wide(lanes.compareIntoMask(), VectorEncoder.MASK, a.number(), Operand.of(b));
        out.put8(comparison.code());
    }

    /** VPCMPD of 512 bits: which lanes the comparison holds for, into the mask. */
    public void compareIntoMask(IntComparison comparison, Vec a, Vec b) {
        wide(VectorEncoding.VPCMPD, VectorEncoder.MASK, a.number(), Operand.of(b));
        out.put8(comparison.code());
    }

    /** VPMOVM2D of 512 bits: all bits of the lanes in the mask set, the others cleared. */
    public void lanesOfMask(Vec to) {
        wide(VectorEncoding.VPMOVM2D, to.number(), VectorEncoder.NO_REGISTER, new Operand.Register(VectorEncoder.MASK));
    }

    /** VPMOVD2M of 512 bits: the signs of lanes, into the mask. */
    public void maskOfLanes(Vec from) {
        wide(VectorEncoding.VPMOVD2M, VectorEncoder.MASK, VectorEncoder.NO_REGISTER, Operand.of(from));
    }

    /** VBLENDMPS or VBLENDMPD of 512 bits: lanes of {@code b} that are in the mask, else of {@code a}. */
    public void blendByMask(FloatWidth lanes, Vec to, Vec a, Vec b) {
        wide(lanes.blendByMask(), to.number(), a.number(), Operand.of(b));
    }

    /** VPMOVDW of 512 bits: the lower halves of lanes, to memory. */
    public void storeWords(Mem to, Vec from) {
        wide(VectorEncoding.VPMOVDW, from.number(), VectorEncoder.NO_REGISTER, Operand.of(to));
    }

    /** VPMOVDB of 512 bits: the lowest bytes of lanes, to memory. */
    public void storeBytes(Mem to, Vec from) {
        wide(VectorEncoding.VPMOVDB, from.number(), VectorEncoder.NO_REGISTER, Operand.of(to));
    }

    private void wide(VectorEncoding encoding, int field, int second, Operand operand) {
        vectors.write(encoding, VectorWidth.ZMM, field, second, operand);
    }

    /** VMOVD or VMOVQ: 32 or 64 bits to the lowest lane, the others cleared. */
    public void moveToVector(IntWidth width, Vec to, Gpr from) {
        moveBetween(VectorEncoding.VMOVD_TO_VECTOR.withWidth(WideBit.of(width)), to, from);
    }

    /** VMOVD: 32 bits; the upper half of {@code to} is cleared. */
    public void moveFromVector(Gpr to, Vec from) {
        moveBetween(VectorEncoding.VMOVD_FROM_VECTOR, from, to);
    }

    private void moveBetween(VectorEncoding encoding, Vec vector, Gpr register) {
        vectors.write(encoding, VectorWidth.XMM, vector.number(), VectorEncoder.NO_REGISTER, Operand.of(register));
    }

    /** VCVTSI2SS: signed integer to the lowest lane; the others come from {@code upper}. */
    public void convertToFloat(IntWidth width, Vec to, Vec upper, Gpr from) {
        VectorEncoding encoding = VectorEncoding.VCVTSI2SS.withWidth(WideBit.of(width));
        vectors.write(encoding, VectorWidth.XMM, to.number(), upper.number(), Operand.of(from));
    }

    private static void requireForm(VectorOp op, boolean holds, String operands) {
        require(holds, op + " does not take the operands (" + operands + ")");
    }

    private static void requireCount(Enum<?> op, int count, int bits) {
        require(count >= 0 && count < bits, op + " shifts by 0 to " + (bits - 1) + ", got " + count);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
