package dev.scantling.jit.render;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Stmt;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * A private static method of a rendered kernel. Its parameters are: array and base offset of each memory, the ints, the
 * locals of the surroundings, and for the kernel itself the range of the parallel loop.
 *
 * @param ranged whether the last two parameters are the first iteration and the end
 */
record MethodPlan(String name, Inputs inputs, boolean ranged, List<Stmt> body) {
    /** What the JVM allows; a long takes two. */
    static final int MAX_PARAMETER_SLOTS = 255;

    static MethodPlan of(KernelSpec spec) {
        return new MethodPlan("kernel", Inputs.of(spec), true, spec.body());
    }

    static MethodPlan of(Stmt.Region region, int number, KernelSpec spec) {
        String name = Names.identifier(region.name()) + "_" + number;
        return new MethodPlan(name, Inputs.of(region, spec), false, region.body());
    }

    MethodTypeDesc type() {
        List<ClassDesc> parameters = new ArrayList<>();
        for (Memory memory : inputs.memories()) {
            parameters.add(JvmTypes.arrayOf(memory));
            parameters.add(CD_int);
        }
        inputs.ints().forEach(_ -> parameters.add(CD_int));
        inputs.locals().stream().map(Local::type).map(JvmTypes::of).forEach(parameters::add);
        if (ranged) {
            parameters.add(CD_int);
            parameters.add(CD_int);
        }
        return MethodTypeDesc.of(CD_void, parameters);
    }

    /** Slots that the parameters take. */
    int parameterSlots() {
        int words = inputs.locals().stream()
                .mapToInt(local -> JvmTypes.kind(local.type()).slotSize())
                .sum();
        return 2 * inputs.memories().size() + inputs.ints().size() + words + (ranged ? 2 : 0);
    }
}
