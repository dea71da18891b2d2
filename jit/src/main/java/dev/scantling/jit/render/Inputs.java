package dev.scantling.jit.render;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param.IntParam;
import dev.scantling.jit.loop.Stmt;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What statements take from their surroundings, in a fixed order. */
record Inputs(List<Memory> memories, List<IntParam> ints, List<Local> locals) {

    static Inputs of(KernelSpec spec) {
        return new Inputs(memories(spec), spec.ints(), List.of());
    }

    /** The buffers, then the local arrays. */
    private static List<Memory> memories(KernelSpec spec) {
        return Stream.<Memory>concat(spec.buffers().stream(), spec.arrays().stream())
                .toList();
    }

    /** What a region of a kernel reads that it does not define; locals by id. */
    static Inputs of(Stmt.Region region, KernelSpec spec) {
        Uses uses = new Uses();
        region.body().forEach(uses::add);
        return new Inputs(
                memories(spec).stream().filter(uses.memories::contains).toList(),
                spec.ints().stream().filter(uses.ints::contains).toList(),
                uses.read.stream()
                        .filter(local -> !uses.defined.contains(local))
                        .sorted(Comparator.comparingInt(Local::id))
                        .toList());
    }

    /** Collects names in one walk; ids are unique in a kernel, so scopes do not matter. */
    private static final class Uses {
        private final Set<Memory> memories = new HashSet<>();
        private final Set<IntParam> ints = new HashSet<>();
        private final Set<Local> read = new HashSet<>();
        private final Set<Local> defined = new HashSet<>();

        void add(Stmt statement) {
            switch (statement) {
                case Stmt.Loop loop -> defined.add(loop.index());
                case Stmt.Let(Local local, var _) -> defined.add(local);
                case Stmt.LetArray(LocalArray array) -> memories.add(array);
                case Stmt.Store store -> memories.add(store.buffer());
                case Stmt.Group group -> defined.add(group.item());
                case Stmt.Prefetch prefetch when prefetch.touch() -> memories.add(prefetch.buffer());
                case Stmt.Prefetch _,
                        Stmt.Barrier _,
                        Stmt.While _,
                        Stmt.Assign _,
                        Stmt.If _,
                        Stmt.Region _,
                        Stmt.Comment _ -> {}
            }
            statement.operands().forEach(this::add);
            statement.children().forEach(this::add);
        }

        private void add(Expr expr) {
            switch (expr) {
                case Expr.ReadLocal(Local local) -> read.add(local);
                case Expr.ReadInt(IntParam param) -> ints.add(param);
                case Expr.Load load -> memories.add(load.buffer());
                case Expr.IntConst _, Expr.LongConst _, Expr.FloatConst _, Expr.DoubleConst _ -> {}
                case Expr.Binary _, Expr.Unary _, Expr.Select _, Expr.Broadcast _ -> {}
                case Expr.Fma _, Expr.Dot _, Expr.Permute _, Expr.ToFloat _ -> {}
            }
            expr.operands().forEach(this::add);
        }
    }
}
