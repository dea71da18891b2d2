package dev.scantling.jit.x86;

/**
 * How a vector instruction is encoded, whatever its operands (Intel SDM vol. 2, chapters 3 to 5).
 *
 * @param masked whether lanes take part that mask register 1 says; EVEX only
 * @param hasEvex whether it exists with EVEX, that is for 512 bits and registers from 16 on, in AVX-512 F, BW, DQ and VL
 */
record VectorEncoding(
        String name,
        OpcodePrefix prefix,
        OpcodeMap map,
        int opcode,
        TupleType tuple,
        WideBit wide,
        boolean masked,
        boolean hasEvex) {

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
    static final VectorEncoding VCMPPS =
            of("VCMPPS", OpcodePrefix.NONE, OpcodeMap.M0F, 0xC2, TupleType.FULL).withoutEvex();

    static final VectorEncoding VBLENDVPS = of("VBLENDVPS", OpcodePrefix.P66, OpcodeMap.M0F3A, 0x4A, TupleType.FULL)
            .withoutEvex();

    static final VectorEncoding VCMPPD =
            of("VCMPPD", OpcodePrefix.P66, OpcodeMap.M0F, 0xC2, TupleType.FULL).withoutEvex();

    static final VectorEncoding VBLENDVPD = of("VBLENDVPD", OpcodePrefix.P66, OpcodeMap.M0F3A, 0x4B, TupleType.FULL)
            .withoutEvex();

    /** From here on, what has no form but EVEX, for masks and narrowing. */
    static final VectorEncoding VCMPPS_TO_MASK = of("VCMPPS", OpcodePrefix.NONE, OpcodeMap.M0F, 0xC2, TupleType.FULL);

    static final VectorEncoding VCMPPD_TO_MASK =
            of("VCMPPD", OpcodePrefix.P66, OpcodeMap.M0F, 0xC2, TupleType.FULL).withWidth(WideBit.SET);

    static final VectorEncoding VPCMPD = of("VPCMPD", OpcodePrefix.P66, OpcodeMap.M0F3A, 0x1F, TupleType.FULL);
    static final VectorEncoding VPMOVM2D = of("VPMOVM2D", OpcodePrefix.PF3, OpcodeMap.M0F38, 0x38, TupleType.FULL);
    static final VectorEncoding VPMOVD2M = of("VPMOVD2M", OpcodePrefix.PF3, OpcodeMap.M0F38, 0x39, TupleType.FULL);
    static final VectorEncoding VBLENDMPS = of("VBLENDMPS", OpcodePrefix.P66, OpcodeMap.M0F38, 0x65, TupleType.FULL)
            .withMask();
    static final VectorEncoding VBLENDMPD = VBLENDMPS.withName("VBLENDMPD").withWidth(WideBit.SET);
    static final VectorEncoding VPMOVDW = of("VPMOVDW", OpcodePrefix.PF3, OpcodeMap.M0F38, 0x33, TupleType.HALF);
    static final VectorEncoding VPMOVDB = of("VPMOVDB", OpcodePrefix.PF3, OpcodeMap.M0F38, 0x31, TupleType.QUARTER);

    static VectorEncoding of(String name, OpcodePrefix prefix, OpcodeMap map, int opcode, TupleType tuple) {
        return new VectorEncoding(name, prefix, map, opcode, tuple, WideBit.CLEAR, false, true);
    }

    VectorEncoding withName(String other) {
        return new VectorEncoding(other, prefix, map, opcode, tuple, wide, masked, hasEvex);
    }

    VectorEncoding withOpcode(int other) {
        return new VectorEncoding(name, prefix, map, other, tuple, wide, masked, hasEvex);
    }

    VectorEncoding withWidth(WideBit width) {
        return new VectorEncoding(name, prefix, map, opcode, tuple, width, masked, hasEvex);
    }

    VectorEncoding withoutEvex() {
        return new VectorEncoding(name, prefix, map, opcode, tuple, wide, masked, false);
    }

    VectorEncoding withMask() {
        return new VectorEncoding(name, prefix, map, opcode, tuple, wide, true, hasEvex);
    }
}
