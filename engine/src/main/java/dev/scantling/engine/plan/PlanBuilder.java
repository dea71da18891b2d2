package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Kernel;
import dev.scantling.device.Launch.Access;
import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.jit.lower.Argument;
import dev.scantling.jit.lower.Code;
import dev.scantling.jit.lower.Complaint;
import dev.scantling.jit.lower.KernelStep;
import dev.scantling.jit.lower.LoweredNode;
import dev.scantling.jit.lower.PartsInPlace;
import dev.scantling.jit.lower.Size;
import dev.scantling.jit.lower.Slots;
import dev.scantling.scheduler.BindingNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lowers a scheduled program node by node, each for its device, gives every slot its storage, and says what is copied between devices. */
public final class PlanBuilder {
    private static final int FOREVER = Integer.MAX_VALUE;
    private static final int FIRST = 0;

    private final List<Site> sites;
    private final Program program;
    private final PlannedStorages storages = new PlannedStorages();
    private final ParameterValues parameters;
    private final boolean copies;
    /** Known when the order is. */
    private PartsInPlace inPlace = PartsInPlace.NONE;

    /** The storages of parameters that are no weights. */
    private final Map<PlainParameter, Integer> plainParameters = new HashMap<>();
    /** Being written, by storage. */
    private final Map<Integer, Supplier<Buffer>> constants = new HashMap<>();

    /** On one device. */
    private record PlainParameter(Value value, int device) {}

    /**
     * Of a program.
     *
     * @param sites the devices; inputs come to the first
     * @param copies whether all parts of concatenations are copied, also those that could be in place
     */
    public PlanBuilder(List<Site> sites, Program program, boolean copies) {
        this.sites = List.copyOf(sites);
        this.program = program;
        this.copies = copies;
        this.parameters = ParameterValues.of(program);
    }

    /** @param schedule whose groups are on these devices */
    public ModelPlan build(Schedule schedule) {
        Graph graph = program.graph();
        graph.inputs().forEach(PlanBuilder::refuseIndices);
        graph.inputs().forEach(port -> requirePlain("input", port));
        graph.outputs().forEach(port -> requirePlain("output", port));
        graph.outputs().forEach(this::requireComputed);
        graph.inputs().forEach(port -> make(port.value(), FIRST, Place.OWN, -1));
        PlannedOrder order = PlannedOrder.of(schedule, BindingNodes.of(schedule.nodes()), numbers());
        inPlace = copies ? PartsInPlace.NONE : partsInPlace(order);
        List<Supplier<Lowered>> lowered = IntStream.range(0, order.nodes().size())
                .mapToObj(i -> lower(order.nodes().get(i), order.devices().get(i)))
                .toList();
        List<Supplier<PlannedNode>> planned = new ArrayList<>();
        List<PlannedCopy> copies = new ArrayList<>();
        for (PlannedOrder.Unit unit : order.units()) {
            copy(order, unit, copies);
            for (int i = unit.begin(); i < unit.end(); i++) {
                planned.add(node(lowered.get(i).get(), order.steps().get(i), unit.binding()));
            }
        }
        for (Graph.Port port : graph.outputs()) {
            storages.home(port.value()).forEach(id -> storages.touch(id, FOREVER));
        }
        List<PlannedNode> nodes = planned.stream().map(Supplier::get).toList();
        return new ModelPlan(
                graph,
                storages.storages(),
                nodes,
                copies,
                order.stages(),
                storages.homes(),
                inPlace,
                written(),
                Reach.of(graph));
    }

    /** Those of what runs on the host, but binding: what it makes has buffers of their own. */
    private PartsInPlace partsInPlace(PlannedOrder order) {
        PartsInPlace all = PartsInPlace.NONE;
        for (int device = 0; device < sites.size(); device++) {
            if (sites.get(device).device().isHost()) {
                all = all.and(PartsInPlace.of(program.graph(), order.running(device), target(device)));
            }
        }
        return all;
    }

