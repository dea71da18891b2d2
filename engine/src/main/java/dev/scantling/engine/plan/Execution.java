package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Stream;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.KeyLayout;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/**
 * One session's state and its two phases: binding runs the nodes that fix extents and lays out memory, running launches
 * the rest. Neither allocates once the buffers have grown to the inputs seen. One thread at a time.
 */
public final class Execution implements AutoCloseable {
    private static final int COUNT_SLOT = 1;
    private static final int NO_STORAGE = -1;

    private final Device device;
    private final ModelPlan plan;
    private final Stream stream;
    private final SessionMemory memory;
    private final NodeLauncher[] launchers;
    private final List<List<GroupRange>> stages;
    /** For each stage what runs its groups; empty where there is one. */
    private final List<Optional<ConcurrentStage>> concurrent;

    private final int binding;
    private final int cores;
    /** Of the run in progress. */
    private Checkpoint checkpoint = () -> {};

    private final long[] begins;
    private final long[] nanos;
    private final Extents extents = new Extents();
    private final MemorySegment count = MemorySegment.ofArray(new int[1]);
    private KeyLayout layout = KeyLayout.DEFAULT;

    /** Called before each node, by the thread that runs it; throws to stop the run. */
    @FunctionalInterface
    public interface Checkpoint {
        void check();
    }

    /** Called after each node, or after the stage of those that run at the same time, to validate it. */
    @FunctionalInterface
    public interface Observer {
        void ran(Node node);
    }

    /** @param cores that it uses at once */
    public Execution(Device device, ModelPlan plan, int cores) {
        this.device = device;
        this.plan = plan;
        this.stream = device.openStream(cores);
        this.memory = new SessionMemory(device, plan);
        this.launchers = plan.nodes().stream()
                .map(node -> new NodeLauncher(node, memory, node.sizes() ? countStorage(node) : NO_STORAGE))
                .toArray(NodeLauncher[]::new);
        this.binding = (int) plan.nodes().stream().filter(PlannedNode::binding).count();
        this.begins = new long[launchers.length];
        this.nanos = new long[launchers.length];
        this.cores = Math.min(cores, device.target().cores());
        this.stages = plan.stages();
        this.concurrent = stages.stream()
                .map(groups -> Optional.of(groups)
                        .filter(several -> several.size() > 1 && cores > 1)
                        .map(several -> new ConcurrentStage(device, several, cores, this::timed)))
                .toList();
    }

    private int countStorage(PlannedNode node) {
        return plan.slot(node.node().output(), COUNT_SLOT);
    }

    /** Forgets the extents of the run before. */
    public void begin(KeyLayout keyLayout) {
        extents.clear();
        layout = keyLayout;
    }

    /**
     * Copies a dense input matrix or coordinate keys into place; its rows become the extent of the value.
     *
     * @param storage where the plan has the value
     */
    void input(Value value, int storage, MemorySegment data, int rows, int columns) {
        extents.set(rows(value.type()), rows);
        memory.ensure(storage, extents);
        memory.buffer(storage).writeRows(0, rowStride(value.type(), columns), data, rows, columns);
    }

    /** Runs all nodes. */
    public void run(Checkpoint everyNode, Observer observer) {
        checkpoint = everyNode;
        runOneByOne(0, binding, observer);
        memory.placeArenas(extents);
        for (int i = 0; i < stages.size(); i++) {
            run(stages.get(i), concurrent.get(i), observer);
        }
        stream.synchronize();
    }

    /** Runs a stage, side by side if that is possible here. */
    private void run(List<GroupRange> groups, Optional<ConcurrentStage> together, Observer observer) {
        int begin = groups.getFirst().begin();
        int end = groups.getLast().end();
        if (together.isEmpty()) {
            runOneByOne(begin, end, observer);
            return;
        }
        together.get().run();
        for (int i = begin; i < end; i++) {
            observer.ran(launchers[i].node().node());
        }
    }

    private void runOneByOne(int begin, int end, Observer observer) {
        for (int i = begin; i < end; i++) {
            timed(i, stream);
            observer.ran(launchers[i].node().node());
        }
    }

    private void timed(int node, Stream queue) {
        checkpoint.check();
        begins[node] = System.nanoTime();
        run(launchers[node], queue);
        queue.synchronize(); // what follows may read the result, in another queue or on the host
        nanos[node] = System.nanoTime() - begins[node];
    }

    private void run(NodeLauncher launcher, Stream queue) {
        launcher.run(queue, extents, layout);
        if (launcher.node().sizes()) {
            queue.synchronize();
            int id = launcher.countStorage();
            memory.buffer(id).readRows(memory.offset(id), 1, count, 1, 1);
            extents.set(
                    rows(launcher.node().node().output().type()), count.get(java.lang.foreign.ValueLayout.JAVA_INT, 0));
        }
    }

    /** Copies one slot of a value to the host, densely. */
    public void read(Value value, int slot, MemorySegment destination, int rows, int columns) {
        int id = plan.slot(value, slot);
        memory.buffer(id)
                .readRows(memory.offset(id), slotStride(value.type(), slot, columns), destination, rows, columns);
    }

    Buffer buffer(int storage) {
        return memory.buffer(storage);
    }

    /** Where a storage lies in its buffer in this run. */
    int offset(int storage) {
        return memory.offset(storage);
    }

    /** What a symbol stands for in this run. */
    public int extent(Dim dim) {
        return extents.applyAsInt(dim);
    }

    public Extents extents() {
        return extents;
    }

    public KeyLayout layout() {
        return layout;
    }

    public ModelPlan plan() {
        return plan;
    }

    /** Wall time of each node of the plan in the last run. */
    public long nanos(int node) {
        return nanos[node];
    }

    /** What launches use at most. */
    public int cores() {
        return cores;
    }

    /** When each node of the plan began in the last run, by {@link System#nanoTime}. */
    public long begin(int node) {
        return begins[node];
    }

    public long bytes() {
        return memory.bytes();
    }

    /** The nodes in the order in which they run. */
    public List<PlannedNode> nodes() {
        return plan.nodes();
    }

    private int slotStride(Type type, int slot, int columns) {
        return slot == 0 ? rowStride(type, columns) : columns;
    }

    private int rowStride(Type type, int columns) {
        boolean padded = type instanceof Type.TensorType tensor && tensor.isFeatures();
        return padded ? device.target().rowStride(columns) : columns;
    }

    private static Dim rows(Type type) {
        return switch (type) {
            case Type.TensorType(var _, var shape) -> shape.dim(0);
            case Type.CoordsType(Dim rows, var _) -> rows;
            case Type.KernelMapType _ -> throw new IllegalStateException("a kernel map is no input");
        };
    }

    @Override
    public void close() {
        concurrent.forEach(stage -> stage.ifPresent(ConcurrentStage::close));
        stream.close();
        memory.close();
    }
}
