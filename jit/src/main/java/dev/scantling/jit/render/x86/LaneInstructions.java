package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.FloatWidth;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntComparison;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.LaneComparison;
import dev.scantling.jit.x86.LaneShift;
import dev.scantling.jit.x86.Mem;
import dev.scantling.jit.x86.Vec;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.stream.Stream;

/** Adds instructions on vector registers, each with a new value as result unless it says otherwise. */
record LaneInstructions(Selection selection) {

    private Sequence code() {
        return selection.code;
    }

    Virtual three(VectorOp op, VectorWidth width, Virtual a, Virtual b) {
        Virtual result = code().vector();
        three(op, width, result, a, b);
        return result;
    }

    /** Into a value that is there already. */
    void three(VectorOp op, VectorWidth width, Virtual to, Virtual a, Virtual b) {
        code().add(
                        width,
                        List.of(a, b),
                        List.of(to),
                        (code, at) -> code.vector(op, width, at.vector(to), at.vector(a), at.vector(b)));
    }

    Virtual two(VectorOp op, VectorWidth width, Virtual from) {
        Virtual result = code().vector();
        code().add(
                        width,
                        List.of(from),
                        List.of(result),
                        (code, at) -> code.vector(op, width, at.vector(result), at.vector(from)));
        return result;
    }

    Virtual load(VectorOp op, VectorWidth width, Address from) {
        Virtual result = code().vector();
        code().add(
                        width,
                        from.reads(),
                        List.of(result),
                        (code, at) -> code.vector(op, width, at.vector(result), from.in(at)));
        return result;
    }

    Virtual shift(LaneShift op, VectorWidth width, Virtual from, int count) {
        Virtual result = code().vector();
        shift(op, width, result, from, count);
        return result;
    }

    /** Into a value that is there already. */
    void shift(LaneShift op, VectorWidth width, Virtual to, Virtual from, int count) {
        code().add(
                        List.of(from),
                        List.of(to),
                        (code, at) -> code.shiftLanes(op, width, at.vector(to), at.vector(from), count));
    }

    /** All 32 bits of a lane where the comparison holds; the width is that of the floats. */
    Virtual compare(FloatWidth floats, LaneComparison comparison, VectorWidth width, Virtual a, Virtual b) {
        Virtual result = code().vector();
        code().add(List.of(a, b), List.of(result), (code, at) -> {
            if (width == VectorWidth.ZMM) {
                code.compareIntoMask(floats, comparison, at.vector(a), at.vector(b));
                code.lanesOfMask(at.vector(result));
            } else {
                code.compareLanes(floats, comparison, width, at.vector(result), at.vector(a), at.vector(b));
            }
        });
        return isWideMask(floats, width) ? two(VectorOp.VCVTPD2PS, width, result) : result;
    }

    /**
     * Whether lanes of 64 bits are compared into such lanes. All ones are a NaN, which keeps its sign and its highest bits
     * when it is rounded to 32 bits or extended to 64: so the conversions of floats are those of masks too.
     */
    private static boolean isWideMask(FloatWidth floats, VectorWidth width) {
        return floats == FloatWidth.F64 && width != VectorWidth.ZMM;
    }

    /** All bits of a lane of 512 bits where the comparison of ints holds. */
    Virtual compare(IntComparison comparison, Virtual a, Virtual b) {
        Virtual result = code().vector();
        code().add(List.of(a, b), List.of(result), (code, at) -> {
            code.compareIntoMask(comparison, at.vector(a), at.vector(b));
            code.lanesOfMask(at.vector(result));
        });
        return result;
    }

    /** Lanes of {@code b} where the sign of the mask's lane of 32 bits is set, else of {@code a}. */
    Virtual blend(FloatWidth floats, VectorWidth width, Virtual a, Virtual b, Virtual mask) {
        Virtual signs = isWideMask(floats, width) ? two(VectorOp.VCVTPS2PD, width, mask) : mask;
        Virtual result = code().vector();
        code().add(List.of(a, b, signs), List.of(result), (code, at) -> {
            if (width == VectorWidth.ZMM) {
                code.maskOfLanes(at.vector(signs));
                code.blendByMask(floats, at.vector(result), at.vector(a), at.vector(b));
            } else {
                code.blend(floats, width, at.vector(result), at.vector(a), at.vector(b), at.vector(signs));
            }
        });
        return result;
    }

