package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.interp.Datum;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.tune.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plays the engine for one node: places its values, runs its steps in two interleaved halves and reads the results. */
final class NodeRunner {
    private final NodeForms.Form form;
    private final Target target;
    private final KeyLayout layout;
    private final HostValue values;
    private final Map<Dim, Integer> extents = new HashMap<>();
    private final Map<Value, List<HostArray>> memory = new HashMap<>();
    private final Map<KernelSpec, HostKernel> kernels = new HashMap<>();
    private final List<HostArray> scratch = new ArrayList<>();
    private final Map<Argument.Shared, HostArray> shared = new HashMap<>();
    private final PartsInPlace inPlace;

    private NodeRunner(NodeForms.Form form, KeyLayout layout) {
        this(form, layout, PartsInPlace.NONE);
    }

    private NodeRunner(NodeForms.Form form, KeyLayout layout, PartsInPlace inPlace) {
        this.inPlace = inPlace;
        this.form = form;
        this.target = form.target();
        this.layout = layout;
        this.values = new HostValue(target, layout);
    }

    /** A target with vectors of {@code lanes} floats. */
    static Target target(int lanes) {
        return new Target("cpu", "test", lanes == 1 ? 0 : 32 * lanes, 2, 1 << 19);
    }

    static List<Datum> run(NodeForms.Form form, Node node, List<Datum> operands) {
        return run(form, FloatFormat.F32, node, operands);
    }

    /** @param storage how kernels keep weights */
    static List<Datum> run(NodeForms.Form form, FloatFormat storage, Node node, List<Datum> operands) {
        return new NodeRunner(form, KeyLayout.DEFAULT).run(form.lowering().withStorage(storage), node, operands);
    }

    /** The results of a node. Tensors of fixed shape are its weights. */
    static List<Datum> run(Target target, KeyLayout layout, Node node, List<Datum> operands) {
        return new NodeRunner(NodeForms.Form.interpreted(target), layout).run(new Lowering(target), node, operands);
    }

    /** As {@link #run(Target, KeyLayout, Node, List)}, in another form. */
    static List<Datum> run(NodeForms.Form form, KeyLayout layout, Node node, List<Datum> operands) {
        return new NodeRunner(form, layout).run(form.lowering(), node, operands);
    }

    /** The results of a matrix product that is cut up in a given way. */
    static List<Datum> run(Target target, Choice choice, Node node, List<Datum> operands) {
        return run(NodeForms.Form.interpreted(target), choice, node, operands);
    }

    static List<Datum> run(NodeForms.Form form, Choice choice, Node node, List<Datum> operands) {
        Lowering lowering = new Lowering(form.target(), "native", (_, _) -> choice);
        return new NodeRunner(form, KeyLayout.DEFAULT).run(lowering, node, operands);
    }

    /** The result of a node that is a part in place, beside which nothing may be written. */
    static List<Datum> run(NodeForms.Form form, PartsInPlace inPlace, Node node, List<Datum> operands) {
        return new NodeRunner(form, KeyLayout.DEFAULT, inPlace)
                .run(form.lowering().withPartsInPlace(inPlace), node, operands);
    }

    private List<Datum> run(Lowering lowering, Node node, List<Datum> operands) {
        LoweredNode lowered = lowering.lower(node, value -> constant(node, value, operands));
        for (int i = 0; i < operands.size(); i++) {
            bind(node.input(i), operands.get(i));
        }
        if (lowered.outputCapacity().isPresent()) {
            Size rows = lowered.outputCapacity().get();
            memory.put(
                    node.output(), List.of(array(new Slot(DType.I64, rows)), array(new Slot(DType.I32, Size.of(1)))));
        } else {
            node.outputs().forEach(value -> memory.put(whole(value), arrays(whole(value))));
        }
        lowered.aliases().forEach(alias -> alias(node, alias));
        lowered.steps().forEach(step -> run(node, step));
        lowered.complaint().ifPresent(complaint -> complain(node, complaint));
        memory.values().forEach(slots -> assertThat(slots).allMatch(HostArray::marginsIntact));
        assertThat(scratch).allMatch(HostArray::marginsIntact);
        assertThat(shared.values()).allMatch(HostArray::marginsIntact);
        return node.outputs().stream().map(this::result).toList();
    }

    /** As the engine does: lets the host throw where the flag is set. */
    private void complain(Node node, Complaint complaint) {
        int flag = memory(node, complaint.flag()).ints()[0];
        assertThat(flag).isBetween(0, 1);
        if (flag == 1) {
            run(node, complaint.explanation());
            throw new AssertionError("the flag of " + node.name() + " is set, but the host finds nothing wrong");
        }
    }

    /** The elements of a weight. */
    static Optional<WeightData> constant(Node node, Value value, List<Datum> operands) {
        Datum datum = operands.get(node.inputs().indexOf(value));
        return value.type() instanceof Type.TensorType(var dtype, var shape) && dtype == DType.F32 && shape.isFixed()
                ? Optional.of(WeightData.of(((Datum.Floats) datum).values()))
                : Optional.empty();
    }

    private Value whole(Value value) {
        return inPlace.of(value).map(PartsInPlace.Part::whole).orElse(value);
    }

