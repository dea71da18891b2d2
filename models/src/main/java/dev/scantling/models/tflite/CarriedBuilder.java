package dev.scantling.models.tflite;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Op;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph in the making and what it has of the file's tensors. Not thread-safe. */
final class CarriedBuilder {
    private final GraphBuilder graph = new GraphBuilder("tflite");
    private final Map<String, float[]> weights = new HashMap<>();
    private final Map<Integer, Carried> tensors = new HashMap<>();
    private final Set<Value> inputs = new HashSet<>();

    Program program() {
        return new Program(graph.build(), new Weights(weights));
    }

    GraphBuilder graph() {
        return graph;
    }

    /** Columns of the matrix of a tensor. */
    static int columns(List<Integer> dims) {
        return dims.isEmpty() ? 1 : Math.max(1, dims.getLast());
    }

    Value add(Op op, Value... operands) {
        return graph.add(op, List.of(operands)).getFirst();
    }

    Value parameter(String name, float[] values, int... shape) {
        String key = name + "_" + weights.size();
        weights.put(key, values);
        return graph.parameter(key, shape);
    }

    /** A matrix of one number everywhere. */
    Value filled(Shape like, float number) {
        Value one = parameter("constant", new float[] {number}, 1, 1);
        List<Integer> dims = List.of(like.fixed(0), like.fixed(1));
        return add(new ArrayOp.Rearrange(new ArrayView(0, dims, List.of(0, 0)), like.fixed(1)), one);
    }

    /** A tensor as it is, with margins that nobody has put there yet. */
    Carried padded(TfliteTensor tensor) {
        Carried carried = tensors.get(tensor.index());
        if (carried == null && !tensor.isConstant()) {
            throw new InvalidModel(tensor + " is read before it is written");
        }
        return carried != null ? carried : new Carried(constant(tensor), tensor.dims(), Carried.Margins.NONE);
    }

    private Value constant(TfliteTensor tensor) {
        int zeroPoint = tensor.quantized().zeroPoint();
        int[] integers = tensor.integers();
        float[] values = new float[integers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = integers[i] - zeroPoint;
        }
        int columns = columns(tensor.dims());
        return parameter("tensor" + tensor.index(), values, values.length / columns, columns);
    }

    /** The matrix of a tensor; margins are put there by pooling windows of one cell, of which those outside are zero. */
    Value matrix(TfliteTensor tensor) {
        Carried carried = padded(tensor);
        Carried.Margins margins = carried.margins();
        return margins.equals(Carried.Margins.NONE)
                ? carried.value()
                : graph.pool(around(grid(carried, Int3.ONE), margins), Pooling.SUM, carried.value());
    }

    /** The geometry of a window over a grid, whose margins are padding. */
    static GridGeometry grid(Carried carried, Int3 size) {
        Int3 extents = new Int3(carried.width(), carried.height(), 1);
        return GridGeometry.of(carried.dims().getFirst(), extents, size);
    }

    static GridGeometry around(GridGeometry geometry, Carried.Margins margins) {
        return geometry.padded(
                new Int3(margins.left(), margins.top(), 0), new Int3(margins.right(), margins.bottom(), 0));
    }

    /** Defines a tensor by its matrix. */
    void define(TfliteTensor tensor, Value value) {
        int columns = columns(tensor.dims());
        Type expected = Type.f32(Dim.of(tensor.size() / columns), Dim.of(columns));
        if (!value.type().equals(expected)) {
            throw new InvalidModel("its output " + tensor + " is a matrix " + expected
                    + ", but its attributes and operands give " + value.type());
        }
        define(tensor, new Carried(value, tensor.dims(), Carried.Margins.NONE));
    }

    void define(TfliteTensor tensor, Carried carried) {
        if (tensor.isConstant() || tensors.put(tensor.index(), carried) != null) {
            throw new InvalidModel("its output " + tensor + " is constant or written twice");
        }
    }

    /** Defines a tensor by the numbers of another, row-major or as a view sees them; bytes stay the same bytes. */
    void move(TfliteTensor from, ArrayView view, TfliteTensor to) {
        if (from.type() != to.type()) {
            throw new InvalidModel(from + " and " + to + " must have elements of one type");
        }
        Value moved = rearranged(matrix(from), view, columns(to.dims()));
        if (!to.type().isByte()) {
            define(to, moved);
            return;
        }
        int offset = from.quantized().zeroPoint() - to.quantized().zeroPoint();
        define(to, offset == 0 ? moved : shifted(moved, to, offset));
    }

    private Value shifted(Value value, TfliteTensor to, int offset) {
        int zeroPoint = to.quantized().zeroPoint();
        return rescaled(
                value,
                FixedPoint.ONE,
                new FixedPointOp.Rescale(
                        offset, to.type().lowest() - zeroPoint, to.type().highest() - zeroPoint));
    }

    Value rearranged(Value value, ArrayView view, int columns) {
        boolean same = view.isContiguous()
                && columns == value.channels()
                && view.elements() == value.tensor().shape().elements();
        return same ? value : add(new ArrayOp.Rearrange(view, columns), value);
    }

    /** All columns times one factor. */
    Value rescaled(Value value, FixedPoint factor, FixedPointOp.Rescale op) {
        int channels = value.channels();
        return rescaled(value, Collections.nCopies(channels, factor), new int[channels], op);
    }

    /** Each column plus its bias, times its factor. */
    Value rescaled(Value value, List<FixedPoint> factors, int[] biases, FixedPointOp.Rescale op) {
        return add(op, value, parameter("terms", FixedPoint.terms(factors, biases), 4, factors.size()));
    }

    /** An input port; bytes come with their zero point. */
    TflitePort input(TfliteTensor tensor) {
        int columns = columns(tensor.dims());
        String name = portName(tensor);
        Value value = graph.input(name, Type.f32(Dim.of(tensor.size() / columns), Dim.of(columns)));
        inputs.add(value);
        int zeroPoint = zeroPoint(tensor);
        define(tensor, zeroPoint == 0 ? value : shifted(value, tensor, -zeroPoint));
        return port(tensor);
    }

    /** An output port; what no node computes is copied, since runs only tell what they compute. */
    TflitePort output(TfliteTensor tensor) {
        Value value = matrix(tensor);
        int zeroPoint = zeroPoint(tensor);
        boolean copied = zeroPoint == 0 && (inputs.contains(value) || tensor.isConstant());
        ArrayView all = ArrayView.of(List.of(tensor.size()));
        int highest = Byte.toUnsignedInt((byte) -1);
        Value bytes = zeroPoint == 0
                ? value
                : rescaled(value, FixedPoint.ONE, new FixedPointOp.Rescale(zeroPoint, Byte.MIN_VALUE, highest));
        graph.output(portName(tensor), copied ? add(new ArrayOp.Rearrange(all, value.channels()), value) : bytes);
        return port(tensor);
    }

    private static int zeroPoint(TfliteTensor tensor) {
        return switch (tensor.type()) {
            case FLOAT32 -> 0;
            case INT8, UINT8 -> tensor.quantized().zeroPoint();
            case INT16, INT32, INT64, BOOL ->
                throw new UnsupportedOp(tensor + ": ports of float32, int8 and uint8 are supported");
        };
    }

    /** Names of tensors may be empty or the same. */
    private static String portName(TfliteTensor tensor) {
        return tensor.name().isEmpty() ? "tensor" + tensor.index() : tensor.name();
    }

    private static TflitePort port(TfliteTensor tensor) {
        return new TflitePort(portName(tensor), tensor.type(), tensor.dims(), tensor.quantization());
    }
}
