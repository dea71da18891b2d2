package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.x86.FloatWidth;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.VectorOp;

/**
 * The instructions for floats of one type, for all lanes or the lowest one. Minimum and maximum are always those of all
 * lanes, since what they make of unused ones does no harm.
 */
record FloatOps(
        FloatWidth width,
        VectorOp add,
        VectorOp subtract,
        VectorOp multiply,
        VectorOp divide,
        VectorOp multiplyAdd,
        VectorOp squareRoot,
        VectorOp minimum,
        VectorOp maximum) {
    private static final FloatOps F32_LANES = new FloatOps(
            FloatWidth.F32,
            VectorOp.VADDPS,
            VectorOp.VSUBPS,
            VectorOp.VMULPS,
            VectorOp.VDIVPS,
            VectorOp.VFMADD231PS,
            VectorOp.VSQRTPS,
            VectorOp.VMINPS,
            VectorOp.VMAXPS);
    private static final FloatOps F32_LOWEST = new FloatOps(
            FloatWidth.F32,
            VectorOp.VADDSS,
            VectorOp.VSUBSS,
            VectorOp.VMULSS,
            VectorOp.VDIVSS,
            VectorOp.VFMADD231SS,
            VectorOp.VSQRTSS,
            VectorOp.VMINPS,
            VectorOp.VMAXPS);
    private static final FloatOps F64_LANES = new FloatOps(
            FloatWidth.F64,
            VectorOp.VADDPD,
            VectorOp.VSUBPD,
            VectorOp.VMULPD,
            VectorOp.VDIVPD,
            VectorOp.VFMADD231PD,
            VectorOp.VSQRTPD,
            VectorOp.VMINPD,
            VectorOp.VMAXPD);
    private static final FloatOps F64_LOWEST = new FloatOps(
            FloatWidth.F64,
            VectorOp.VADDSD,
            VectorOp.VSUBSD,
            VectorOp.VMULSD,
            VectorOp.VDIVSD,
            VectorOp.VFMADD231SD,
            VectorOp.VSQRTSD,
            VectorOp.VMINPD,
            VectorOp.VMAXPD);

    /** Those for values of a type, which is one of floats. */
    static FloatOps of(LoopType type) {
        return type.scalar() == Scalar.F64
                ? (type.isVector() ? F64_LANES : F64_LOWEST)
                : (type.isVector() ? F32_LANES : F32_LOWEST);
    }

    /** The bit of a lane that is its sign, as the bits of an integer. */
    long sign() {
        return switch (width) {
            case F32 -> Integer.MIN_VALUE;
            case F64 -> Long.MIN_VALUE;
        };
    }

    /** What a comparison of the lowest lanes sets the flags with. */
    VectorOp flags() {
        return switch (width) {
            case F32 -> VectorOp.VUCOMISS;
            case F64 -> VectorOp.VUCOMISD;
        };
    }

    /** Makes a lane of memory or of the lowest lane all lanes. */
    VectorOp broadcast() {
        return switch (width) {
            case F32 -> VectorOp.VBROADCASTSS;
            case F64 -> VectorOp.VPBROADCASTQ;
        };
    }

    /** How many bits a lane has. */
    IntWidth bits() {
        return switch (width) {
            case F32 -> IntWidth.I32;
            case F64 -> IntWidth.I64;
        };
    }
}