    private void bind(Value value, Datum datum) {
        switch (value.type()) {
            case Type.TensorType(var _, var shape) -> {
                List<Integer> dims = datum instanceof Datum.Floats floats ? floats.dims() : ((Datum.Ints) datum).dims();
                extents.put(shape.dim(0), dims.getFirst());
                if (shape.rank() > 2) {
                    return; // a weight: known when the node is lowered
                }
            }
            case Type.CoordsType(Dim rows, var _) -> extents.put(rows, ((Datum.Coords) datum).count());
            case Type.KernelMapType(var _, Dim in, Dim out, var _) -> {
                extents.put(in, ((Datum.PairLists) datum).inRows());
                extents.put(out, ((Datum.PairLists) datum).outRows());
            }
        }
        List<HostArray> slots = arrays(value);
        values.write(value.type(), datum, slots);
        memory.put(value, slots);
    }

    private void alias(Node node, Alias alias) {
        List<HostArray> slots = new ArrayList<>(slots(node.output()));
        slots.set(alias.outputSlot(), slots(node.input(alias.inputIndex())).get(alias.inputSlot()));
        memory.put(node.output(), List.copyOf(slots));
    }

    private List<HostArray> arrays(Value value) {
        return Slots.of(value.type(), target).stream().map(this::array).toList();
    }

    private List<HostArray> slots(Value value) {
        return Objects.requireNonNull(memory.get(value), value::toString);
    }

    private HostArray array(Slot slot) {
        return HostArray.of(slot.dtype(), slot.elements().evaluate(this::extent));
    }

    private int extent(Dim dim) {
        return dim instanceof Dim.Fixed(int size) ? size : Objects.requireNonNull(extents.get(dim), dim::toString);
    }

    private void run(Node node, KernelStep step) {
        List<HostArray> buffers =
                step.buffers().stream().map(argument -> memory(node, argument)).toList();
        Object[] arrays = buffers.stream().map(HostArray::array).toArray();
        int[] ints = new int[buffers.size() + step.scalars().size()];
        for (int i = 0; i < buffers.size(); i++) {
            ints[i] = buffers.get(i).offset();
        }
        for (int i = 0; i < step.scalars().size(); i++) {
            ints[buffers.size() + i] = scalar(step.scalars().get(i));
        }
        int iterations = step.iterations().evaluate(this::extent);
        int middle = iterations / 2;
        run(step.code(), arrays, ints, middle, iterations);
        run(step.code(), arrays, ints, 0, middle);
    }

    private void run(Code code, Object[] arrays, int[] ints, int begin, int end) {
        if (begin == end) {
            return;
        }
        HostKernel kernel = switch (code) {
            case Code.Loops(KernelSpec spec) -> kernels.computeIfAbsent(spec, form.kernels());
            case Code.Task(var _, HostKernel task) -> task;
        };
        kernel.run(arrays, ints, begin, end);
    }

    private HostArray memory(Node node, Argument argument) {
        return switch (argument) {
            case Argument.Operand(int index, int slot) -> array(operand(node, index), slot);
            case Argument.Constant constant -> {
                HostArray array = HostArray.of(constant.dtype(), constant.elements());
                scratch.add(array);
                int middle = constant.parts() / 2;
                run(constant.writer(), array, middle, constant.parts());
                run(constant.writer(), array, 0, middle);
                yield array;
            }
            case Argument.Shared all -> shared.computeIfAbsent(all, _ -> array(new Slot(all.dtype(), all.elements())));
            case Argument.Scratch(DType dtype, Size elements) -> {
                HostArray array = array(new Slot(dtype, elements));
                scratch.add(array);
                yield array;
            }
        };
    }

    private HostArray array(Value value, int slot) {
        HostArray whole = slots(whole(value)).get(slot);
        return inPlace.of(value).map(part -> whole.from(part.column())).orElse(whole);
    }

    private static void run(HostKernel writer, HostArray array, int begin, int end) {
        writer.run(new Object[] {array.array()}, new int[] {array.offset()}, begin, end);
    }

    private static Value operand(Node node, int index) {
        int inputs = node.inputs().size();
        return index < inputs ? node.input(index) : node.outputs().get(index - inputs);
    }

    private int scalar(ScalarArgument argument) {
        return switch (argument) {
            case ScalarArgument.Extent(Size size) -> size.evaluate(this::extent);
            case ScalarArgument.LayoutBits(ScalarArgument.Axis axis) ->
                switch (axis) {
                    case BATCH -> layout.batchBits();
                    case X -> layout.xBits();
                    case Y -> layout.yBits();
                    case Z -> layout.zBits();
                };
        };
    }

    private Datum result(Value value) {
        if (inPlace.of(value).isPresent()) {
            return part(value, inPlace.of(value).orElseThrow());
        }
        List<HostArray> slots = slots(value);
        if (value.type() instanceof Type.CoordsType(Dim rows, var _)) {
            extents.put(rows, slots.get(Slots.ROW_COUNT).ints()[0]);
        }
        return values.read(value.type(), slots, this::extent);
    }

    private Datum part(Value value, PartsInPlace.Part part) {
        int stride = inPlace.rowStride(value, target);
        int width = target.rowStride(value.channels());
        HostArray whole = slots(part.whole()).getFirst();
        assertThat(whole.columnsIntact(0, part.column(), stride))
                .as("what lies before a part")
                .isTrue();
        assertThat(whole.columnsIntact(part.column() + width, stride, stride))
                .as("what lies behind a part")
                .isTrue();
        int rows = extent(value.tensor().shape().dim(0));
        HostArray own = whole.from(rows == 0 ? 0 : part.column()).columns(rows, width, stride);
        return values.read(value.type(), List.of(own), this::extent);
    }
}