    private Map<String, Integer> numbers() {
        return IntStream.range(0, sites.size())
                .boxed()
                .collect(Collectors.toMap(i -> sites.get(i).device().name(), i -> i));
    }

    /** What operators read that others made on another device comes there before the first of them runs, each value once. */
    private void copy(PlannedOrder order, PlannedOrder.Unit unit, List<PlannedCopy> copies) {
        for (int i = unit.begin(); i < unit.end(); i++) {
            int device = order.devices().get(i);
            for (Value value : order.nodes().get(i).inputs()) {
                if (storages.made(value) && !storages.has(value, device)) {
                    Place place = unit.binding() ? Place.OWN : Place.ARENA;
                    copies.add(copy(
                            value, device, unit.begin(), place, order.steps().get(unit.begin())));
                }
            }
        }
    }

    private PlannedCopy copy(Value value, int device, int before, Place place, int step) {
        int from = nearest(value);
        List<Integer> sources = storages.of(value, from);
        sources.forEach(id -> storages.touch(id, step));
        List<Integer> targets = storages.put(value, Slots.of(value.type(), target(device)), device, place, step);
        return new PlannedCopy(
                value,
                before,
                from,
                device,
                CopiedSlot.of(value.type(), sources, target(from), targets, target(device)));
    }

    /** The host if it has a value, since no other device is faster to read; else the device that made it. */
    private int nearest(Value value) {
        return IntStream.range(0, sites.size())
                .filter(device -> sites.get(device).device().isHost() && storages.has(value, device))
                .findFirst()
                .orElseGet(() -> storages.homeOf(value));
    }

