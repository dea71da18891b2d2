package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Launch;
import dev.scantling.ir.DType;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.jit.lower.Argument;
import dev.scantling.jit.lower.KernelStep;
import dev.scantling.jit.lower.Lowering;
import dev.scantling.jit.lower.Size;
import dev.scantling.jit.lower.Slots;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.MatrixKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes other forms of the matrix kernels of a plan. They may be launched right after their node has run, when its inputs
 * are still there; that writes the same output again.
 */
public final class TrialMaker {
    /** The number of a value that the plan does not have. */
    private static final int NOWHERE = -1;

    private final Device device;
    private final Execution execution;
    private final ParameterValues parameters;
    private final KernelFactory kernels;
    private final FloatFormat storage;

    /**
     * @param program that the plan of the execution was made of
     * @param storage how kernels keep weights
     */
    public TrialMaker(Device device, Program program, Execution execution, KernelFactory kernels, FloatFormat storage) {
        this.device = device;
        this.execution = execution;
        this.parameters = ParameterValues.of(program);
        this.kernels = kernels;
        this.storage = storage;
    }

    /** What a node multiplies, its weights included; empty if that are no matrices. */
    public Optional<MatrixKernel> kernel(Node node) {
        return MatrixKernel.of(node, device.target(), device.codeForm().name(), storage, parameters);
    }

    /** A node's kernel with the given choice. */
    public Trial make(Node node, Choice choice) {
        return make(
                node, choice, lowering(choice).lower(node, parameters).steps().getFirst(), List.of());
    }

    /**
     * A convolution over a map that is sorted beside the plan, as the choice needs it, though the graph does not sort it.
     *
     * @param node over lists of pairs
     */
    public SortedTrial makeSorted(Node node, Choice choice) {
        Type.KernelMapType map = (Type.KernelMapType) node.input(0).type();
        Type type = new Type.KernelMapType(map.volume(), map.inRows(), map.outRows(), choice.sort());
        Value sorted = new Value(NOWHERE, type);
        var op = new GeometryOp.SortMap(choice.sort().orElseThrow());
        Node sorting = new Node(node.name(), op, List.of(node.input(0)), List.of(sorted));
        List<Value> inputs = new ArrayList<>(node.inputs());
        inputs.set(0, sorted);
        Node convolution = new Node(node.name(), node.op(), inputs, node.outputs());
        List<Buffer> runs = new ArrayList<>();
        return orClosed(runs, () -> {
            Slots.of(type, device.target()).stream()
                    .skip(Slots.RUN_ROWS)
                    .forEach(slot -> runs.add(
                            device.allocate(slot.dtype(), slot.elements().evaluate(execution.extents()))));
            return sorted(node, choice, sorting, convolution, List.copyOf(runs));
        });
    }

    private SortedTrial sorted(Node node, Choice choice, Node sorting, Node convolution, List<Buffer> runs) {
        Lowering lowering = lowering(choice);
        Trial first =
                make(node, choice, lowering.lower(sorting, parameters).steps().getFirst(), runs);
        return orClosed(
                first.owned(),
                () -> new SortedTrial(
                        first,
                        make(
                                node,
                                choice,
                                lowering.lower(convolution, parameters).steps().getFirst(),
                                runs),
                        runs));
    }

    /** What is made; if that fails, the buffers that nobody else would close are. */
    private static <T> T orClosed(List<Buffer> owned, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (RuntimeException | Error e) {
            owned.forEach(Buffer::close);
            throw e;
        }
    }

    private Lowering lowering(Choice choice) {
        return new Lowering(device.target(), device.codeForm().name(), (_, _) -> choice)
                .withStorage(storage)
                .withPartsInPlace(execution.plan().inPlace());
    }

    /** @param runs what a sorted map has besides the arrays of the node's own map */
    private Trial make(Node node, Choice choice, KernelStep step, List<Buffer> runs) {
        List<Buffer> owned = new ArrayList<>();
        return orClosed(owned, () -> new Trial(choice, launch(node, step, runs, owned), owned));
    }

    /** @param owned receives the buffers that belong to the launch alone */
    private Launch launch(Node node, KernelStep step, List<Buffer> runs, List<Buffer> owned) {
        List<Buffer> buffers = new ArrayList<>();
        for (Argument argument : step.buffers()) {
            buffers.add(run(argument, runs).orElseGet(() -> buffer(node, argument, owned)));
        }
        kernels.show(step.code());
        Launch launch = new Launch(
                kernels.start(step.code()).get(), buffers, step.scalars().size());
        for (int i = 0; i < buffers.size(); i++) {
            Argument argument = step.buffers().get(i);
            launch.offset(i, run(argument, runs).isPresent() ? 0 : offset(node, argument));
        }
        for (int i = 0; i < step.scalars().size(); i++) {
            launch.scalar(i, NodeLauncher.scalar(step.scalars().get(i), execution.extents(), execution.layout()));
        }
        launch.iterations(step.iterations().evaluate(execution.extents()));
        return launch;
    }

    /** The array of a sorted map, in whatever place the map stands, that an argument is. */
    private static Optional<Buffer> run(Argument argument, List<Buffer> runs) {
        return !runs.isEmpty() && argument instanceof Argument.Operand(int _, int slot) && slot >= Slots.RUN_ROWS
                ? Optional.of(runs.get(slot - Slots.RUN_ROWS))
                : Optional.empty();
    }

    private Buffer buffer(Node node, Argument argument, List<Buffer> owned) {
        return switch (argument) {
            case Argument.Operand(int index, int slot) -> execution.buffer(storage(node, index, slot));
            case Argument.Constant constant -> {
                Buffer buffer = new ConstantWriter(device).write(constant);
                owned.add(buffer);
                yield buffer;
            }
            case Argument.Scratch(var dtype, var elements) -> allocated(dtype, elements, owned);
            case Argument.Shared(var _, var dtype, var elements) -> allocated(dtype, elements, owned);
        };
    }

    private Buffer allocated(DType dtype, Size elements, List<Buffer> owned) {
        Buffer buffer = device.allocate(dtype, elements.evaluate(execution.extents()));
        owned.add(buffer);
        return buffer;
    }

    private int offset(Node node, Argument argument) {
        return argument instanceof Argument.Operand(int index, int slot)
                ? execution.offset(storage(node, index, slot))
                : 0;
    }

    private int storage(Node node, int index, int slot) {
        return execution.plan().slot(PlanBuilder.operand(node, index), slot);
    }
}
