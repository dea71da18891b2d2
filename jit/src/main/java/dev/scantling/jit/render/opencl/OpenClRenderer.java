package dev.scantling.jit.render.opencl;

import dev.scantling.device.KernelArtifact;
import dev.scantling.device.SourceText;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Scalar;
import dev.scantling.jit.loop.Stmt;
import dev.scantling.jit.loop.Verifier;
import dev.scantling.jit.render.KernelRenderer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders kernels as OpenCL C 1.2: explicit vectors, no reliance on contraction, on vectorisation by the driver, or on
 * extensions other than {@code cl_khr_fp64} where a kernel computes in float64. An iteration of the parallel loop is a work
 * item; where a kernel has groups whose items can be work items, an iteration is a work group. Gives the same bits as every
 * other renderer on devices whose division and square root are rounded correctly and that keep subnormal numbers. Immutable and
 * thread-safe; equal kernels give equal text.
 */
public final class OpenClRenderer implements KernelRenderer {
    private static final int PROCESSOR = 1;

    /** Compilers that see where vectors of four lie may read them at once. */
    private static final String SHARED = "__local %s %s[%d] __attribute__((aligned(16)));";

    private final int items;

    /** @param items of a work group whose items run an iteration each: 1 for processors, more for GPUs */
    public OpenClRenderer(int items) {
        this.items = items;
    }

    /**
     * Renders one kernel.
     *
     * @throws dev.scantling.ir.EngineException.CompilationFailed if the kernel is not legal
     */
    @Override
    public KernelArtifact.Source render(KernelSpec spec) {
        WorkGroup group = WorkGroup.of(spec, items);
        return source(spec, group, SourceText.of(text(spec, group)));
    }

    /**
     * As {@link #render}, but the kernel is verified and its text written when somebody reads that.
     *
     * @param identity of the kernel and of this program's version, which the work group is added to
     */
    public KernelArtifact.Source later(KernelSpec spec, String identity) {
        WorkGroup group = WorkGroup.of(spec, items);
        String whole = identity + " in groups of " + items;
        return source(spec, group, new SourceText(whole, () -> text(spec, group)));
    }

    private static KernelArtifact.Source source(KernelSpec spec, WorkGroup group, SourceText text) {
        return new KernelArtifact.Source(
                spec.name(),
                text,
                new Names(spec).entry(),
                spec.buffers().size(),
                spec.ints().size(),
                group.items(),
                group.iterations());
    }

    private String text(KernelSpec spec, WorkGroup group) {
        Verifier.verify(spec);
        Names names = new Names(spec);
        ExpressionText expressions = new ExpressionText(names);
        StatementText body = new StatementText(names, expressions, group, items == PROCESSOR);
        body(spec, names, group, body);
        return Stream.of(
                        Stream.of("#pragma OPENCL FP_CONTRACT OFF"),
                        usesDoubles(spec)
                                ? Stream.of("#pragma OPENCL EXTENSION cl_khr_fp64 : enable")
                                : Stream.<String>empty(),
                        expressions.helpers().stream().map(helper -> "\n" + helper.text()),
                        Stream.of("\n" + header(spec, names, group) + " {"),
                        body.lines().stream(),
                        Stream.of("}\n"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String header(KernelSpec spec, Names names, WorkGroup group) {
        Stream<String> buffers = spec.buffers().stream()
                .map(buffer -> "__global " + (buffer.written() ? "" : "const ") + TypeNames.of(buffer.element()) + " *"
                        + names.parameter(buffer) + ", int " + names.offset(buffer));
        Stream<String> ints = spec.ints().stream().map(param -> "int " + names.parameter(param));
        return "__kernel __attribute__((reqd_work_group_size(%d, 1, 1)))\nvoid %s(%s)"
                .formatted(
                        group.items(),
                        names.entry(),
                        Stream.of(Stream.of("int iterations"), buffers, ints)
                                .flatMap(parameters -> parameters)
                                .collect(Collectors.joining(",\n        ")));
    }

    private static void body(KernelSpec spec, Names names, WorkGroup group, StatementText text) {
        for (LocalArray array : group.shared()) {
            text.line(SHARED.formatted(TypeNames.of(array.element()), names.memory(array), array.length()));
        }
        String iteration = "(int)" + (group.together() ? "get_group_id(0)" : "get_global_id(0)");
        text.line("if (" + iteration + " >= iterations) {");
        text.line("    return;");
        text.line("}");
        spec.buffers().forEach(buffer -> text.line(names.parameter(buffer) + " += " + names.offset(buffer) + ";"));
        for (Stmt statement : spec.body()) {
            if (statement instanceof Stmt.Loop loop && loop.kind() == Stmt.LoopKind.PARALLEL) {
                text.line("int " + names.of(loop.index()) + " = " + iteration + ";");
                text.block(loop.body());
            } else {
                text.block(List.of(statement));
            }
        }
    }

    private static boolean usesDoubles(KernelSpec spec) {
        Stream<Memory> memories = Stream.concat(spec.buffers().stream(), spec.arrays().stream());
        return memories.anyMatch(memory -> memory.element() == Element.F64)
                || spec.body().stream().anyMatch(OpenClRenderer::usesDoubles);
    }

    private static boolean usesDoubles(Stmt statement) {
        return statement.operands().stream().anyMatch(OpenClRenderer::usesDoubles)
                || statement.children().stream().anyMatch(OpenClRenderer::usesDoubles);
    }

    private static boolean usesDoubles(Expr expr) {
        return expr.type().scalar() == Scalar.F64 || expr.operands().stream().anyMatch(OpenClRenderer::usesDoubles);
    }
}