    private Target target(int device) {
        return sites.get(device).device().target();
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
    private record Lowered(LoweredNode node, int device, List<Supplier<Kernel>> kernels) {}

    private Supplier<Lowered> lower(Node node, int device) {
        Site site = sites.get(device);
        return site.kernels().background().start(() -> {
            LoweredNode lowered = site.lowering().withPartsInPlace(inPlace).lower(node, parameters);
            return new Lowered(
                    lowered,
                    device,
                    lowered.steps().stream()
                            .map(step -> site.kernels().start(step.code()))
                            .toList());
        });
    }

    /** The result waits for the kernels. Operands stay whole, since a validator reads also what the kernels do not. */
    private Supplier<PlannedNode> node(Lowered made, int step, boolean binding) {
        Place place = binding ? Place.OWN : Place.ARENA;
        LoweredNode lowered = made.node();
        int device = made.device();
        Node node = lowered.node();
        node.outputs().forEach(value -> makeOrTake(value, device, place, step));
        lowered.outputCapacity().ifPresent(rows -> storages.resize(node.output(), rows));
        lowered.aliases().forEach(alias -> storages.alias(node, alias, device));
        node.inputs().forEach(value -> storages.read(value, device, step));
        StepPlace where = new StepPlace(node, device, step, place, new HashMap<>());
        List<Supplier<PlannedStep>> steps = new ArrayList<>();
        for (int i = 0; i < lowered.steps().size(); i++) {
            steps.add(step(lowered.steps().get(i), made.kernels().get(i), where));
        }
        boolean hosted = lowered.steps().stream().anyMatch(kernelStep -> kernelStep.code() instanceof Code.Task);
        Optional<Supplier<PlannedComplaint>> complaint = lowered.complaint().map(how -> complaint(how, where));
        return () -> new PlannedNode(
                node,
                device,
                steps.stream().map(Supplier::get).toList(),
                binding,
                hosted,
                BindingNodes.sizes(node),
                complaint.map(Supplier::get));
    }

    private Supplier<PlannedComplaint> complaint(Complaint complaint, StepPlace where) {
        KernelStep explanation = complaint.explanation();
        int flag = storage(complaint.flag(), where);
        KernelFactory kernels = sites.get(where.device()).kernels();
        Supplier<PlannedStep> planned = step(explanation, kernels.start(explanation.code()), where);
        return () -> new PlannedComplaint(flag, planned.get());
    }

    /**
     * Where and when the steps of a node run.
     *
     * @param shared memory that they share
     */
    private record StepPlace(Node node, int device, int step, Place place, Map<Argument.Shared, Integer> shared) {}

    private Supplier<PlannedStep> step(KernelStep kernelStep, Supplier<Kernel> kernel, StepPlace where) {
        sites.get(where.device()).kernels().show(kernelStep.code());
        List<Integer> ids = new ArrayList<>();
        for (Argument argument : kernelStep.buffers()) {
            int id = storage(argument, where);
            storages.touch(id, where.step());
            ids.add(id);
        }
        List<Access> accesses = kernelStep.buffers().stream()
                .map(argument -> access(where.node(), argument))
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

    private int storage(Argument argument, StepPlace where) {
        return switch (argument) {
            case Argument.Operand(int index, int slot) -> operandStorage(where, index, slot);
            case Argument.Scratch(DType dtype, Size elements) ->
                storages.add(where.device(), dtype, elements, where.place(), where.step());
            case Argument.Shared memory ->
                where.shared()
                        .computeIfAbsent(
                                memory,
                                _ -> storages.add(
                                        where.device(),
                                        memory.dtype(),
                                        memory.elements(),
                                        where.place(),
                                        where.step()));
            case Argument.Constant constant -> constant(constant, where.device());
        };
    }

    /** A parameter that is no weight but read like other values gets its values here. */
    private int operandStorage(StepPlace where, int index, int slot) {
        Value value = operand(where.node(), index);
        int device = where.device();
        return parameters
                .apply(value)
                .map(data -> plainParameters.computeIfAbsent(
                        new PlainParameter(value, device), _ -> constant(plain(value, data, device), device)))
                .orElseGet(() -> storages.of(value, device).get(slot));
    }

    private Argument.Constant plain(Value value, WeightData data, int device) {
        Type.TensorType type = value.tensor();
        if (type.dtype() != DType.F32 || type.shape().rank() > 2) {
            throw new EngineException.UnsupportedOp(
                    "the parameter " + value + " of type " + type + " is read as features, which are matrices of f32");
        }
        int columns = type.shape().fixed(type.shape().rank() - 1);
        return Argument.rows(data.values(), columns, target(device).rowStride(columns));
    }

    static Value operand(Node node, int index) {
        int inputs = node.inputs().size();
        return index < inputs ? node.input(index) : node.outputs().get(index - inputs);
    }

    private int constant(Argument.Constant constant, int device) {
        Site site = sites.get(device);
        int id = storages.add(device, constant.dtype(), new Size.Const(constant.elements()), Place.CONSTANT, 0);
        constants.put(id, site.kernels().background().start(() -> new ConstantWriter(site.device()).write(constant)));
        return id;
    }

    /** A part in place lies in the result, which has memory from its first part on. */
    private void makeOrTake(Value value, int device, Place place, int step) {
        Optional<PartsInPlace.Part> part = inPlace.of(value);
        Value whole = part.map(PartsInPlace.Part::whole).orElse(value);
        if (!storages.made(whole)) {
            make(whole, device, place, step);
        }
        part.ifPresent(within ->
                storages.makeWithin(value, whole, within.column(), inPlace.rowStride(value, target(device)), step));
        storages.home(value).forEach(id -> storages.touch(id, step));
    }

    private void make(Value value, int device, Place place, int step) {
        storages.make(value, Slots.of(value.type(), target(device)), device, place, step);
        if (value.type() instanceof Type.KernelMapType) {
            int counts = storages.home(value).get(Snapshot.PAIR_COUNTS);
            storages.touch(counts, FOREVER); // reports read the counts after the run
        }
    }
}
