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
    private String place = "its parameters";

    private Verifier(KernelSpec spec) {
        this.spec = spec;
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

    /** The locals that may be read here and those that may be assigned too. */
    private record Scope(Set<Local> readable, Set<Local> assignable) {
        static final Scope OUTERMOST = new Scope(Set.of(), Set.of());

        Scope copy() {
            return new Scope(new HashSet<>(readable), new HashSet<>(assignable));
        }

        Scope region() {
            return new Scope(readable, Set.of());
        }

        Scope with(Local index) {
            Scope inner = copy();
            inner.readable.add(index);
            return inner;
        }
    }

    private void parameters() {
        Set<String> names = new HashSet<>();
        for (Param param : spec.params()) {
            require(names.add(param.name()), "two parameters have the name " + param.name());
            if (param instanceof BufferParam buffer) {
                require(
                        Legality.BUFFER_ELEMENTS.contains(buffer.element()),
                        "buffer " + buffer.name() + " cannot have elements of type "
                                + buffer.element().text());
            }
        }
    }

    private void block(List<Stmt> body, Scope outer) {
        Scope scope = outer.copy();
        for (Stmt statement : body) {
            place = '"' + LoopPrinter.header(statement) + '"';
            statement.operands().forEach(expr -> expression(expr, scope));
            statement(statement, scope);
        }
    }

    private void statement(Stmt statement, Scope scope) {
        switch (statement) {
            case Stmt.Loop loop -> loop(loop, scope);
            case Stmt.While(Expr condition, List<Stmt> body) -> {
                expect(condition, LoopType.BOOL, "the condition");
                block(body, scope);
            }
            case Stmt.Let(Local local, Expr value) -> let(local, value, scope);
            case Stmt.Assign(Local local, Expr value) -> assign(local, value, scope);
            case Stmt.Store store -> store(store);
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) -> {
                expect(condition, LoopType.BOOL, "the condition");
                block(then, scope);
                block(otherwise, scope);
            }
            case Stmt.Region(var _, List<Stmt> body) -> block(body, scope.region());
            case Stmt.Comment _ -> {}
        }
    }

    private void loop(Stmt.Loop loop, Scope scope) {
        expect(loop.from(), LoopType.I32, "the first index");
        expect(loop.to(), LoopType.I32, "the end");
        require(loop.step() > 0, "the step must be positive, got " + loop.step());
        require(loop.index().type().equals(LoopType.I32), "the index must be an i32");
        if (loop.kind() == Stmt.LoopKind.PARALLEL) {
            require(
                    isLastOutermost(loop),
                    "a parallel loop must be the last statement of the kernel, outside of all others");
            require(loop.step() == 1 && loop.from().equals(Expr.of(0)), "a parallel loop must start at 0 with step 1");
        }
        define(loop.index());
        block(loop.body(), scope.with(loop.index()));
    }

    private boolean isLastOutermost(Stmt.Loop loop) {
        return !spec.body().isEmpty() && spec.body().getLast().equals(loop);
    }

    private void let(Local local, Expr value, Scope scope) {
        expect(value, local.type(), "the value of " + local);
        define(local);
        scope.readable.add(local);
        scope.assignable.add(local);
    }

    private void assign(Local local, Expr value, Scope scope) {
        if (!scope.assignable.contains(local)) {
            throw illegal(
                    scope.readable.contains(local)
                            ? local
                                    + " is a loop index or belongs to the surroundings of a region, so it cannot be assigned"
                            : local + " is not defined here");
        }
        expect(value, local.type(), "the value of " + local);
    }

    private void define(Local local) {
        require(Legality.isType(local.type()), local + " has the impossible type " + local.type());
        require(defined.add(local.id()), "a local with the id of " + local + " is defined twice");
    }

    private void store(Stmt.Store store) {
        BufferParam buffer = store.buffer();
        access(buffer, store.index(), store.value().type().lanes());
        require(buffer.written(), "buffer " + buffer.name() + " is not declared as written");
        expect(
                store.value(),
                new LoopType(buffer.element(), store.value().type().lanes()),
                "the value stored into " + buffer.name());
    }

    private void access(BufferParam buffer, Expr index, int lanes) {
        require(spec.params().contains(buffer), "buffer " + buffer.name() + " is not a parameter of the kernel");
        expect(index, LoopType.I32, "the index into " + buffer.name());
        LoopType type = new LoopType(buffer.element(), lanes);
        require(Legality.isAccess(type), "buffer " + buffer.name() + " cannot be accessed as " + type);
    }

    private void expression(Expr expr, Scope scope) {
        expr.operands().forEach(operand -> expression(operand, scope));
        switch (expr) {
            case Expr.IntConst _, Expr.LongConst _ -> {}
            case Expr.FloatConst constant -> type(constant.type());
            case Expr.ReadLocal(Local local) -> require(scope.readable.contains(local), local + " is not defined here");
            case Expr.ReadInt(Param.IntParam param) ->
                require(spec.params().contains(param), param.name() + " is not a parameter of the kernel");
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary(UnaryOp op, Expr value) -> takes(Legality.takes(op, value.type()), op, value);
            case Expr.Select select -> select(select);
            case Expr.Load(BufferParam buffer, Expr index, int lanes) -> access(buffer, index, lanes);
            case Expr.Broadcast broadcast -> {
                LoopType scalar = broadcast.scalar().type();
                require(
                        !scalar.isVector() && !scalar.equals(LoopType.BOOL),
                        "a broadcast takes a scalar number, not " + scalar);
                type(broadcast.type());
            }
            case Expr.Fma fma -> fma(fma);
            case Expr.ToFloat(Expr value) -> takes(Legality.becomesFloat(value.type()), "f32()", value);
        }
    }

    private void binary(Expr.Binary binary) {
        BinaryOp op = binary.op();
        takes(Legality.takes(op, binary.left().type()), op, binary.left());
        if (op.isShift() && binary.type().isVector()) {
            require(
                    binary.right() instanceof Expr.IntConst(int count) && count >= 0 && count < Integer.SIZE,
                    "vectors are shifted by a constant from 0 to 31, not by " + LoopPrinter.print(binary.right()));
        } else {
            expect(binary.right(), binary.left().type(), "the right operand of " + op);
        }
    }

    private void select(Expr.Select select) {
        LoopType condition = select.condition().type();
        expect(
                select.condition(),
                condition.isVector() ? select.type().with(Scalar.BOOL) : LoopType.BOOL,
                "the condition");
        require(
                Legality.isAccess(select.type()) || !condition.isVector(),
                "lanes are chosen of f32 and i32, not of " + select.type());
        expect(select.no(), select.type(), "the alternative");
    }

    private void takes(boolean legal, Object operation, Expr operand) {
        require(legal, operation + " does not take operands of type " + operand.type());
    }

    private void fma(Expr.Fma fma) {
        require(
                fma.c().type().scalar() == Scalar.F32,
                "fma does not take operands of type " + fma.c().type());
        expect(fma.a(), fma.c().type(), "the first operand of fma");
        expect(fma.b(), fma.c().type(), "the second operand of fma");
    }

    private void type(LoopType type) {
        require(Legality.isType(type), "there is no type " + type);
    }

    private void expect(Expr expr, LoopType expected, String what) {
        require(
                expr.type().equals(expected),
                what + " must be of type " + expected + ", but " + LoopPrinter.print(expr) + " is of type "
                        + expr.type());
    }

    private void require(boolean legal, String rule) {
        if (!legal) {
            throw illegal(rule);
        }
    }

    private EngineException illegal(String rule) {
        return new EngineException.CompilationFailed("kernel " + spec.name() + ", at " + place + ": " + rule, null);
    }
}
