package dev.scantling.jit.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies statements so that the copy can stand beside the original: locals defined in it get new ids. */
final class Copier {
    private final Map<Local, Expr> replacements = new HashMap<>();
    private final Map<LocalArray, LocalArray> arrays = new HashMap<>();
    private final Ids ids;

    /** Numbers for new locals of one kernel. */
    static final class Ids {
        private int next;

        Ids(int first) {
            next = first;
        }

        int next() {
            return next++;
        }
    }

    /** @param replaced what to write instead of a local of the surroundings */
    Copier(Local replaced, Expr replacement, Ids ids) {
        this.replacements.put(replaced, replacement);
        this.ids = ids;
    }

    List<Stmt> block(List<Stmt> body) {
        return body.stream().map(this::statement).toList();
    }

    private Stmt statement(Stmt statement) {
        return switch (statement) {
            case Stmt.Loop(var kind, Local index, Expr from, Expr to, int step, List<Stmt> body) -> {
                Expr first = expr(from);
                Expr end = expr(to);
                yield new Stmt.Loop(kind, define(index), first, end, step, block(body));
            }
            case Stmt.While(Expr condition, List<Stmt> body) -> new Stmt.While(expr(condition), block(body));
            case Stmt.Let(Local local, Expr value) -> {
                Expr copied = expr(value);
                yield new Stmt.Let(define(local), copied);
            }
            case Stmt.LetArray(LocalArray array) -> new Stmt.LetArray(define(array));
            case Stmt.Assign(Local local, Expr value) -> new Stmt.Assign(assigned(local), expr(value));
            case Stmt.Store(Memory memory, Expr index, Expr value, boolean nonTemporal) ->
                new Stmt.Store(memory(memory), expr(index), expr(value), nonTemporal);
            case Stmt.Prefetch(Memory memory, Expr index, boolean touch) ->
                new Stmt.Prefetch(memory(memory), expr(index), touch);
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) ->
                new Stmt.If(expr(condition), block(then), block(otherwise));
            case Stmt.Region(String name, List<Stmt> body) -> new Stmt.Region(name, block(body));
            case Stmt.Group(Local item, int size, List<Stmt> body) -> new Stmt.Group(define(item), size, block(body));
            case Stmt.Barrier _, Stmt.Comment _ -> statement;
        };
    }

    private Local define(Local local) {
        Local copy = new Local(ids.next(), local.name(), local.type());
        replacements.put(local, new Expr.ReadLocal(copy));
        return copy;
    }

    private LocalArray define(LocalArray array) {
        LocalArray copy = new LocalArray(ids.next(), array.name(), array.element(), array.length());
        arrays.put(array, copy);
        return copy;
    }

    private Memory memory(Memory memory) {
        return memory instanceof LocalArray array ? arrays.getOrDefault(array, array) : memory;
    }

    private Local assigned(Local local) {
        return replacements.get(local) instanceof Expr.ReadLocal(Local copy) ? copy : local;
    }

    private Expr expr(Expr expr) {
        return switch (expr) {
            case Expr.IntConst _, Expr.LongConst _, Expr.FloatConst _, Expr.DoubleConst _, Expr.ReadInt _ -> expr;
            case Expr.ReadLocal(Local local) -> replacements.getOrDefault(local, expr);
            case Expr.Binary(BinaryOp op, Expr left, Expr right) -> Folding.binary(op, expr(left), expr(right));
            case Expr.Unary(UnaryOp op, Expr value) -> new Expr.Unary(op, expr(value));
            case Expr.Select(Expr condition, Expr yes, Expr no) ->
                new Expr.Select(expr(condition), expr(yes), expr(no));
            case Expr.Load(Memory memory, Expr index, int lanes) -> new Expr.Load(memory(memory), expr(index), lanes);
            case Expr.Broadcast(Expr scalar, int lanes) -> new Expr.Broadcast(expr(scalar), lanes);
            case Expr.Fma(Expr a, Expr b, Expr c) -> new Expr.Fma(expr(a), expr(b), expr(c));
            case Expr.ToFloat(Expr value) -> new Expr.ToFloat(expr(value));
            case Expr.Dot(DotOp op, Expr sum, Expr a, Expr b) -> new Expr.Dot(op, expr(sum), expr(a), expr(b));
            case Expr.Permute(Expr value, Expr indices) -> new Expr.Permute(expr(value), expr(indices));
        };
    }
}
