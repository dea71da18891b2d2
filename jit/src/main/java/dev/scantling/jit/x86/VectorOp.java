package dev.scantling.jit.x86;

/**
 * Vector instructions by their Intel names. Three-operand ones are {@code to = a op b}, where b may be memory; of the
 * others, {@code a} does not exist. Those that end in SS or SD work on the lowest lane only, whatever the width.
 */
public enum VectorOp {
    VADDPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x58, TupleType.FULL),
    VSUBPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x5C, TupleType.FULL),
    VMULPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x59, TupleType.FULL),
    VDIVPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x5E, TupleType.FULL),
    VMINPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x5D, TupleType.FULL),
    VMAXPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x5F, TupleType.FULL),
    VANDPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x54, TupleType.FULL),
    VANDNPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x55, TupleType.FULL),
    VORPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x56, TupleType.FULL),
    VXORPS(OperandForm.THREE, OpcodePrefix.NONE, OpcodeMap.M0F, 0x57, TupleType.FULL),
    VADDSS(OperandForm.THREE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x58, TupleType.SCALAR),
    VSUBSS(OperandForm.THREE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x5C, TupleType.SCALAR),
    VMULSS(OperandForm.THREE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x59, TupleType.SCALAR),
    VDIVSS(OperandForm.THREE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x5E, TupleType.SCALAR),
    VMINSS(OperandForm.THREE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x5D, TupleType.SCALAR),
    VMAXSS(OperandForm.THREE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x5F, TupleType.SCALAR),
    /** {@code to = a * b + to}. */
    VFMADD231PS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0xB8, TupleType.FULL),
    /** {@code to = a * to + b}. */
    VFMADD213PS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0xA8, TupleType.FULL),
    /** {@code to = to * b + a}. */
    VFMADD132PS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x98, TupleType.FULL),
    VFMADD231SS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0xB9, TupleType.SCALAR),
    VFMADD213SS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0xA9, TupleType.SCALAR),
    VFMADD132SS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x99, TupleType.SCALAR),
    VADDPD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x58, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VSUBPD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x5C, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VMULPD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x59, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VDIVPD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x5E, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VMINPD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x5D, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VMAXPD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x5F, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VADDSD(OperandForm.THREE, OpcodePrefix.PF2, OpcodeMap.M0F, 0x58, TupleType.SCALAR_64, WideBit.SET_WITH_EVEX),
    VSUBSD(OperandForm.THREE, OpcodePrefix.PF2, OpcodeMap.M0F, 0x5C, TupleType.SCALAR_64, WideBit.SET_WITH_EVEX),
    VMULSD(OperandForm.THREE, OpcodePrefix.PF2, OpcodeMap.M0F, 0x59, TupleType.SCALAR_64, WideBit.SET_WITH_EVEX),
    VDIVSD(OperandForm.THREE, OpcodePrefix.PF2, OpcodeMap.M0F, 0x5E, TupleType.SCALAR_64, WideBit.SET_WITH_EVEX),
    VFMADD231PD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0xB8, TupleType.FULL, WideBit.SET),
    VFMADD231SD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0xB9, TupleType.SCALAR_64, WideBit.SET),
    VPADDD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0xFE, TupleType.FULL),
    VPSUBD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0xFA, TupleType.FULL),
    VPMULLD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x40, TupleType.FULL),
    /** With EVEX, VPANDD. */
    VPAND(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0xDB, TupleType.FULL),
    /** With EVEX, VPORD. */
    VPOR(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0xEB, TupleType.FULL),
    /** With EVEX, VPXORD. */
    VPXOR(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0xEF, TupleType.FULL),
    VPMINSD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x39, TupleType.FULL),
    VPMAXSD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x3D, TupleType.FULL),
    /** Packs signed lanes to half as many bits, unsigned and saturated: in each 128 bits, those of {@code a} come first. */
    VPACKUSDW(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x2B, TupleType.FULL),
    VPACKUSWB(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x67, TupleType.FULL),
    /** Comparisons of lanes have no EVEX form with a vector result. */
    VPCMPEQD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x76, TupleType.FULL, false),
    VPCMPGTD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x66, TupleType.FULL, false),
    VPCMPEQW(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0x75, TupleType.FULL, false),
    VPMADDUBSW(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x04, TupleType.FULL),
    VPMADDWD(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F, 0xF5, TupleType.FULL),
    /** Lanes of {@code a} within each 128 bits, by the two lowest bits of those of {@code b}. */
    VPERMILPS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x0C, TupleType.FULL),
    /** Lanes of {@code b} by the lowest bits of those of {@code a}; of 256 and 512 bits only. */
    VPERMPS(OperandForm.THREE, OpcodePrefix.P66, OpcodeMap.M0F38, 0x16, TupleType.FULL_FROM_256),
    /** Two-operand from here on: registers only, or memory as source. */
    VMOVUPS(OperandForm.TWO, OpcodePrefix.NONE, OpcodeMap.M0F, 0x10, TupleType.FULL),
    /** Between registers, three operands: the upper lanes come from {@code a}. */
    VMOVSS(OperandForm.MERGE_REGISTERS, OpcodePrefix.PF3, OpcodeMap.M0F, 0x10, TupleType.SCALAR),
    VBROADCASTSS(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x18, TupleType.BROADCAST),
    VPBROADCASTD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x58, TupleType.BROADCAST),
    VSQRTPS(OperandForm.TWO, OpcodePrefix.NONE, OpcodeMap.M0F, 0x51, TupleType.FULL),
    /** As three operands, the upper lanes come from {@code a}; as two, from the register that is read or else written. */
    VSQRTSS(OperandForm.MERGE, OpcodePrefix.PF3, OpcodeMap.M0F, 0x51, TupleType.SCALAR),
    VCVTDQ2PS(OperandForm.TWO, OpcodePrefix.NONE, OpcodeMap.M0F, 0x5B, TupleType.FULL),
    VCVTTPS2DQ(OperandForm.TWO, OpcodePrefix.PF3, OpcodeMap.M0F, 0x5B, TupleType.FULL),
    /** The width is the result's, here and below; the source is a half or a quarter of it. */
    VCVTPH2PS(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x13, TupleType.HALF),
    VPMOVZXWD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x33, TupleType.HALF),
    VPMOVSXWD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x23, TupleType.HALF),
    VPMOVSXBD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x21, TupleType.QUARTER),
    VPMOVZXBD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x31, TupleType.QUARTER),
    VPMOVZXBW(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x30, TupleType.HALF),
    VPMOVSXBW(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x20, TupleType.HALF),
    VUCOMISS(OperandForm.TWO, OpcodePrefix.NONE, OpcodeMap.M0F, 0x2E, TupleType.SCALAR),
    /** As {@link #VMOVSS}. */
    VMOVSD(
            OperandForm.MERGE_REGISTERS,
            OpcodePrefix.PF2,
            OpcodeMap.M0F,
            0x10,
            TupleType.SCALAR_64,
            WideBit.SET_WITH_EVEX),
    /** Of doubles too: VBROADCASTSD has no form of 128 bits. */
    VPBROADCASTQ(
            OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F38, 0x59, TupleType.BROADCAST_64, WideBit.SET_WITH_EVEX),
    VSQRTPD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F, 0x51, TupleType.FULL, WideBit.SET_WITH_EVEX),
    /** As {@link #VSQRTSS}. */
    VSQRTSD(OperandForm.MERGE, OpcodePrefix.PF2, OpcodeMap.M0F, 0x51, TupleType.SCALAR_64, WideBit.SET_WITH_EVEX),
    VCVTPS2PD(OperandForm.TWO, OpcodePrefix.NONE, OpcodeMap.M0F, 0x5A, TupleType.HALF),
    /** The width is that of the source; the result is a half of it. */
    VCVTPD2PS(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F, 0x5A, TupleType.FULL, WideBit.SET_WITH_EVEX),
    VCVTDQ2PD(OperandForm.TWO, OpcodePrefix.PF3, OpcodeMap.M0F, 0xE6, TupleType.HALF),
    VUCOMISD(OperandForm.TWO, OpcodePrefix.P66, OpcodeMap.M0F, 0x2E, TupleType.SCALAR_64, WideBit.SET_WITH_EVEX);

    private final OperandForm form;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and enums is immutable
    private final VectorEncoding encoding;

    VectorOp(OperandForm form, OpcodePrefix prefix, OpcodeMap map, int opcode, TupleType tuple) {
        this(form, prefix, map, opcode, tuple, WideBit.CLEAR);
    }

    VectorOp(OperandForm form, OpcodePrefix prefix, OpcodeMap map, int opcode, TupleType tuple, WideBit wide) {
        this.form = form;
        this.encoding = VectorEncoding.of(name(), prefix, map, opcode, tuple).withWidth(wide);
    }

    VectorOp(OperandForm form, OpcodePrefix prefix, OpcodeMap map, int opcode, TupleType tuple, boolean hasEvex) {
        VectorEncoding general = VectorEncoding.of(name(), prefix, map, opcode, tuple);
        this.form = form;
        this.encoding = hasEvex ? general : general.withoutEvex();
    }

    OperandForm form() {
        return form;
    }

    VectorEncoding encoding() {
        return encoding;
    }
}
