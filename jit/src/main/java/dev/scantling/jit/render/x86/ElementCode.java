package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.x86.Assembler;
import dev.scantling.jit.x86.FloatWidth;
import dev.scantling.jit.x86.IntLoad;
import dev.scantling.jit.x86.IntStore;
import dev.scantling.jit.x86.LaneComparison;
import dev.scantling.jit.x86.LaneShift;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads and stores, with the conversions of {@link Element}. Non-temporal stores are ordinary ones: they would trap on
 * addresses that are not aligned, and arrays on the heap promise no alignment.
 */
record ElementCode(Selection selection, LaneInstructions emit) {
    private static final int UPPER_HALF = 16;
    private static final int BFLOAT_NAN = 0x7fc0;

    /** Just under half of the last place of a BF16. */
    private static final int BELOW_HALF = 0x7fff;

    /** A load into a vector register. */
    Virtual lanes(Expr.Load load) {
        Address from = selection.addresses.of(load.buffer(), load.index());
        Element element = load.buffer().element();
        VectorWidth width = Selection.width(load.type());
        if (!load.type().isVector()) {
            return scalarFloat(element, from);
        }
        return switch (element) {
            case F32, F64, I32 -> emit.load(VectorOp.VMOVUPS, width, from);
            case F16 -> emit.load(VectorOp.VCVTPH2PS, width, from);
            case BF16 -> fromBFloat16(width, emit.load(VectorOp.VPMOVZXWD, width, from));
            case I8 -> emit.load(VectorOp.VPMOVSXBD, width, from);
            case U8 -> emit.load(VectorOp.VPMOVZXBD, width, from);
            case I16 -> emit.load(VectorOp.VPMOVSXWD, width, from);
            case I64 -> throw new IllegalArgumentException("there are no vectors of " + element.text());
        };
    }

    private Virtual scalarFloat(Element element, Address from) {
        return switch (element) {
            case F32 -> emit.load(VectorOp.VMOVSS, VectorWidth.XMM, from);
            case F64 -> emit.load(VectorOp.VMOVSD, VectorWidth.XMM, from);
            case F16 -> emit.two(VectorOp.VCVTPH2PS, VectorWidth.XMM, half(from));
            case BF16 -> fromBFloat16(VectorWidth.XMM, half(from));
            case I32, I64, I8, U8, I16 -> throw new IllegalArgumentException(element.text() + " is not a float");
        };
    }

    private Virtual half(Address from) {
        return emit.fromGeneral(selection.integers.load(IntLoad.U16, from));
    }

    private Virtual fromBFloat16(VectorWidth width, Virtual halves) {
        return emit.shift(LaneShift.VPSLLD, width, halves, UPPER_HALF);
    }

    /** A load into a general register. */
    Virtual integer(Expr.Load load) {
        IntLoad form = switch (load.buffer().element()) {
            case I32 -> IntLoad.I32;
            case I64 -> IntLoad.I64;
            case I8 -> IntLoad.I8;
            case U8 -> IntLoad.U8;
            case I16 -> IntLoad.I16;
            case F32, F64, F16, BF16 -> throw new IllegalArgumentException("not an integer: " + load);
        };
        return selection.integers.load(form, selection.addresses.of(load.buffer(), load.index()));
    }

    /** An I32 as 64 bits. */
    Virtual extended(Expr.Load load) {
        if (load.buffer().element() != Element.I32) {
            return selection.integers.extended(integer(load));
        }
        return selection.integers.load(IntLoad.I32_TO_I64, selection.addresses.of(load.buffer(), load.index()));
    }

    void store(Stmt.Store store) {
        Element element = store.buffer().element();
        LoopType type = store.value().type();
        if (!LaneCode.holds(type)) {
            Virtual value = selection.integers.value(store.value());
            store(form(element), selection.addresses.of(store.buffer(), store.index()), value);
            return;
        }
        Address to = selection.addresses.of(store.buffer(), store.index());
        Virtual value = selection.lanes.value(store.value());
        if (type.isVector()) {
            storeLanes(element, Selection.width(type), to, value);
        } else {
            storeFloat(element, to, value);
        }
    }

