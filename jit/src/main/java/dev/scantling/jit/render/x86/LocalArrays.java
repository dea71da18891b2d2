package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.x86.Condition;
import dev.scantling.jit.x86.Gpr;
import dev.scantling.jit.x86.IntOp;
import dev.scantling.jit.x86.IntWidth;
import dev.scantling.jit.x86.Label;
import dev.scantling.jit.x86.Mem;
import dev.scantling.jit.x86.VectorOp;
import dev.scantling.jit.x86.VectorWidth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scratch memory of a kernel: on the stack. */
record LocalArrays(Selection selection) {
    /** Bytes on the stack that a JVM checks before it calls native code, with much to spare. */
    private static final int MOST_BYTES = 32 << 10;

    private static final int CHUNK = 32;

    /** A cache line, so that no vector lies in two. */
    private static final int ALIGNMENT = 64;

    /** All arrays of a kernel. */
    private static Stream<LocalArray> in(KernelSpec spec) {
        return Contents.statements(spec.body())
                .flatMap(statement ->
                        statement instanceof Stmt.LetArray(LocalArray array) ? Stream.of(array) : Stream.empty());
    }

    /** In whole vectors, so that they are cleared at once. */
    private static int bytes(LocalArray array) {
        return Math.ceilDiv(array.length() * array.element().bytes(), CHUNK) * CHUNK;
    }

    /** Why a kernel has no place for its arrays; empty if it has. */
    static Optional<String> refusal(KernelSpec spec) {
        int bytes = in(spec).mapToInt(LocalArrays::bytes).sum();
        return bytes > MOST_BYTES
                ? Optional.of("local arrays of " + bytes + " bytes, more than " + MOST_BYTES)
                : Optional.empty();
    }

    /** Gives every array its place. */
    void place(KernelSpec spec) {
        in(spec).forEach(array -> {
            int offset = selection.code.reserve(bytes(array) + ALIGNMENT);
            Virtual base = selection.code.general();
            selection.code.add(List.of(), List.of(base), (code, at) -> {
                code.address(at.general(base), at.reserved(offset + ALIGNMENT - 1));
                code.compute(IntOp.AND, IntWidth.I64, at.general(base), -ALIGNMENT);
            });
            selection.define(array, base);
        });
    }

    /** Fills an array with zeros. */
    void clear(LocalArray array) {
        Virtual base = selection.base(array);
        Virtual zero = selection.lanes.emit().zero();
        int chunks = bytes(array) / CHUNK;
        selection.code.add(List.of(base, zero), List.of(), (code, at) -> {
            code.move(IntWidth.I64, Gpr.RAX, at.general(base));
            code.constant(Gpr.RCX, chunks);
            Label top = code.newLabel();
            code.bind(top);
            code.store(VectorOp.VMOVUPS, VectorWidth.YMM, Mem.of(Gpr.RAX, 0), at.vector(zero));
            code.compute(IntOp.ADD, IntWidth.I64, Gpr.RAX, CHUNK);
            code.compute(IntOp.SUB, IntWidth.I64, Gpr.RCX, 1);
            code.jumpIf(Condition.NOT_EQUAL, top);
        });
    }
}
