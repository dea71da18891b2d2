package dev.scantling.jit.render;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import dev.scantling.jit.loop.Stmt;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What statements take from their surroundings, in a fixed order. */
record Inputs(List<BufferParam> buffers, List<IntParam> ints, List<Local> locals) {

    static Inputs of(KernelSpec spec) {
        return new Inputs(spec.buffers(), spec.ints(), List.of());
    }

    /** What a region of a kernel reads that it does not define; locals by id. */
    static Inputs of(Stmt.Region region, KernelSpec spec) {
        Uses uses = new Uses();
        region.body().forEach(uses::add);
        return new Inputs(
                spec.buffers().stream().filter(uses.buffers::contains).toList(),
                spec.ints().stream().filter(uses.ints::contains).toList(),
                uses.read.stream()
                        .filter(local -> !uses.defined.contains(local))
                        .sorted(Comparator.comparingInt(Local::id))
                        .toList());
    }

    /** Collects names in one walk; ids are unique in a kernel, so scopes do not matter. */
    private static final class Uses {
        private final Set<BufferParam> buffers = new HashSet<>();
        private final Set<IntParam> ints = new HashSet<>();
        private final Set<Local> read = new HashSet<>();
        private final Set<Local> defined = new HashSet<>();

        void add(Stmt statement) {
            switch (statement) {
                case Stmt.Loop loop -> defined.add(loop.index());
                case Stmt.Let(Local local, var _) -> defined.add(local);
                case Stmt.Store(BufferParam buffer, var _, var _) -> buffers.add(buffer);
                case Stmt.While _, Stmt.Assign _, Stmt.If _, Stmt.Region _, Stmt.Comment _ -> {}
            }
            statement.operands().forEach(this::add);
            statement.children().forEach(this::add);
        }

        private void add(Expr expr) {
            switch (expr) {
                case Expr.ReadLocal(Local local) -> read.add(local);
                case Expr.ReadInt(IntParam param) -> ints.add(param);
                case Expr.Load(BufferParam buffer, var _, var _) -> buffers.add(buffer);
                case Expr.IntConst _, Expr.LongConst _, Expr.FloatConst _, Expr.Binary _, Expr.Unary _ -> {}
                case Expr.Select _, Expr.Broadcast _, Expr.Fma _, Expr.ToFloat _ -> {}
            }
            expr.operands().forEach(this::add);
        }
    }
}
