package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.Launch.Access;
import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.jit.lower.Alias;
import dev.scantling.jit.lower.Argument;
import dev.scantling.jit.lower.Code;
import dev.scantling.jit.lower.Complaint;
import dev.scantling.jit.lower.KernelStep;
import dev.scantling.jit.lower.LoweredNode;
import dev.scantling.jit.lower.Lowering;
import dev.scantling.jit.lower.Size;
import dev.scantling.jit.lower.Slot;
import dev.scantling.jit.lower.Slots;
import dev.scantling.jit.tune.KernelChoices;
import dev.scantling.scheduler.BindingNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Lowers a scheduled program node by node and gives every slot its storage. */
public final class PlanBuilder {
    private static final int FOREVER = Integer.MAX_VALUE;

    private final Device device;
    private final Program program;
    private final KernelFactory kernels;
    private final Lowering lowering;
    private final List<Storage> storages = new ArrayList<>();
    private final Map<Value, List<Integer>> slots = new HashMap<>();
    private final ParameterValues parameters;
    /** The storages of parameters that are no weights. */
    private final Map<Value, Integer> plainParameters = new HashMap<>();
    /** Being written, by storage. */
    private final Map<Integer, Supplier<Buffer>> constants = new HashMap<>();

    /**
     * @param choices how matrix kernels are cut up
     * @param storage how they keep weights
     */
    public PlanBuilder(
            Device device, Program program, KernelFactory kernels, KernelChoices choices, FloatFormat storage) {
        this.device = device;
        this.program = program;
        this.kernels = kernels;
        this.parameters = ParameterValues.of(program);
        Lowering here = new Lowering(device.target(), device.codeForm().name(), choices).withStorage(storage);
        this.lowering = device.isHost() ? here : here.apartFromHost();
    }

    public ModelPlan build(Schedule schedule) {
        Graph graph = program.graph();
        graph.inputs().forEach(PlanBuilder::refuseIndices);
        graph.inputs().forEach(port -> requirePlain("input", port));
        graph.outputs().forEach(port -> requirePlain("output", port));
        graph.outputs().forEach(this::requireComputed);
        graph.inputs().forEach(port -> define(port.value(), Place.OWN, -1));
        PlannedOrder order = PlannedOrder.of(schedule, BindingNodes.of(schedule.nodes()));
        List<Supplier<Lowered>> lowered = order.nodes().stream()
                .map(node -> kernels.background().start(() -> lower(node)))
                .toList();
        List<Supplier<PlannedNode>> planned = new ArrayList<>();
        for (int i = 0; i < lowered.size(); i++) {
            planned.add(node(lowered.get(i).get(), order.steps().get(i), i < order.binding()));
        }
        for (Graph.Port port : graph.outputs()) {
            slotsOf(port.value()).forEach(id -> touch(id, FOREVER));
        }
        List<PlannedNode> nodes = planned.stream().map(Supplier::get).toList();
        return new ModelPlan(graph, storages, nodes, order.stages(), slots, written(), Reach.of(graph));
    }

    private Map<Integer, Buffer> written() {
        Map<Integer, Buffer> buffers = new HashMap<>();
        constants.forEach((id, buffer) -> buffers.put(id, buffer.get()));
        return buffers;
    }

    /** Kernels follow indices without a look, so that they must come from operators. */
    private static void refuseIndices(Graph.Port port) {
        if (port.value().type() instanceof Type.TensorType tensor && tensor.dtype() == DType.I32) {
            throw new EngineException.UnsupportedOp("input '" + port.name() + "' is " + tensor
                    + ": indices only pass between operators; let the graph compute them from points or coordinates");
        }
    }

    /** Quantized matrices have an order of bytes of their own, and short floats no type in Java. */
    private static void requirePlain(String kind, Graph.Port port) {
        if (port.value().type() instanceof Type.TensorType tensor
                && (tensor.dtype().isUnsignedByte() || tensor.isFeatures() && tensor.dtype() != DType.F32)) {
            throw new EngineException.UnsupportedOp(kind + " '" + port.name() + "' is " + tensor
                    + ": such matrices only pass between operators; let the graph quantize or convert f32");
        }
    }

    private void requireComputed(Graph.Port port) {
        if (parameters.apply(port.value()).isPresent()) {
            throw new EngineException.UnsupportedOp(
                    "output '" + port.name() + "' is a parameter: read it from the weights, no run computes it");
        }
    }

    /** A node and the kernels of its steps, which may still be in the making. */
    private record Lowered(LoweredNode node, List<Supplier<Kernel>> kernels) {}

    private Lowered lower(Node node) {
        LoweredNode lowered = lowering.lower(node, parameters);
        return new Lowered(
                lowered,
                lowered.steps().stream().map(step -> kernels.start(step.code())).toList());
    }

    /** The result waits for the kernels. Operands stay whole, since a validator reads also what the kernels do not. */
    private Supplier<PlannedNode> node(Lowered made, int step, boolean binding) {
        Place place = binding ? Place.OWN : Place.ARENA;
        LoweredNode lowered = made.node();
        Node node = lowered.node();
        node.outputs().forEach(value -> define(value, place, step));
        lowered.outputCapacity().ifPresent(rows -> resize(node.output(), rows));
        lowered.aliases().forEach(alias -> alias(node, alias));
        node.inputs().forEach(value -> slots.getOrDefault(value, List.of()).forEach(id -> touch(id, step)));
        Map<Argument.Shared, Integer> shared = new HashMap<>();
        List<Supplier<PlannedStep>> steps = new ArrayList<>();
        for (int i = 0; i < lowered.steps().size(); i++) {
            steps.add(step(node, lowered.steps().get(i), made.kernels().get(i), step, place, shared));
        }
        boolean hosted = lowered.steps().stream().anyMatch(kernelStep -> kernelStep.code() instanceof Code.Task);
        Optional<Supplier<PlannedComplaint>> complaint =
                lowered.complaint().map(how -> complaint(node, how, step, place, shared));
        return () -> new PlannedNode(
                node,
                steps.stream().map(Supplier::get).toList(),
                binding,
                hosted,
                BindingNodes.sizes(node),
                complaint.map(Supplier::get));
    }

