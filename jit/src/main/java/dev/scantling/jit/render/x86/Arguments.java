package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import dev.scantling.jit.x86.IntLoad;
import java.util.List;

/** Fetches the arguments of a kernel: the ints, the range of iterations, then one array for each buffer. */
record Arguments(Selection selection) {
    private static final int INTS = 0;
    private static final int BEGIN = 1;
    private static final int END = 2;
    private static final int BUFFERS = 3;

    void load(KernelSpec spec) {
        Virtual ints = argument(selection, INTS, IntLoad.I64);
        List<BufferParam> buffers = spec.buffers();
        for (int i = 0; i < buffers.size(); i++) {
            BufferParam buffer = buffers.get(i);
            Virtual offset = integer(ints, i);
            Virtual start = argument(selection, BUFFERS + i, IntLoad.I64);
            Address first = new Address(start, offset, Addresses.bytes(buffer), 0);
            selection.define(buffer, selection.addresses.element(first));
        }
        List<IntParam> scalars = spec.ints();
        for (int i = 0; i < scalars.size(); i++) {
            selection.define(scalars.get(i), integer(ints, buffers.size() + i));
        }
    }

    private Virtual integer(Virtual ints, int index) {
        return selection.integers.load(IntLoad.I32_TO_I64, Address.of(ints, Integer.BYTES * index));
    }

    /** The first iteration of the parallel loop. */
    static Virtual begin(Selection selection) {
        return argument(selection, BEGIN, IntLoad.I32);
    }

    /** The iteration behind the last. */
    static Virtual end(Selection selection) {
        return argument(selection, END, IntLoad.I32);
    }

    /** An int comes with an undefined upper half, which must not get into addresses. */
    private static Virtual argument(Selection selection, int number, IntLoad form) {
        Virtual value = selection.code.general();
        selection.code.add(
                List.of(), List.of(value), (code, at) -> code.load(form, at.general(value), at.argument(number)));
        return value;
    }
}
