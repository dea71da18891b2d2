package dev.scantling.jit.cache;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param;
import dev.scantling.jit.loop.Stmt;
import java.util.List;

/** Walks over a kernel and mixes in what it is made of, each kind of part with a number of its own. */
record SpecHash(Hash hash) {

    void spec(KernelSpec spec) {
        hash.add(spec.params().size());
        spec.params().forEach(this::param);
        block(spec.body());
    }

    private void param(Param param) {
        switch (param) {
            case Param.BufferParam buffer ->
                hash.add(1).add(buffer.written() ? 1 : 0).add(buffer.element().ordinal());
            case Param.IntParam _ -> hash.add(2);
        }
        hash.add(param.name());
    }

    private void block(List<Stmt> body) {
        hash.add(body.size());
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Loop(var kind, Local index, Expr from, Expr to, int step, List<Stmt> body) -> {
                hash.add(10).add(kind.ordinal()).add(step);
                local(index);
                expr(from);
                expr(to);
                block(body);
            }
            case Stmt.While(Expr condition, List<Stmt> body) -> {
                hash.add(11);
                expr(condition);
                block(body);
            }
            case Stmt.Let(Local local, Expr value) -> {
                hash.add(12);
                local(local);
                expr(value);
            }
            case Stmt.LetArray(LocalArray array) -> {
                hash.add(13).add(array.length());
                memory(array);
            }
            case Stmt.Assign(Local local, Expr value) -> {
                hash.add(14);
                local(local);
                expr(value);
            }
            case Stmt.Store(Memory memory, Expr index, Expr value, boolean nonTemporal) -> {
                hash.add(15).add(nonTemporal ? 1 : 0);
                memory(memory);
                expr(index);
                expr(value);
            }
            case Stmt.Prefetch(Memory memory, Expr index, boolean touch) -> {
                hash.add(16);
                memory(memory);
                expr(index);
                hash.add(touch ? 1 : 0);
            }
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) -> {
                hash.add(17);
                expr(condition);
                block(then);
                block(otherwise);
            }
            case Stmt.Region(var _, List<Stmt> body) -> {
                hash.add(18);
                block(body);
            }
            case Stmt.Group(Local item, int size, List<Stmt> body) -> {
                hash.add(19).add(size);
                local(item);
                block(body);
            }
            case Stmt.Barrier _ -> hash.add(20);
            case Stmt.Comment _ -> hash.add(21);
        }
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.IntConst(int value) -> hash.add(30).add(value);
            case Expr.LongConst(long value) -> hash.add(31).add(value);
            case Expr.FloatConst(float value, int lanes) ->
                hash.add(32).add(Float.floatToRawIntBits(value)).add(lanes);
            case Expr.DoubleConst(double value, int lanes) ->
                hash.add(43).add(Double.doubleToRawLongBits(value)).add(lanes);
            case Expr.ReadLocal(Local local) -> {
                hash.add(33);
                local(local);
            }
            case Expr.ReadInt(Param.IntParam param) -> hash.add(34).add(param.name());
            case Expr.Binary(var op, var _, var _) -> hash.add(35).add(op.ordinal());
            case Expr.Unary(var op, var _) -> hash.add(36).add(op.ordinal());
            case Expr.Select _ -> hash.add(37);
            case Expr.Load(Memory memory, var _, int lanes) -> {
                hash.add(38).add(lanes);
                memory(memory);
            }
            case Expr.Broadcast(var _, int lanes) -> hash.add(39).add(lanes);
            case Expr.Fma _ -> hash.add(40);
            case Expr.ToFloat _ -> hash.add(41);
            case Expr.Permute _ -> hash.add(44);
            case Expr.Dot(var op, var _, var _, var _) -> hash.add(42).add(op.ordinal());
        }
        expr.operands().forEach(this::expr);
    }

    private void local(Local local) {
        hash.add(local.id());
        type(local.type());
    }

    private void type(LoopType type) {
        hash.add(type.scalar().ordinal()).add(type.lanes());
    }

    private void memory(Memory memory) {
        switch (memory) {
            case Param.BufferParam buffer -> hash.add(50).add(buffer.name());
            case LocalArray array ->
                hash.add(51).add(array.id()).add(array.element().ordinal());
        }
    }
}
