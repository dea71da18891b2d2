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
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One session's state and its two phases: binding runs the nodes that fix extents and lays out memory, running launches
 * the rest. Neither allocates once the buffers have grown to the inputs seen. One thread at a time.
 */
public final class Execution implements AutoCloseable {
    private static final int COUNT_SLOT = 1;
    private static final int NO_STORAGE = -1;

    private final List<Device> devices;
    private final ModelPlan plan;
    /** For each device. */
    private final List<Stream> streams;

    /** These and those of all groups. */
    private final Queues queues;

    private final SessionMemory memory;
    private final Copier copier;
    private final NodeLauncher[] launchers;
    private final List<List<GroupRange>> stages;
    /** For each stage what runs its groups. */
    private final List<Lanes> lanes;
    /** For each device that runs groups beside another one. */
    private final Map<Integer, Companion> companions;

    private final int binding;
    private final int cores;
    /** Of the run in progress. */
    private Checkpoint checkpoint = () -> {};

    private final Extents extents = new Extents();
    private final MemorySegment count = MemorySegment.ofArray(new int[1]);
    private KeyLayout layout = KeyLayout.DEFAULT;

    /** Called before each node and copy, by the thread that does it; throws to stop the run. */
    @FunctionalInterface
    public interface Checkpoint {
        void check();
    }

    /** Called when a node has finished, or the stage of those that run at the same time, to look at what it made. */
    @FunctionalInterface
    public interface Observer {
        void ran(Node node);
    }

    /**
     * Of a plan for these devices.
     *
     * @param cores that it uses at once, of each device
     */
    public Execution(List<Device> devices, ModelPlan plan, int cores) {
        this.devices = List.copyOf(devices);
        this.plan = plan;
        this.cores = cores;
        this.streams = devices.stream().map(device -> device.openStream(cores)).toList();
        this.memory = new SessionMemory(devices, plan);
        this.copier = new Copier(memory, plan);
        this.launchers = plan.nodes().stream()
                .map(node -> new NodeLauncher(node, memory, node.sizes() ? countStorage(node) : NO_STORAGE))
                .toArray(NodeLauncher[]::new);
        this.binding = (int) plan.nodes().stream().filter(PlannedNode::binding).count();
        this.stages = plan.stages();
        this.companions = companions();
        this.lanes = stages.stream().map(this::lanes).toList();
        this.queues = new Queues(streams, lanes);
    }

    private Map<Integer, Companion> companions() {
        return stages.stream()
                .flatMap(groups -> groups.stream()
                        .map(GroupRange::device)
                        .distinct()
                        .sorted()
                        .skip(1))
                .distinct()
                .collect(Collectors.toMap(
                        device -> device,
                        device ->
                                new Companion("scantling-" + devices.get(device).name())));
    }

    private Lanes lanes(List<GroupRange> groups) {
        Map<Integer, List<GroupRange>> byDevice =
                groups.stream().collect(Collectors.groupingBy(GroupRange::device, TreeMap::new, Collectors.toList()));
        return new Lanes(
                byDevice.entrySet().stream()
                        .map(each -> new Lane(
                                devices.get(each.getKey()),
                                each.getValue(),
                                cores(each.getKey()),
                                streams.get(each.getKey()),
                                this::run))
                        .toList(),
                companions);
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
        memory.buffer(storage).writeRows(0, rowStride(storage, value.type(), columns), data, rows, columns);
    }

    /**
     * Runs all nodes. They are queued one after the other, and devices may be behind; what is waited for are sizes, copies between devices,
     * tasks of the host, and in the end everything, also if something failed.
     *
     * @param observer who looks at what each node made, so that all wait for each
     */
    public void run(Checkpoint everyNode, Optional<Observer> observer) {
        checkpoint = everyNode;
        try {
            bind(observer);
            memory.placeArenas(extents);
            for (int i = 0; i < stages.size(); i++) {
                run(stages.get(i), lanes.get(i), observer);
            }
        } catch (RuntimeException | Error e) {
            queues.synchronizeAfter(e);
            throw e;
        }
        queues.synchronize();
    }

    private void bind(Optional<Observer> observer) {
        for (int i = 0; i < binding; i++) {
            copy(i);
            run(i, streams.get(plan.nodes().get(i).device()));
            show(i, i + 1, observer);
        }
    }

    /** Nothing may run while a value is copied. */
    private void copy(int node) {
        if (copier.isDue(node)) {
            queues.synchronize();
            copier.run(node, extents, checkpoint);
        }
    }

    private void show(int begin, int end, Optional<Observer> observer) {
        if (observer.isPresent()) {
            queues.synchronize();
            for (int i = begin; i < end; i++) {
                observer.get().ran(launchers[i].node().node());
            }
        }
    }

    private void run(List<GroupRange> groups, Lanes together, Optional<Observer> observer) {
        int begin = groups.getFirst().begin();
        int end = groups.getLast().end();
        copy(begin);
        if (groups.size() == 1) {
            runOneByOne(begin, end, streams.get(groups.getFirst().device()), observer);
        } else {
            together.run();
            show(begin, end, observer);
        }
    }

    private void runOneByOne(int begin, int end, Stream stream, Optional<Observer> observer) {
        for (int i = begin; i < end; i++) {
            run(i, stream);
            show(i, i + 1, observer);
        }
    }

    private void run(int node, Stream queue) {
        checkpoint.check();
        NodeLauncher launcher = launchers[node];
        launcher.run(queue, extents, layout);
        if (launcher.node().sizes()) {
            queue.synchronize();
            int id = launcher.countStorage();
            memory.buffer(id).readRows(memory.offset(id), 1, count, 1, 1);
            extents.set(rows(launcher.node().node().output().type()), count.get(ValueLayout.JAVA_INT, 0));
        }
    }

    /** Copies one slot of a value to the host, densely. */
    public void read(Value value, int slot, MemorySegment destination, int rows, int columns) {
        int id = plan.slot(value, slot);
        memory.buffer(id)
                .readRows(memory.offset(id), slotStride(id, value.type(), slot, columns), destination, rows, columns);
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

    /** How long each node of the plan ran in the last run, by the clock of its device. */
    public long nanos(int node) {
        return launchers[node].nanos();
    }

    public List<Device> devices() {
        return devices;
    }

    /** What launches on a device use at most. */
    public int cores(int device) {
        return Math.min(cores, devices.get(device).target().cores());
    }

    /** What was copied between devices in the last run, and how long it took. */
    public Copier copier() {
        return copier;
    }

    /** When each node of the plan began in the last run, by {@link System#nanoTime}. */
    public long begin(int node) {
        return launchers[node].begin();
    }

    public long bytes() {
        return memory.bytes();
    }

    /** The nodes in the order in which they run. */
    public List<PlannedNode> nodes() {
        return plan.nodes();
    }

    private int slotStride(int storage, Type type, int slot, int columns) {
        return slot == 0 ? rowStride(storage, type, columns) : columns;
    }

    private int rowStride(int storage, Type type, int columns) {
        boolean padded = type instanceof Type.TensorType tensor && tensor.isFeatures();
        return padded
                ? memory.rowStride(
                        storage, columns, devices.get(memory.device(storage)).target())
                : columns;
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
        companions.values().forEach(Companion::close);
        lanes.forEach(Lanes::close);
        streams.forEach(Stream::close);
        memory.close();
    }
}
