package dev.scantling.jit.loop;

/** Checks expressions: what they read exists, and types fit. */
final class ExpressionVerifier {
    private final KernelSpec spec;
    private final Rules rules;

    ExpressionVerifier(KernelSpec spec, Rules rules) {
        this.spec = spec;
        this.rules = rules;
    }

    void verify(Expr expr, Scope scope) {
        expr.operands().forEach(operand -> verify(operand, scope));
        switch (expr) {
            case Expr.IntConst _, Expr.LongConst _ -> {}
            case Expr.FloatConst _, Expr.DoubleConst _ -> exists(expr.type());
            case Expr.ReadLocal(Local local) ->
                rules.require(scope.readable().contains(local), local + " is not defined here");
            case Expr.ReadInt(Param.IntParam param) ->
                rules.require(spec.params().contains(param), param.name() + " is not a parameter of the kernel");
            case Expr.Binary binary -> binary(binary);
            case Expr.Unary unary -> unary(unary);
            case Expr.Select select -> select(select);
            case Expr.Load(Memory buffer, Expr index, int lanes) -> access(buffer, index, lanes, scope);
            case Expr.Broadcast broadcast -> broadcast(broadcast);
            case Expr.Fma fma -> fma(fma);
            case Expr.Dot dot -> dot(dot);
            case Expr.Permute permute -> permute(permute);
            case Expr.ToFloat(Expr value) -> rules.takes(Legality.becomesFloat(value.type()), "f32()", value);
        }
    }

    /** A load or store of so many lanes. */
    void access(Memory memory, Expr index, int lanes, Scope scope) {
        exists(memory, scope);
        rules.expect(index, LoopType.I32, "the index into " + memory.name());
        LoopType type = new LoopType(memory.element().scalar(), lanes);
        rules.require(Legality.isAccess(type), memory.describe() + " cannot be accessed as " + type);
    }

    private void exists(Memory memory, Scope scope) {
        switch (memory) {
            case Param.BufferParam buffer ->
                rules.require(spec.params().contains(buffer), buffer.describe() + " is not a parameter of the kernel");
            case LocalArray array ->
                rules.require(scope.arrays().contains(array), array.describe() + " is not defined here");
        }
    }

    private void exists(LoopType type) {
        rules.require(Legality.isType(type), "there is no type " + type);
    }

    private void binary(Expr.Binary binary) {
        BinaryOp op = binary.op();
        rules.takes(Legality.takes(op, binary.left().type()), op, binary.left());
        if (op.isShift() && binary.type().isVector()) {
            rules.require(
                    binary.right() instanceof Expr.IntConst(int count) && count >= 0 && count < Integer.SIZE,
                    "vectors are shifted by a constant from 0 to 31, not by " + LoopPrinter.print(binary.right()));
        } else {
            rules.expect(binary.right(), binary.left().type(), "the right operand of " + op);
        }
    }

    private void unary(Expr.Unary unary) {
        Expr value = unary.value();
        rules.takes(Legality.takes(unary.op(), value.type()), unary.op(), value);
        exists(unary.type());
    }

    private void select(Expr.Select select) {
        boolean lanes = select.condition().type().isVector();
        rules.expect(select.condition(), lanes ? select.type().with(Scalar.BOOL) : LoopType.BOOL, "the condition");
        rules.require(
                Legality.isAccess(select.type()) || !lanes,
                "lanes are chosen of f32, f64 and i32, not of " + select.type());
        rules.expect(select.no(), select.type(), "the alternative");
    }

    private void broadcast(Expr.Broadcast broadcast) {
        LoopType scalar = broadcast.scalar().type();
        rules.require(
                !scalar.isVector() && !scalar.equals(LoopType.BOOL),
                "a broadcast takes a scalar number, not " + scalar);
        exists(broadcast.type());
    }

    private void fma(Expr.Fma fma) {
        rules.takes(Legality.isFused(fma.type()), "fma", fma.c());
        rules.expect(fma.a(), fma.type(), "the first operand of fma");
        rules.expect(fma.b(), fma.type(), "the second operand of fma");
    }

    private void dot(Expr.Dot dot) {
        rules.takes(Legality.isDotSum(dot.type()), dot.op(), dot.sum());
        LoopType factor = dot.a().type().isVector() ? dot.type() : LoopType.I32;
        rules.expect(dot.a(), factor, "the first factor of " + dot.op());
        rules.expect(dot.b(), dot.type(), "the second factor of " + dot.op());
    }

    private void permute(Expr.Permute permute) {
        rules.takes(Legality.isPermuted(permute.type()), "permute", permute.value());
        rules.expect(permute.indices(), permute.type().with(Scalar.I32), "the indices of permute");
    }
}
