package dev.scantling.jit.x86;

/**
 * How a vector instruction is encoded, whatever its operands (Intel SDM vol. 2, chapters 3 to 5).
 *
 * @param wide the W bit of the prefix
 * @param hasEvex whether it exists with EVEX, that is for 512 bits and registers from 16 on, in AVX-512 F, BW, DQ and VL
 */
record VectorEncoding(
        String name, OpcodePrefix prefix, OpcodeMap map, int opcode, TupleType tuple, IntWidth wide, boolean hasEvex) {

    static final VectorEncoding VMOVNTPS = of("VMOVNTPS", OpcodePrefix.NONE, OpcodeMap.M0F, 0x2B, TupleType.FULL);
    static final VectorEncoding VCVTPS2PH = of("VCVTPS2PH", OpcodePrefix.P66, OpcodeMap.M0F3A, 0x1D, TupleType.HALF);
    static final VectorEncoding VEXTRACTI128 = of(
                    "VEXTRACTI128", OpcodePrefix.P66, OpcodeMap.M0F3A, 0x39, TupleType.FULL)
            .withoutEvex();
    static final VectorEncoding VMOVLPS_STORE = of("VMOVLPS", OpcodePrefix.NONE, OpcodeMap.M0F, 0x13, TupleType.FULL)
            .withoutEvex();
    static final VectorEncoding VMOVD_TO_VECTOR = of("VMOVD", OpcodePrefix.P66, OpcodeMap.M0F, 0x6E, TupleType.SCALAR);
    static final VectorEncoding VMOVD_FROM_VECTOR = VMOVD_TO_VECTOR.withOpcode(0x7E);
    static final VectorEncoding VCVTSI2SS = of("VCVTSI2SS", OpcodePrefix.PF3, OpcodeMap.M0F, 0x2A, TupleType.SCALAR);
    /** With EVEX it compares into mask registers, which this assembler does not have. */
    static final VectorEncoding VCMPPS =
            of("VCMPPS", OpcodePrefix.NONE, OpcodeMap.M0F, 0xC2, TupleType.FULL).withoutEvex();

    static final VectorEncoding VBLENDVPS = of("VBLENDVPS", OpcodePrefix.P66, OpcodeMap.M0F3A, 0x4A, TupleType.FULL)
            .withoutEvex();

    static VectorEncoding of(String name, OpcodePrefix prefix, OpcodeMap map, int opcode, TupleType tuple) {
        return new VectorEncoding(name, prefix, map, opcode, tuple, IntWidth.I32, true);
    }

    VectorEncoding withOpcode(int other) {
        return new VectorEncoding(name, prefix, map, other, tuple, wide, hasEvex);
    }

    VectorEncoding withWidth(IntWidth width) {
        return new VectorEncoding(name, prefix, map, opcode, tuple, width, hasEvex);
    }

    VectorEncoding withoutEvex() {
        return new VectorEncoding(name, prefix, map, opcode, tuple, wide, false);
    }
}