    private static IntStore form(Element element) {
        return switch (element) {
            case I64 -> IntStore.I64;
            case I32 -> IntStore.I32;
            case I16 -> IntStore.I16;
            case I8, U8 -> IntStore.I8;
            case F32, F64, F16, BF16 -> throw new IllegalArgumentException(element.text() + " is not an integer");
        };
    }

    private void store(IntStore form, Address to, Virtual value) {
        selection.code.add(
                Stream.concat(to.reads().stream(), Stream.of(value)).toList(),
                List.of(),
                (code, at) -> code.store(form, to.in(at), at.general(value)));
    }

    private void storeFloat(Element element, Address to, Virtual value) {
        switch (element) {
            case F32 -> storeLowest(VectorOp.VMOVSS, to, value);
            case F64 -> storeLowest(VectorOp.VMOVSD, to, value);
            case F16 -> store(IntStore.I16, to, emit.toGeneral(emit.half(value)));
            case BF16 -> store(IntStore.I16, to, emit.toGeneral(toBFloat16(VectorWidth.XMM, value)));
            case I32, I64, I8, U8, I16 -> throw new IllegalArgumentException(element.text() + " is not a float");
        }
    }

    private void storeLanes(Element element, VectorWidth width, Address to, Virtual value) {
        switch (element) {
            case F32, F64, I32 -> storeAll(width, to, value);
            case F16 -> emit.store(to, value, (code, at, lanes) -> code.storeHalf(width, at, lanes));
            case BF16 -> storeWords(width, to, toBFloat16(width, value));
            case I16 -> storeWords(width, to, value);
            case I8, U8 -> storeBytes(width, to, value);
            case I64 -> throw new IllegalArgumentException("there are no vectors of " + element.text());
        }
    }

    /** The lower halves of lanes. */
    private void storeWords(VectorWidth width, Address to, Virtual value) {
        switch (width) {
            case XMM -> storeLow64(to, selection.lanes.ints().words(width, value));
            case YMM -> storeAll(VectorWidth.XMM, to, selection.lanes.ints().words(width, value));
            case ZMM -> emit.store(to, value, Assembler::storeWords);
        }
    }

    /** The lowest bytes of lanes. */
    private void storeBytes(VectorWidth width, Address to, Virtual value) {
        switch (width) {
            case XMM -> storeLowest(VectorOp.VMOVSS, to, selection.lanes.ints().bytes(width, value));
            case YMM -> storeLow64(to, selection.lanes.ints().bytes(width, value));
            case ZMM -> emit.store(to, value, Assembler::storeBytes);
        }
    }

    private void storeAll(VectorWidth width, Address to, Virtual value) {
        emit.storeAll(width, to, value);
    }

    private void storeLow64(Address to, Virtual value) {
        emit.store(to, value, (code, at, lanes) -> code.storeLow64(at, lanes));
    }

    private void storeLowest(VectorOp op, Address to, Virtual value) {
        emit.store(to, value, (code, at, lanes) -> code.store(op, VectorWidth.XMM, at, lanes));
    }

    /** In the lower half of each lane; adds one more to odd values, so that a tie becomes even. */
    private Virtual toBFloat16(VectorWidth width, Virtual floats) {
        Virtual odd = emit.shift(
                LaneShift.VPSRLD, width, emit.shift(LaneShift.VPSLLD, width, floats, UPPER_HALF - 1), Integer.SIZE - 1);
        Virtual raised = emit.three(VectorOp.VPADDD, width, floats, emit.constant(BELOW_HALF, width));
        Virtual rounded =
                emit.shift(LaneShift.VPSRLD, width, emit.three(VectorOp.VPADDD, width, raised, odd), UPPER_HALF);
        Virtual unordered = emit.compare(FloatWidth.F32, LaneComparison.UNORDERED, width, floats, floats);
        return emit.blend(FloatWidth.F32, width, rounded, emit.constant(BFLOAT_NAN, width), unordered);
    }
}
