package dev.scantling.jit.render.x86;

import dev.scantling.jit.loop.DotOp;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Locals;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param.IntParam;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.x86.VectorWidth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses instructions for one kernel: what its parts share. */
final class Selection {
    private static final int ONES = 0x00010001;

    final Sequence code = new Sequence();
    final Scope scope = new Scope();
    final IntegerCode integers = new IntegerCode(this);
    final LaneCode lanes = LaneCode.of(this);
    final ElementCode elements = new ElementCode(this, lanes.emit());
    final ConditionCode conditions = new ConditionCode(this);
    final Addresses addresses = new Addresses(this);
    /** Locals that get a second value. */
    final Set<Local> mutable;
    /** Locals that need no value of their own. */
    final Set<Local> addressLocals;
    /** Locals that become addresses in a buffer at once. */
    final Map<Local, PointerLocals.Row> pointerLocals;

    /** Of all values of the kernel. */
    final VectorWidth widest;

    private final Map<Memory, Virtual> bases = new HashMap<>();
    private final Map<IntParam, Virtual> ints = new HashMap<>();
    private @Nullable Virtual ones;

    private Selection(KernelSpec spec, VectorWidth widest) {
        mutable = Locals.assignedIn(spec.body());
        addressLocals = AddressLocals.in(spec);
        pointerLocals = PointerLocals.in(spec);
        this.widest = widest;
    }

    /** The code of a whole kernel, with its arguments as {@link dev.scantling.device.KernelArtifact.MachineCode} says. */
    static Sequence select(KernelSpec spec, VectorWidth widest) {
        Selection selection = new Selection(spec, widest);
        new Arguments(selection).load(spec);
        new LocalArrays(selection).place(spec);
        if (usesOnes(spec)) {
            selection.ones = selection.lanes.emit().constant(ONES, selection.widest);
        }
        new StatementCode(selection).block(spec.body());
        return selection.code;
    }

    /**
     * Runs {@code body}, which may run never or often; what it changes is not known before and after.
     *
     * @param changed locals that get another value in it
     */
    void nested(Set<Local> changed, Runnable body) {
        settle(changed, _ -> true);
        scope.nested(changed, body);
    }

    /**
     * Computes locals that were put off, before something changes that they depend on. Those that are needed by that change
     * alone stay put off until it has happened.
     */
    void settle(Set<Local> changed, Predicate<Local> needed) {
        for (Local local : scope.dependents(changed)) {
            if (needed.test(local)) {
                integers.value(new Expr.ReadLocal(local));
                scope.settled(local);
            }
        }
    }

    private static boolean usesOnes(KernelSpec spec) {
        return Contents.expressions(spec.body())
                .anyMatch(expr -> expr instanceof Expr.Dot dot && dot.op() == DotOp.DOT4_7BIT);
    }

    /** The word 1 in all of a register; there from the start, because inner loops need it at every step. */
    Virtual ones() {
        return Objects.requireNonNull(ones);
    }

    /** Where element 0 of a buffer lies. */
    Virtual base(Memory buffer) {
        return Objects.requireNonNull(bases.get(buffer));
    }

    void define(Memory buffer, Virtual base) {
        bases.put(buffer, base);
    }

    Virtual value(IntParam param) {
        return Objects.requireNonNull(ints.get(param));
    }

    void define(IntParam param, Virtual value) {
        ints.put(param, value);
    }

    /** The width of registers that a value takes; scalars use the lowest lane, and masks have lanes of 32 bits. */
    static VectorWidth width(LoopType type) {
        int bytes = type.lanes() * (type.scalar() == Scalar.F64 ? Double.BYTES : Float.BYTES);
        return switch (bytes) {
            case 32 -> VectorWidth.YMM;
            case 64 -> VectorWidth.ZMM;
            default -> VectorWidth.XMM;
        };
    }
}
