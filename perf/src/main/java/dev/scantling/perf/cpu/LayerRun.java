package dev.scantling.perf.cpu;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorTiming;
import dev.scantling.engine.Session;
import dev.scantling.ir.Program;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import java.util.Comparator;
import java.util.function.Supplier;

/** A program of one operator on an input, ready to be timed. What the session does besides the operator does not count. */
public final class LayerRun implements AutoCloseable {
    private final CompiledModel model;
    private final Session session;
    private final Inputs inputs;

    /** Compiles a program and opens a session of it. */
    public LayerRun(Engine engine, Program program, Inputs inputs) {
        this.model = engine.compile(program);
        this.session = model.openSession();
        this.inputs = inputs;
    }

    /** Times the operator. */
    public Contender contender(String name, Clock clock) {
        return new Contender(name, () -> nanos(clock, this::operator));
    }

    /** Times the only operator of a kind. */
    Contender contender(String name, Clock clock, String kind) {
        return new Contender(name, () -> nanos(clock, () -> operator(kind)));
    }

    /**
     * The engine times operators by the wall clock. The thread's own time can only be had for the whole run; whichever is
     * less is an upper bound for the operator's, and the former is exact on an idle machine.
     */
    private long nanos(Clock clock, Supplier<OperatorTiming> operator) {
        long whole = clock.nanos(() -> session.run(inputs));
        return Math.min(whole, operator.get().nanos());
    }

    /** Operations of one run. */
    public long flops() {
        session.run(inputs);
        return operator().estimate().flops();
    }

    /** A copy of the result of the last run. */
    public float[] result() {
        return session.output(Layers.OUTPUT).floats();
    }

    /** The one that multiplies. */
    private OperatorTiming operator() {
        return session.timings().stream()
                .max(Comparator.comparingLong(timing -> timing.estimate().flops()))
                .orElseThrow();
    }

    private OperatorTiming operator(String kind) {
        return session.timings().stream()
                .filter(timing -> timing.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        session.close();
        model.close();
    }
}
