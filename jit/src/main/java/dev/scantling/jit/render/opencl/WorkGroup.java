package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Param;
import dev.scantling.jit.loop.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the iterations of a kernel are divided among work items.
 *
 * @param items of a work group
 * @param shared arrays that the items of a group have in common, in local memory; empty where each item runs an iteration alone
 * @param together whether all items of a group run one iteration, because its groups are work groups
 * @param readsBetween whether items read between groups what the next group may write
 */
record WorkGroup(int items, List<LocalArray> shared, boolean together, boolean readsBetween) {

    /**
     * Groups are work groups where all of them have one size and nothing is stored outside of them, which each item would
     * store again.
     *
     * @param items of a work group whose items run an iteration each
     */
    static WorkGroup of(KernelSpec spec, int items) {
        return spec.parallelLoop()
                .flatMap(loop -> size(loop.body())
                        .map(size -> new WorkGroup(size, shared(loop.body()), true, readsBetween(loop.body()))))
                .orElseGet(() -> new WorkGroup(items, List.of(), false, true));
    }

    private static Optional<Integer> size(List<Stmt> body) {
        Set<Integer> sizes = outside(body)
                .flatMap(statement -> statement instanceof Stmt.Group group ? Stream.of(group.size()) : Stream.empty())
                .collect(Collectors.toSet());
        boolean stores = outside(body).anyMatch(Stmt.Store.class::isInstance);
        return sizes.size() == 1 && !stores ? Optional.of(sizes.iterator().next()) : Optional.empty();
    }

    private static List<LocalArray> shared(List<Stmt> body) {
        return outside(body)
                .flatMap(statement -> statement instanceof Stmt.LetArray(var array) ? Stream.of(array) : Stream.empty())
                .toList();
    }

    private static boolean readsBetween(List<Stmt> body) {
        return outside(body).flatMap(statement -> statement.operands().stream()).anyMatch(WorkGroup::readsWritten);
    }

    private static boolean readsWritten(Expr expr) {
        boolean written = expr instanceof Expr.Load load
                && switch (load.buffer()) {
                    case Param.BufferParam buffer -> buffer.written();
                    case LocalArray _ -> true;
                };
        return written || expr.operands().stream().anyMatch(WorkGroup::readsWritten);
    }

    /** All statements, but of groups only themselves. */
    private static Stream<Stmt> outside(List<Stmt> body) {
        return body.stream()
                .flatMap(statement -> Stream.concat(
                        Stream.of(statement),
                        statement instanceof Stmt.Group ? Stream.empty() : outside(statement.children())));
    }

    /** Iterations that a work group runs. */
    int iterations() {
        return together ? 1 : items;
    }
}
