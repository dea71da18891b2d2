package dev.scantling.jit.x86;

/** The floats in the lanes of a vector, for comparisons of lanes and what uses their results. */
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers and enums is immutable
public enum FloatWidth {
    F32(VectorEncoding.VCMPPS, VectorEncoding.VBLENDVPS, VectorEncoding.VCMPPS_TO_MASK, VectorEncoding.VBLENDMPS),
    F64(VectorEncoding.VCMPPD, VectorEncoding.VBLENDVPD, VectorEncoding.VCMPPD_TO_MASK, VectorEncoding.VBLENDMPD);

    private final VectorEncoding compare;
    private final VectorEncoding blend;
    private final VectorEncoding compareIntoMask;
    private final VectorEncoding blendByMask;

    FloatWidth(
            VectorEncoding compare, VectorEncoding blend, VectorEncoding compareIntoMask, VectorEncoding blendByMask) {
        this.compare = compare;
        this.blend = blend;
        this.compareIntoMask = compareIntoMask;
        this.blendByMask = blendByMask;
    }

    VectorEncoding compare() {
        return compare;
    }

    VectorEncoding blend() {
        return blend;
    }

    VectorEncoding compareIntoMask() {
        return compareIntoMask;
    }

    VectorEncoding blendByMask() {
        return blendByMask;
    }
}
