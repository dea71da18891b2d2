package dev.scantling.engine;

import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.InputBinder;
import dev.scantling.engine.plan.KernelValidator;
import dev.scantling.engine.plan.PlannedNode;
import dev.scantling.engine.plan.RunSizes;
import dev.scantling.engine.plan.Snapshot;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Estimates;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ObjLongConsumer;

/**
 * Runs a model: owns the memory of one run at a time. Sessions of one model may run at the same time in different
 * threads, virtual ones included, and give the same bits; one session serves one thread at a time. Once it has seen an
 * input, running one no larger allocates nothing on the heap; vector kernels do by themselves until the JVM has compiled
 * each of them, which takes some hundred runs for those that a network rarely uses. After an error in an operator, on whatever device, it
 * stays usable, unless the device itself is lost, which it then says again.
 */
public final class Session implements AutoCloseable {
    private final CompiledModel model;
    private final Execution execution;
    private final InputBinder binder;
    private final Optional<Execution.Observer> observer;
    private final Execution.Checkpoint checkpoint = this::check;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile boolean closed;
    private boolean complete;
    private boolean hasDeadline;
    private long deadline;
    private long totalNanos;
    private long inputNanos;

    Session(CompiledModel model, Execution execution) {
        this.model = model;
        this.execution = execution;
        this.binder = new InputBinder(execution);
        this.observer = model.validates()
                ? Optional.of(new KernelValidator(model.program(), new Snapshot(execution))::validate)
                : Optional.empty();
    }

    /**
     * Runs the model to its end.
     *
     * @throws EngineException.InvalidInput if an input is missing, unknown, of the wrong type or size, or not usable
     * @throws EngineException.RunCancelled after {@link #cancel}
     * @throws IllegalStateException if another thread runs this session, or it is closed
     */
    public void run(Inputs inputs) {
        hasDeadline = false;
        start(inputs);
    }

    /**
     * As {@link #run(Inputs)}, but stops between two operators once the time is over.
     *
     * @throws EngineException.RunCancelled if it was; the session stays usable
     */
    public void run(Inputs inputs, Duration timeout) {
        hasDeadline = true;
        deadline = System.nanoTime() + timeout.toNanos();
        start(inputs);
    }

    /** Stops the run in progress, if any, between two operators. From any thread. */
    public void cancel() {
        cancelled = true;
    }

    private void start(Inputs inputs) {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "this session is running in another thread; open a session for each thread");
        }
        try {
            requireOpen();
            cancelled = false;
            complete = false;
            long begin = System.nanoTime();
            binder.bind(inputs);
            inputNanos = System.nanoTime() - begin;
            execution.run(checkpoint, observer);
            totalNanos = System.nanoTime() - begin;
            complete = true;
        } finally {
            running.set(false);
        }
    }

    private void check() {
        if (cancelled) {
            throw new EngineException.RunCancelled("the run was cancelled");
        }
        if (hasDeadline && System.nanoTime() - deadline > 0) {
            throw new EngineException.RunCancelled(
                    "the run passed its deadline; allow more time or use a smaller model");
        }
    }

    /**
     * A result of the last run.
     *
     * @throws EngineException.InvalidInput if the model has no output of that name
     * @throws IllegalStateException if no run has completed
     */
    public Output output(String name) {
        requireComplete();
        List<Graph.Port> outputs = model.outputs();
        for (Graph.Port port : outputs) {
            if (port.name().equals(name)) {
                return new Output(port, execution);
            }
        }
        throw new EngineException.InvalidInput("there is no output '" + name + "'; the model has "
                + outputs.stream().map(Graph.Port::name).toList());
    }

    /** Every operator of the last run, in the order in which they ran. */
    public List<OperatorTiming> timings() {
        requireComplete();
        Sizes sizes = new RunSizes(execution);
        List<OperatorTiming> timings = new ArrayList<>();
        List<PlannedNode> nodes = execution.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i).node();
            timings.add(new OperatorTiming(
                    node.name(), node.op().text(), deviceOf(i), execution.nanos(i), Estimates.of(node, sizes)));
        }
        return timings;
    }

    private String deviceOf(int node) {
        return execution.devices().get(execution.nodes().get(node).device()).name();
    }

    /** What was copied between devices in the last run, in order; nothing where one device runs all. */
    public List<CopyTiming> copies() {
        requireComplete();
        return CopyReport.of(execution);
    }

    /** When and where every operator of the last run ran, in the order of the plan. */
    public List<OperatorSpan> timeline() {
        requireComplete();
        return Timeline.of(execution);
    }

    /** Tells how long every node of the last run took. */
    void nanos(ObjLongConsumer<Node> each) {
        requireComplete();
        for (int i = 0; i < execution.nodes().size(); i++) {
            each.accept(execution.nodes().get(i).node(), execution.nanos(i));
        }
    }

    /** Time that the last run spent on coordinates, kernel maps and points, the packing of inputs included. */
    public long mapNanos() {
        requireComplete();
        long sum = inputNanos;
        List<PlannedNode> nodes = execution.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Op op = nodes.get(i).node().op();
            sum += op instanceof GeometryOp || op instanceof PointOp ? execution.nanos(i) : 0;
        }
        return sum;
    }

    /** Wall time of the last run. */
    public long totalNanos() {
        requireComplete();
        return totalNanos;
    }

    /** What an extent was in the last run. */
    public int rows(Dim dim) {
        requireComplete();
        return execution.extent(dim);
    }

    /** Number of pairs of a kernel map in the last run. */
    public long pairs(Value map) {
        requireComplete();
        return new Snapshot(execution).pairs(map);
    }

    /** Number of pairs of each kernel offset of a map in the last run. */
    public int[] pairCounts(Value map) {
        requireComplete();
        return new Snapshot(execution).pairCounts(map);
    }

    /** Bytes that this session and the weights of its model hold. */
    public long memoryBytes() {
        return execution.bytes() + model.weightBytes();
    }

    private void requireComplete() {
        requireOpen();
        if (!complete) {
            throw new IllegalStateException("no run of this session has completed yet");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this session is closed");
        }
    }

    /** Releases the session's memory; doing so again has no effect. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            execution.close();
        }
    }
}
