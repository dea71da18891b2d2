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
import java.util.Map;
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

    private final long[] begins;
    private final long[] nanos;
    private final Extents extents = new Extents();
    private final MemorySegment count = MemorySegment.ofArray(new int[1]);
    private KeyLayout layout = KeyLayout.DEFAULT;

    /** Called before each node and copy, by the thread that does it; throws to stop the run. */
    @FunctionalInterface
    public interface Checkpoint {
        void check();
    }

    /** Called after each node, or after the stage of those that run at the same time, to validate it. */
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
        this.begins = new long[launchers.length];
        this.nanos = new long[launchers.length];
        this.stages = plan.stages();
        this.companions = companions();
        this.lanes = stages.stream().map(this::lanes).toList();
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
                                this::timed))
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

    /** Runs all nodes. */
    public void run(Checkpoint everyNode, Observer observer) {
        checkpoint = everyNode;
        for (int i = 0; i < binding; i++) {
            copier.run(i, extents, checkpoint);
            timed(i, streams.get(plan.nodes().get(i).device()));
            observer.ran(launchers[i].node().node());
        }
        memory.placeArenas(extents);
        for (int i = 0; i < stages.size(); i++) {
            run(stages.get(i), lanes.get(i), observer);
        }
    }

    private void run(List<GroupRange> groups, Lanes together, Observer observer) {
        int begin = groups.getFirst().begin();
        int end = groups.getLast().end();
        copier.run(begin, extents, checkpoint);
        if (groups.size() == 1) {
            runOneByOne(begin, end, streams.get(groups.getFirst().device()), observer);
            return;
        }
        together.run();
        for (int i = begin; i < end; i++) {
            observer.ran(launchers[i].node().node());
        }
    }

    private void runOneByOne(int begin, int end, Stream stream, Observer observer) {
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

    /** Wall time of each node of the plan in the last run. */
    public long nanos(int node) {
        return nanos[node];
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
        return begins[node];
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
        return padded ? devices.get(memory.device(storage)).target().rowStride(columns) : columns;
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
