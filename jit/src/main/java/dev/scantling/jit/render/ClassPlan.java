package dev.scantling.jit.render;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import dev.scantling.jit.loop.Stmt;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The class of a kernel before its code is written: its name, its methods, and the line of each statement. */
final class ClassPlan {
    private final KernelSpec spec;
    private final ClassDesc name;
    private final MethodPlan kernel;
    private final Map<Stmt.Region, MethodPlan> regions = new LinkedHashMap<>();
    private final Map<Stmt, Integer> lines;

    ClassPlan(KernelSpec spec, String packageName) {
        this.spec = spec;
        this.name = ClassDesc.of(packageName, Names.identifier(spec.name()));
        this.kernel = MethodPlan.of(spec);
        this.lines = LoopPrinter.lines(spec);
        collect(spec.body(), spec);
    }

    private void collect(List<Stmt> body, KernelSpec spec) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Region region) {
                regions.computeIfAbsent(region, _ -> MethodPlan.of(region, regions.size(), spec));
            }
            collect(statement.children(), spec);
        }
    }

    KernelSpec spec() {
        return spec;
    }

    /** What the class does about local arrays, if there are any. */
    Optional<ScratchField> scratch() {
        return spec.arrays().isEmpty() ? Optional.empty() : Optional.of(new ScratchField(name, spec.arrays()));
    }

    ClassDesc name() {
        return name;
    }

    /** The method of the whole kernel, which {@code run} calls. */
    MethodPlan kernel() {
        return kernel;
    }

    /** The kernel's method, then one for each region. */
    List<MethodPlan> methods() {
        return Stream.concat(Stream.of(kernel), regions.values().stream()).toList();
    }

    MethodPlan method(Stmt.Region region) {
        return Objects.requireNonNull(regions.get(region));
    }

    int line(Stmt statement) {
        return Objects.requireNonNull(lines.get(statement));
    }
}