    /** The upper 128 of 256 bits. */
    Virtual upperHalf(Virtual from) {
        Virtual result = code().vector();
        code().add(List.of(from), List.of(result), (code, at) -> code.upperHalf(at.vector(result), at.vector(from)));
        return result;
    }

    /** The lowest lanes as binary16. */
    Virtual half(Virtual from) {
        Virtual result = code().vector();
        code().add(
                        List.of(from),
                        List.of(result),
                        (code, at) -> code.convertToHalf(VectorWidth.XMM, at.vector(result), at.vector(from)));
        return result;
    }

    /** These bits in every lane of 32 bits. */
    Virtual constant(int bits, VectorWidth width) {
        return bits == 0 ? zero() : two(VectorOp.VBROADCASTSS, width, lowest(IntWidth.I32, bits));
    }

    /** These bits in every lane of floats of a type. */
    Virtual constant(long bits, LoopType type) {
        if (bits == 0) {
            return zero();
        }
        FloatOps floats = FloatOps.of(type);
        Virtual lowest = lowest(floats.bits(), bits);
        return type.isVector() ? two(floats.broadcast(), Selection.width(type), lowest) : lowest;
    }

    /** These bits in the lowest lane, by way of a register that no value has, so that none has to make room. */
    private Virtual lowest(IntWidth width, long bits) {
        Virtual result = code().vector();
        code().add(List.of(), List.of(result), (code, at) -> {
            code.constant(Gpr.RAX, bits);
            code.moveToVector(width, at.vector(result), Gpr.RAX);
        });
        return result;
    }

    Virtual zero() {
        Virtual result = code().vector();
        code().add(List.of(), List.of(result), (code, at) -> {
            Vec register = at.vector(result);
            code.vector(VectorOp.VXORPS, VectorWidth.XMM, register, register, register);
        });
        return result;
    }

    /** 32 bits to the lowest lane. */
    Virtual fromGeneral(Virtual general) {
        Virtual result = code().vector();
        code().add(
                        List.of(general),
                        List.of(result),
                        (code, at) -> code.moveToVector(IntWidth.I32, at.vector(result), at.general(general)));
        return result;
    }

    /** The lowest lane. */
    Virtual toGeneral(Virtual lanes) {
        Virtual result = code().general();
        code().add(
                        List.of(lanes),
                        List.of(result),
                        (code, at) -> code.moveFromVector(at.general(result), at.vector(lanes)));
        return result;
    }

    /** How a value gets to memory. */
    @FunctionalInterface
    interface Store {
        void emit(Assembler code, Mem to, Vec value);
    }

    void store(Address to, Virtual value, Store store) {
        code().add(
                        Stream.concat(to.reads().stream(), Stream.of(value)).toList(),
                        List.of(),
                        (code, at) -> store.emit(code, to.in(at), at.vector(value)));
    }

    /** All lanes to memory. */
    void storeAll(VectorWidth width, Address to, Virtual value) {
        code().add(
                        width,
                        Stream.concat(to.reads().stream(), Stream.of(value)).toList(),
                        List.of(),
                        (code, at) -> code.store(VectorOp.VMOVUPS, width, to.in(at), at.vector(value)));
    }

    Virtual copy(Virtual from) {
        Virtual result = code().vector();
        copy(result, from);
        return result;
    }

    void copy(Virtual to, Virtual from) {
        code().add(new Instruction(
                List.of(from),
                List.of(to),
                (code, at) -> code.vector(VectorOp.VMOVUPS, selection.widest, at.vector(to), at.vector(from)),
                true,
                selection.widest == VectorWidth.ZMM));
    }
}
