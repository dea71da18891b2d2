package dev.scantling.jit.loop;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import java.util.List;

/**
 * The meaning of a kernel in plain code: what every renderer must reproduce bit for bit. Slow. Takes verified kernels;
 * checks arguments and indices. Immutable and thread-safe as far as the memory it is given is.
 *
 * @param spec what to interpret
 */
public record LoopInterpreter(KernelSpec spec) implements HostKernel {

    /**
     * {@inheritDoc}
     *
     * @throws EngineException.InvalidInput if an argument is missing, of a wrong type, or too short for an access
     */
    @Override
    public void run(Object[] arrays, int[] ints, int begin, int end) {
        Frame frame = new Frame(spec.name());
        bind(frame, arrays, ints);
        for (Stmt statement : spec.body()) {
            if (statement instanceof Stmt.Loop loop && loop.kind() == Stmt.LoopKind.PARALLEL) {
                iterate(loop, begin, end, frame);
            } else {
                execute(statement, frame);
            }
        }
    }

    private void bind(Frame frame, Object[] arrays, int[] ints) {
        List<BufferParam> buffers = spec.buffers();
        List<IntParam> scalars = spec.ints();
        if (arrays.length != buffers.size() || ints.length != buffers.size() + scalars.size()) {
            throw new EngineException.InvalidInput("kernel " + spec.name() + ": expected " + buffers.size()
                    + " arrays and " + (buffers.size() + scalars.size()) + " ints, got " + arrays.length + " and "
                    + ints.length);
        }
        for (int i = 0; i < buffers.size(); i++) {
            frame.bind(buffers.get(i), arrays[i], ints[i]);
        }
        for (int i = 0; i < scalars.size(); i++) {
            frame.bind(scalars.get(i), ints[buffers.size() + i]);
        }
    }

    private static void execute(List<Stmt> body, Frame frame) {
        body.forEach(statement -> execute(statement, frame));
    }

    private static void execute(Stmt statement, Frame frame) {
        switch (statement) {
            case Stmt.Loop loop -> iterate(loop, frame.integer(loop.from()), frame.integer(loop.to()), frame);
            case Stmt.While(Expr condition, List<Stmt> body) -> {
                while (frame.holds(condition)) {
                    execute(body, frame);
                }
            }
            case Stmt.Let(Local local, Expr value) -> frame.set(local, frame.evaluate(value));
            case Stmt.Assign(Local local, Expr value) -> frame.set(local, frame.evaluate(value));
            case Stmt.LetArray(LocalArray array) -> frame.define(array);
            case Stmt.Store(Memory buffer, Expr index, Expr value, var _) ->
                frame.store(buffer, frame.integer(index), frame.evaluate(value));
            case Stmt.If(Expr condition, List<Stmt> then, List<Stmt> otherwise) ->
                execute(frame.holds(condition) ? then : otherwise, frame);
            case Stmt.Region(var _, List<Stmt> body) -> execute(body, frame);
            case Stmt.Group group -> group.phases().forEach(phase -> execute(phase, frame));
            case Stmt.Prefetch _, Stmt.Barrier _, Stmt.Comment _ -> {}
        }
    }

    private static void iterate(Stmt.Loop loop, int from, int to, Frame frame) {
        for (int i = from; i < to; i += loop.step()) {
            frame.set(loop.index(), i);
            execute(loop.body(), frame);
        }
    }
}
