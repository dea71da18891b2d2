package dev.scantling.jit.x86;

/** Shifts of each lane by a constant. */
public enum LaneShift {
    VPSLLD(0x72, 6, 32),
    VPSRLD(0x72, 2, 32),
    VPSRAD(0x72, 4, 32),
    VPSLLW(0x71, 6, 16),
    VPSRLW(0x71, 2, 16),
    VPSRAW(0x71, 4, 16);

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and enums is immutable
    private final VectorEncoding encoding;

    private final int extension;
    private final int laneBits;

    LaneShift(int opcode, int extension, int laneBits) {
        this.encoding = VectorEncoding.of(name(), OpcodePrefix.P66, OpcodeMap.M0F, opcode, TupleType.FULL);
        this.extension = extension;
        this.laneBits = laneBits;
    }

    VectorEncoding encoding() {
        return encoding;
    }

    int extension() {
        return extension;
    }

    int laneBits() {
        return laneBits;
    }
}
