package dev.scantling.jit.render;

import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param.IntParam;
import java.lang.classfile.CodeBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Local variable slots of one method. A slot is never reused, so that frames merge without looking up class hierarchies. */
final class Slots {
    private final CodeBuilder code;
    private final Map<Memory, Integer> arrays = new HashMap<>();
    private final Map<IntParam, Integer> ints = new HashMap<>();
    private final Map<Local, Integer> locals = new HashMap<>();
    private final int begin;
    private int temporaries;

    Slots(CodeBuilder code, MethodPlan plan) {
        this.code = code;
        int parameter = 0;
        for (Memory buffer : plan.inputs().memories()) {
            arrays.put(buffer, code.parameterSlot(parameter));
            parameter += 2;
        }
        for (IntParam scalar : plan.inputs().ints()) {
            ints.put(scalar, code.parameterSlot(parameter++));
        }
        for (Local local : plan.inputs().locals()) {
            locals.put(local, code.parameterSlot(parameter++));
        }
        this.begin = plan.ranged() ? code.parameterSlot(parameter) : -1;
    }

    int array(Memory buffer) {
        return slot(arrays, buffer);
    }

    /** The offset that is added to every index into the buffer. */
    int base(Memory buffer) {
        return array(buffer) + 1;
    }

    int of(IntParam scalar) {
        return slot(ints, scalar);
    }

    int of(Local local) {
        return slot(locals, local);
    }

    /** First iteration of the parallel loop; only in the kernel's own method. */
    int begin() {
        return begin;
    }

    /** End of the parallel loop. */
    int end() {
        return begin + 1;
    }

    int define(Local local) {
        int slot = code.allocateLocal(JvmTypes.kind(local.type()));
        locals.put(local, slot);
        return slot;
    }

    /** A local of the renderer's own; its id is none of a kernel's. */
    ReadLocal temporary(LoopType type) {
        Local local = new Local(--temporaries, "temporary", type);
        define(local);
        return new ReadLocal(local);
    }

    private static <K> int slot(Map<K, Integer> slots, K key) {
        return Objects.requireNonNull(slots.get(key), () -> "no slot for " + key);
    }
}
