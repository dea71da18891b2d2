package dev.scantling.jit.loop;

import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that a kernel obeys the rules of the loop language: types, scopes, and where loops and regions may stand. */
public final class Verifier {
    private final KernelSpec spec;
    private final Set<Integer> defined = new HashSet<>();
    private final Rules rules;
    private final ExpressionVerifier expressions;
    private boolean insideParallel;
    private boolean insideGroup;

    private Verifier(KernelSpec spec) {
        this.spec = spec;
        this.rules = new Rules(spec.name());
        this.expressions = new ExpressionVerifier(spec, rules);
    }

    /**
     * Accepts a legal kernel.
     *
     * @throws EngineException.CompilationFailed naming the kernel, the statement and the rule that it breaks
     */
    public static void verify(KernelSpec spec) {
        Verifier verifier = new Verifier(spec);
        verifier.parameters();
        verifier.block(spec.body(), Scope.OUTERMOST);
    }

    private void parameters() {
        Set<String> names = new HashSet<>();
        for (Param param : spec.params()) {
            rules.require(names.add(param.name()), "two parameters have the name " + param.name());
        }
    }

    private void block(List<Stmt> body, Scope outer) {
        Scope scope = outer.copy();
        for (Stmt statement : body) {
            rules.at(statement);
            statement.operands().forEach(expr -> expressions.verify(expr, scope));
            statement(statement, scope);
        }
    }

    private void statement(Stmt statement, Scope scope) {
        switch (statement) {
            case Stmt.Loop loop -> loop(loop, scope);
            case Stmt.While(Expr condition, List<Stmt> body) -> {
                rules.expect(condition, LoopType.BOOL, "the condition");
                block(body, scope);
            }
            case Stmt.Let(Local local, Expr value) -> let(local, value, scope);
            case Stmt.Assign(Local local, Expr value) -> assign(local, value, scope);
            case Stmt.LetArray(LocalArray array) -> letArray(array, scope);
            case Stmt.Store store -> store(store, scope);
            case Stmt.Prefetch(Memory buffer, Expr index, var _) -> expressions.access(buffer, index, 1, scope);
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) -> {
                rules.expect(condition, LoopType.BOOL, "the condition");
                block(then, scope);
                block(otherwise, scope);
            }
            case Stmt.Region(var _, List<Stmt> body) -> block(body, scope.region());
            case Stmt.Group group -> group(group, scope);
            case Stmt.Barrier() -> throw rules.illegal("a barrier must stand directly in the body of a group");
            case Stmt.Comment _ -> {}
        }
    }

    private void loop(Stmt.Loop loop, Scope scope) {
        rules.expect(loop.from(), LoopType.I32, "the first index");
        rules.expect(loop.to(), LoopType.I32, "the end");
        rules.require(loop.step() > 0, "the step must be positive, got " + loop.step());
        rules.require(loop.index().type().equals(LoopType.I32), "the index must be an i32");
        if (loop.kind() == Stmt.LoopKind.PARALLEL) {
            parallel(loop);
        }
        define(loop.index());
        block(loop.body(), scope.with(loop.index()));
    }

    private void parallel(Stmt.Loop loop) {
        rules.require(
                spec.parallelLoop().filter(loop::equals).isPresent() && !insideParallel,
                "a parallel loop must be the last statement of the kernel, outside of all others");
        rules.require(
                loop.step() == 1 && loop.from().equals(Expr.of(0)), "a parallel loop must start at 0 with step 1");
        insideParallel = true;
    }

    private void group(Stmt.Group group, Scope scope) {
        rules.require(!insideGroup, "a group cannot stand inside of another");
        rules.require(
                group.size() >= 1 && group.size() <= Legality.MOST_GROUP_ITEMS,
                "a group must have 1 to " + Legality.MOST_GROUP_ITEMS + " items, got " + group.size());
        rules.require(group.item().type().equals(LoopType.I32), "the item must be an i32");
        define(group.item());
        insideGroup = true;
        group.phases().forEach(phase -> block(phase.body(), scope.items(group.item())));
        insideGroup = false;
    }

    private void let(Local local, Expr value, Scope scope) {
        rules.expect(value, local.type(), "the value of " + local);
        define(local);
        scope.readable().add(local);
        scope.assignable().add(local);
    }

    private void assign(Local local, Expr value, Scope scope) {
        if (!scope.assignable().contains(local)) {
            throw rules.illegal(
                    scope.readable().contains(local)
                            ? local
                                    + " is a loop index or belongs to the surroundings of a region or group, so it cannot be assigned"
                            : local + " is not defined here");
        }
        rules.expect(value, local.type(), "the value of " + local);
    }

    private void define(Local local) {
        rules.require(Legality.isType(local.type()), local + " has the impossible type " + local.type());
        rules.require(defined.add(local.id()), "a local with the id of " + local + " is defined twice");
    }

    private void letArray(LocalArray array, Scope scope) {
        rules.require(
                Legality.ARRAY_ELEMENTS.contains(array.element()),
                array + " cannot have elements of type " + array.element().text());
        rules.require(
                array.length() >= 1 && array.length() <= Legality.MOST_ARRAY_LENGTH,
                array + " must have 1 to " + Legality.MOST_ARRAY_LENGTH + " elements, got " + array.length());
        rules.require(
                insideParallel || spec.parallelLoop().isEmpty(),
                "an array of a kernel with a parallel loop must be defined inside of that");
        rules.require(defined.add(array.id()), "a local with the id of " + array + " is defined twice");
        scope.arrays().add(array);
    }

    private void store(Stmt.Store store, Scope scope) {
        Memory memory = store.buffer();
        LoopType value = store.value().type();
        expressions.access(memory, store.index(), value.lanes(), scope);
        rules.require(
                !(memory instanceof BufferParam buffer) || buffer.written(),
                memory.describe() + " is not declared as written");
        rules.expect(store.value(), value.with(memory.element().scalar()), "the value stored into " + memory.name());
    }
}
