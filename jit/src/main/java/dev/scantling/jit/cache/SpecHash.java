package dev.scantling.jit.cache;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.LoopType;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param;
import dev.scantling.jit.loop.Stmt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks over a kernel and mixes in what it is made of, each kind of part with a number of its own, in few words, since it does so in JVMs
 * that have just started.
 *
 * @param numbers of the parameters, whose names are mixed in once
 */
record SpecHash(Hash hash, Map<String, Integer> numbers) {
    private static final int KIND = 48;

    SpecHash(Hash hash) {
        this(hash, new HashMap<>());
    }

    void spec(KernelSpec spec) {
        part(0, spec.params().size());
        spec.params().forEach(this::param);
        block(spec.body());
    }

    /** A part that has a number and maybe another below 2^16. */
    private void part(int kind, int small, int number) {
        hash.add((long) kind << KIND | (long) small << Integer.SIZE | Integer.toUnsignedLong(number));
    }

    private void part(int kind, int number) {
        part(kind, 0, number);
    }

    private void part(int kind, boolean yes) {
        part(kind, yes ? 1 : 0);
    }

    private void param(Param param) {
        switch (param) {
            case Param.BufferParam buffer ->
                part(1, buffer.written() ? 1 : 0, buffer.element().ordinal());
            case Param.IntParam _ -> part(2, 0);
        }
        hash.add(param.name());
        numbers.put(param.name(), numbers.size());
    }

    /** The verifier refuses kernels that use what they do not have. */
    private void reference(int kind, Param param) {
        part(kind, numbers.getOrDefault(param.name(), -1));
    }

    private void block(List<Stmt> body) {
        part(3, body.size());
        body.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Loop(var kind, Local index, Expr from, Expr to, int step, List<Stmt> body) -> {
                part(10, kind.ordinal(), step);
                local(index);
                expr(from);
                expr(to);
                block(body);
            }
            case Stmt.While(Expr condition, List<Stmt> body) -> {
                part(11, 0);
                expr(condition);
                block(body);
            }
            case Stmt.Let(Local local, Expr value) -> {
                part(12, 0);
                local(local);
                expr(value);
            }
            case Stmt.LetArray(LocalArray array) -> {
                part(13, array.length());
                memory(array);
            }
            case Stmt.Assign(Local local, Expr value) -> {
                part(14, 0);
                local(local);
                expr(value);
            }
            case Stmt.Store(Memory memory, Expr index, Expr value, boolean nonTemporal) -> {
                part(15, nonTemporal);
                memory(memory);
                expr(index);
                expr(value);
            }
            case Stmt.Prefetch(Memory memory, Expr index, boolean touch) -> {
                part(16, touch);
                memory(memory);
                expr(index);
            }
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) -> {
                part(17, 0);
                expr(condition);
                block(then);
                block(otherwise);
            }
            case Stmt.Region(var _, List<Stmt> body) -> {
                part(18, 0);
                block(body);
            }
            case Stmt.Group(Local item, int size, List<Stmt> body) -> {
                part(19, size);
                local(item);
                block(body);
            }
            case Stmt.Barrier _ -> part(20, 0);
            case Stmt.Comment _ -> part(21, 0);
        }
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.IntConst(int value) -> part(30, value);
            case Expr.LongConst(long value) -> {
                part(31, 0);
                hash.add(value);
            }
            case Expr.FloatConst(float value, int lanes) -> part(32, lanes, Float.floatToRawIntBits(value));
            case Expr.DoubleConst(double value, int lanes) -> {
                part(43, lanes);
                hash.add(Double.doubleToRawLongBits(value));
            }
            case Expr.ReadLocal(Local local) -> local(local);
            case Expr.ReadInt(Param.IntParam param) -> reference(34, param);
            case Expr.Binary(var op, var _, var _) -> part(35, op.ordinal());
            case Expr.Unary(var op, var _) -> part(36, op.ordinal());
            case Expr.Select _ -> part(37, 0);
            case Expr.Load(Memory memory, var _, int lanes) -> {
                part(38, lanes);
                memory(memory);
            }
            case Expr.Broadcast(var _, int lanes) -> part(39, lanes);
            case Expr.Fma _ -> part(40, 0);
            case Expr.ToFloat _ -> part(41, 0);
            case Expr.Permute _ -> part(44, 0);
            case Expr.Dot(var op, var _, var _, var _) -> part(42, op.ordinal());
        }
        expr.operands().forEach(this::expr);
    }

    private void local(Local local) {
        LoopType type = local.type();
        part(33, type.scalar().ordinal() << Byte.SIZE | type.lanes(), local.id());
    }

    private void memory(Memory memory) {
        switch (memory) {
            case Param.BufferParam buffer -> reference(50, buffer);
            case LocalArray array -> part(51, array.element().ordinal(), array.id());
        }
    }
}
