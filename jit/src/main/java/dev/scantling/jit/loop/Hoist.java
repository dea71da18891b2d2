package dev.scantling.jit.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves what every iteration computes alike in front of the loop, out of loops that certainly run; dissolves regions,
 * which stand in the way. For code generators that do not move code themselves.
 */
public final class Hoist {
    private Hoist() {}

    /** The same kernel without regions, and with less inside its loops. */
    public static KernelSpec apply(KernelSpec spec) {
        return new KernelSpec(spec.name(), spec.params(), block(spec.body()));
    }

    private static List<Stmt> block(List<Stmt> body) {
        return body.stream().flatMap(Hoist::statement).toList();
    }

    private static Stream<Stmt> statement(Stmt statement) {
        return switch (statement) {
            case Stmt.Loop(var kind, Local index, Expr from, Expr to, int step, List<Stmt> body) ->
                loop(new Stmt.Loop(kind, index, from, to, step, block(body)));
            case Stmt.While(Expr condition, List<Stmt> body) -> Stream.of(new Stmt.While(condition, block(body)));
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) ->
                Stream.of(new Stmt.If(condition, block(then), block(otherwise)));
            case Stmt.Region(var _, List<Stmt> body) -> block(body).stream();
            case Stmt.Group(Local item, int size, List<Stmt> body) ->
                Stream.of(new Stmt.Group(item, size, block(body)));
            case Stmt.Let _, Stmt.LetArray _, Stmt.Assign _, Stmt.Store _, Stmt.Prefetch _ -> Stream.of(statement);
            case Stmt.Barrier _, Stmt.Comment _ -> Stream.of(statement);
        };
    }

    private static Stream<Stmt> loop(Stmt.Loop loop) {
        if (!certainlyRuns(loop)) {
            return Stream.of(loop);
        }
        List<Stmt> before = new ArrayList<>();
        List<Stmt> inside = new ArrayList<>();
        Set<Local> varying = new HashSet<>(Locals.definedIn(loop.body()));
        varying.addAll(Locals.assignedIn(loop.body()));
        varying.add(loop.index());
        Set<Local> mutable = Locals.assignedIn(loop.body());
        for (Stmt statement : loop.body()) {
            if (statement instanceof Stmt.Let(Local local, Expr value)
                    && !mutable.contains(local)
                    && isInvariant(value, varying)) {
                varying.remove(local);
                before.add(statement);
            } else {
                inside.add(statement);
            }
        }
        before.add(new Stmt.Loop(loop.kind(), loop.index(), loop.from(), loop.to(), loop.step(), inside));
        return before.stream();
    }

    private static boolean certainlyRuns(Stmt.Loop loop) {
        return loop.kind() == Stmt.LoopKind.SERIAL
                && loop.from() instanceof Expr.IntConst(int from)
                && loop.to() instanceof Expr.IntConst(int to)
                && from < to;
    }

    private static boolean isInvariant(Expr expr, Set<Local> varying) {
        boolean self = switch (expr) {
            case Expr.ReadLocal(Local local) -> !varying.contains(local);
            case Expr.Load(Memory memory, var _, var _) ->
                memory instanceof Param.BufferParam buffer && !buffer.written();
            default -> true;
        };
        return self && expr.operands().stream().allMatch(operand -> isInvariant(operand, varying));
    }
}
