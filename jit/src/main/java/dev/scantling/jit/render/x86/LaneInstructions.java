package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.IntComparison;
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
                        List.of(a, b),
                        List.of(to),
                        (code, at) -> code.vector(op, width, at.vector(to), at.vector(a), at.vector(b)));
    }

    Virtual two(VectorOp op, VectorWidth width, Virtual from) {
        Virtual result = code().vector();
        code().add(
                        List.of(from),
                        List.of(result),
                        (code, at) -> code.vector(op, width, at.vector(result), at.vector(from)));
        return result;
    }

    Virtual load(VectorOp op, VectorWidth width, Address from) {
        Virtual result = code().vector();
        code().add(from.reads(), List.of(result), (code, at) -> code.vector(op, width, at.vector(result), from.in(at)));
        return result;
    }

    Virtual shift(LaneShift op, VectorWidth width, Virtual from, int count) {
        Virtual result = code().vector();
        code().add(
                        List.of(from),
                        List.of(result),
                        (code, at) -> code.shiftLanes(op, width, at.vector(result), at.vector(from), count));
        return result;
    }

    /** All bits of a lane where the comparison holds. */
    Virtual compare(LaneComparison comparison, VectorWidth width, Virtual a, Virtual b) {
        Virtual result = code().vector();
        code().add(List.of(a, b), List.of(result), (code, at) -> {
            if (width == VectorWidth.ZMM) {
                code.compareIntoMask(comparison, at.vector(a), at.vector(b));
                code.lanesOfMask(at.vector(result));
            } else {
                code.compareLanes(comparison, width, at.vector(result), at.vector(a), at.vector(b));
            }
        });
        return result;
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

    /** Lanes of {@code b} where the mask's sign is set, else of {@code a}. */
    Virtual blend(VectorWidth width, Virtual a, Virtual b, Virtual mask) {
        Virtual result = code().vector();
        code().add(List.of(a, b, mask), List.of(result), (code, at) -> {
            if (width == VectorWidth.ZMM) {
                code.maskOfLanes(at.vector(mask));
                code.blendByMask(at.vector(result), at.vector(a), at.vector(b));
            } else {
                code.blend(width, at.vector(result), at.vector(a), at.vector(b), at.vector(mask));
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

    /** These bits in every lane. */
    Virtual constant(int bits, VectorWidth width) {
        return bits == 0 ? zero() : two(VectorOp.VBROADCASTSS, width, fromGeneral(selection.integers.constant(bits)));
    }

    /** These bits in the lowest lane. */
    Virtual scalarConstant(int bits) {
        return bits == 0 ? zero() : fromGeneral(selection.integers.constant(bits));
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
                        (code, at) -> code.moveToVector(at.vector(result), at.general(general)));
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
                true));
    }
}