    private Supplier<PlannedComplaint> complaint(
            Node node, Complaint complaint, int step, Place place, Map<Argument.Shared, Integer> shared) {
        KernelStep explanation = complaint.explanation();
        int flag = storage(node, complaint.flag(), step, place, shared);
        Supplier<PlannedStep> planned = step(node, explanation, kernels.start(explanation.code()), step, place, shared);
        return () -> new PlannedComplaint(flag, planned.get());
    }

    private Supplier<PlannedStep> step(
            Node node,
            KernelStep kernelStep,
            Supplier<Kernel> kernel,
            int step,
            Place place,
            Map<Argument.Shared, Integer> shared) {
        kernels.show(kernelStep.code());
        List<Integer> ids = new ArrayList<>();
        for (Argument argument : kernelStep.buffers()) {
            int id = storage(node, argument, step, place, shared);
            touch(id, step);
            ids.add(id);
        }
        List<Access> accesses = kernelStep.buffers().stream()
                .map(argument -> access(node, argument))
                .toList();
        return () -> new PlannedStep(
                kernel.get(), List.copyOf(ids), accesses, kernelStep.scalars(), kernelStep.iterations());
    }

    /** A step may write parts of an output, and read what another step of the node has written there. */
    private static Access access(Node node, Argument argument) {
        return switch (argument) {
            case Argument.Operand(int index, int _) -> index < node.inputs().size() ? Access.READ : Access.UPDATE;
            case Argument.Shared _ -> Access.UPDATE;
            case Argument.Scratch _ -> Access.SCRATCH;
            case Argument.Constant _ -> Access.READ;
        };
    }

    private int storage(Node node, Argument argument, int step, Place place, Map<Argument.Shared, Integer> shared) {
        return switch (argument) {
            case Argument.Operand(int index, int slot) -> operandStorage(node, index, slot);
            case Argument.Scratch(DType dtype, Size elements) -> add(dtype, elements, place, step);
            case Argument.Shared memory ->
                shared.computeIfAbsent(memory, _ -> add(memory.dtype(), memory.elements(), place, step));
            case Argument.Constant constant -> constant(constant);
        };
    }

    /** A parameter that is no weight but read like other values gets its values here. */
    private int operandStorage(Node node, int index, int slot) {
        Value value = operand(node, index);
        return parameters
                .apply(value)
                .map(data -> plainParameters.computeIfAbsent(value, _ -> constant(plain(value, data))))
                .orElseGet(() -> slotsOf(value).get(slot));
    }

    private Argument.Constant plain(Value value, WeightData data) {
        Type.TensorType type = value.tensor();
        if (type.dtype() != DType.F32 || type.shape().rank() > 2) {
            throw new EngineException.UnsupportedOp(
                    "the parameter " + value + " of type " + type + " is read as features, which are matrices of f32");
        }
        int columns = type.shape().fixed(type.shape().rank() - 1);
        return Argument.rows(data.values(), columns, device.target().rowStride(columns));
    }

    private List<Integer> slotsOf(Value value) {
        return Objects.requireNonNull(slots.get(value), "no storage for a value");
    }

    static Value operand(Node node, int index) {
        int inputs = node.inputs().size();
        return index < inputs ? node.input(index) : node.outputs().get(index - inputs);
    }

    private int constant(Argument.Constant constant) {
        int id = add(constant.dtype(), new Size.Const(constant.elements()), Place.CONSTANT, 0);
        constants.put(id, kernels.background().start(() -> new ConstantWriter(device).write(constant)));
        return id;
    }

    private void define(Value value, Place place, int step) {
        List<Integer> ids = new ArrayList<>();
        for (Slot slot : Slots.of(value.type(), device.target())) {
            ids.add(add(slot.dtype(), slot.elements(), place, step));
        }
        slots.put(value, ids);
        if (value.type() instanceof Type.KernelMapType) {
            touch(ids.get(Snapshot.PAIR_COUNTS), FOREVER); // reports read the counts after the run
        }
    }

    /** Slot 0 of a coordinate set gets room for a bound, since its extent is not known when it is written. */
    private void resize(Value coords, Size rows) {
        int id = slotsOf(coords).getFirst();
        Storage old = storages.get(id);
        storages.set(id, new Storage(id, old.dtype(), rows, old.place(), old.firstStep(), old.lastStep()));
    }

    private void alias(Node node, Alias alias) {
        Value input = node.input(alias.inputIndex());
        slotsOf(node.output()).set(alias.outputSlot(), slotsOf(input).get(alias.inputSlot()));
    }

    private int add(DType dtype, Size elements, Place place, int step) {
        int id = storages.size();
        storages.add(new Storage(id, dtype, elements, place, step, step));
        return id;
    }

    private void touch(int id, int step) {
        storages.set(id, storages.get(id).until(step));
    }
}
