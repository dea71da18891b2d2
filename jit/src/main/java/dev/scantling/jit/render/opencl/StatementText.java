package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Statements in OpenCL C, one a line, bodies indented. */
final class StatementText {
    private static final String INDENT = "    ";
    private static final String BARRIER = "barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);";

    private final Names names;
    private final ExpressionText expressions;
    private final WorkGroup workGroup;
    private final boolean prefetches;
    private final List<String> lines = new ArrayList<>();
    private String indent = INDENT;
    private boolean insideGroup;

    /**
     * Begins a text.
     *
     * @param workGroup whether groups are work groups of the device; otherwise they are loops over their phases
     * @param prefetches whether the device gains from hints of what will be read: processors do
     */
    StatementText(Names names, ExpressionText expressions, WorkGroup workGroup, boolean prefetches) {
        this.names = names;
        this.expressions = expressions;
        this.workGroup = workGroup;
        this.prefetches = prefetches;
    }

    List<String> lines() {
        return lines;
    }

    void line(String text) {
        lines.add(indent + text);
    }

    void block(List<Stmt> body) {
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Loop loop -> loop(loop);
            case Stmt.While(Expr condition, List<Stmt> body) -> nested("while (" + text(condition) + ")", body);
            case Stmt.Let(Local local, Expr value) ->
                line(TypeNames.of(local.type()) + " " + name(local) + " = " + text(value) + ";");
            case Stmt.Assign(Local local, Expr value) -> line(name(local) + " = " + text(value) + ";");
            case Stmt.LetArray(LocalArray array) -> array(array);
            case Stmt.Store store -> line(expressions.memory().store(store));
            case Stmt.Prefetch prefetch -> prefetch(prefetch);
            case Stmt.If branch -> branch(branch);
            case Stmt.Region(String name, List<Stmt> body) -> nested("/* " + name.replace("*/", "") + " */", body);
            case Stmt.Group group -> group(group);
            case Stmt.Barrier() -> throw new IllegalStateException("phases are rendered one by one");
            case Stmt.Comment(String text) ->
                line("/* " + text.replace("*/", "").replace('\n', ' ') + " */");
        }
    }

    private void prefetch(Stmt.Prefetch prefetch) {
        if (prefetches) {
            line(expressions.memory().prefetch(prefetch));
        }
    }

    private void nested(String header, List<Stmt> body) {
        line(header + " {");
        indented(() -> block(body));
        line("}");
    }

    private void indented(Runnable body) {
        String outer = indent;
        indent += INDENT;
        body.run();
        indent = outer;
    }

    /** Bounds are evaluated once. */
    private void loop(Stmt.Loop loop) {
        String index = name(loop.index());
        nested(
                "for (int %s = %s, %s_end = %s; %s < %s_end; %s += %d)"
                        .formatted(index, text(loop.from()), index, text(loop.to()), index, index, index, loop.step()),
                loop.body());
    }

    private void branch(Stmt.If branch) {
        nested("if (" + text(branch.condition()) + ")", branch.then());
        if (!branch.otherwise().isEmpty()) {
            nested("else", branch.otherwise());
        }
    }

    /** Zeroed wherever it is defined: by its owner alone, or by all items where they share it. */
    private void array(LocalArray array) {
        String name = names.memory(array);
        if (workGroup.together() && !insideGroup) {
            barrier();
            line("for (int i = get_local_id(0); i < %d; i += get_local_size(0)) {".formatted(array.length()));
            indented(() -> line(name + "[i] = 0;"));
            line("}");
            barrier();
        } else {
            line("%s %s[%d] = {0};".formatted(TypeNames.of(array.element()), name, array.length()));
        }
    }

    private void group(Stmt.Group group) {
        for (Stmt.Loop phase : group.phases()) {
            if (workGroup.together()) {
                phase(phase);
            } else {
                loop(phase);
            }
        }
    }

    /** Items wait before a phase for what it may overwrite, if any may still read that, and behind it for what it wrote. */
    private void phase(Stmt.Loop phase) {
        if (workGroup.readsBetween()) {
            barrier();
        }
        insideGroup = true;
        line("{");
        indented(() -> {
            line("int " + name(phase.index()) + " = (int)get_local_id(0);");
            block(phase.body());
        });
        line("}");
        insideGroup = false;
        barrier();
    }

    private void barrier() {
        if (lines.isEmpty() || !lines.getLast().endsWith(BARRIER)) {
            line(BARRIER);
        }
    }

    private String text(Expr expr) {
        return expressions.text(expr);
    }

    private String name(Local local) {
        return names.of(local);
    }
}
