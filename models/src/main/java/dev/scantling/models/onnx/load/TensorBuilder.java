package dev.scantling.models.onnx.load;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.models.onnx.load.Tensor.Computed;
import dev.scantling.models.onnx.load.Tensor.Known;
import dev.scantling.models.onnx.load.Tensor.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A graph in the making whose values are tensors: finds the matrix that an operator wants, moving elements only where
 * they do not lie so already. Not thread-safe.
 */
final class TensorBuilder {
    private final GraphBuilder graph;
    private final boolean folding;
    private final Map<String, float[]> weights = new HashMap<>();
    private final Map<OnnxTensor, Value> parameters = new IdentityHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<Value> inputs = new HashSet<>();

    /** @param folding whether all operands are known, so that results are looked at before they are used */
    TensorBuilder(String name, boolean folding) {
        this.graph = new GraphBuilder(name);
        this.folding = folding;
    }

    GraphBuilder graph() {
        return graph;
    }

    boolean folding() {
        return folding;
    }

    Program program() {
        return new Program(graph.build(), new Weights(weights));
    }

    /** The elements of a tensor, row-major, in rows of its last axis. */
    Value plain(Tensor tensor) {
        return value(tensor, tensor.dims(), Layout.PLAIN);
    }

    /** The same in rows of so many columns, at least 1. */
    Value matrix(Tensor tensor, int columns) {
        return moved(own(tensor), memory(tensor), columns);
    }

    /** The matrix of a tensor that is broadcast to some extents, in a layout. */
    Value value(Tensor tensor, List<Integer> dims, Layout layout) {
        ArrayView view = memory(tensor).broadcast(dims).transposed(layout.order(dims.size()));
        return moved(own(tensor), view, layout.columns(dims));
    }

    /** Where the elements of a tensor lie in its matrix. */
    ArrayView memory(Tensor tensor) {
        return layout(tensor).memory(tensor.dims());
    }

    static Layout layout(Tensor tensor) {
        return tensor instanceof Computed computed ? computed.layout() : Layout.PLAIN;
    }

    /** The matrix of a tensor as it is. */
    private Value own(Tensor tensor) {
        return switch (tensor) {
            case Computed computed -> computed.value();
            case Known(OnnxTensor data) -> parameters.computeIfAbsent(data, this::parameter);
        };
    }

    private Value parameter(OnnxTensor data) {
        int columns = Layout.PLAIN.columns(data.dims());
        return parameter(data.name(), data.floats(), data.size() / columns, columns);
    }

    /** A new parameter; its name is made unique. */
    Value parameter(String name, float[] values, int... shape) {
        String base = name.isEmpty() ? "constant" : name;
        String key = base;
        for (int i = 2; !keys.add(key); i++) {
            key = base + "_" + i;
        }
        weights.put(key, values);
        return graph.parameter(key, shape);
    }

    /** What a view of a matrix sees; the matrix itself if that is the same. */
    private Value moved(Value matrix, ArrayView view, int columns) {
        if (view.elements() == 0) {
            return add(new ArrayOp.Rearrange(new ArrayView(0, List.of(0), List.of(1)), columns), matrix);
        }
        boolean same = view.isContiguous()
                && columns == matrix.channels()
                && view.elements() == matrix.tensor().shape().elements();
        return same ? matrix : add(new ArrayOp.Rearrange(view, columns), matrix);
    }

    /** A node of one result. */
    Value add(Op op, Value... operands) {
        return addAll(op, operands).getFirst();
    }

    /** A node. */
    List<Value> addAll(Op op, Value... operands) {
        List<Value> results = graph.add(op, List.of(operands));
        if (folding) {
            results.forEach(result -> OnnxTensor.modest(result.tensor().shape().elements()));
        }
        return results;
    }

    Computed plain(ElementType type, List<Integer> dims, Value value) {
        return new Computed(type, dims, Layout.PLAIN, value);
    }

    /** A tensor from a matrix of other columns whose elements are in order. */
    Computed shaped(ElementType type, List<Integer> dims, Value matrix) {
        int size = dims.stream().reduce(1, Math::multiplyExact);
        return plain(type, dims, moved(matrix, ArrayView.of(List.of(size)), Layout.PLAIN.columns(dims)));
    }

    /** The same elements, row-major, with other extents. */
    Tensor reshaped(Tensor tensor, List<Integer> dims) {
        long size = dims.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (size != tensor.size()) {
            throw new InvalidModel("a tensor of shape " + tensor.dims() + " has no shape " + dims);
        }
        return tensor instanceof Known(OnnxTensor data)
                ? new Known(data.shaped(dims))
                : plain(tensor.type(), dims, matrix(tensor, Layout.PLAIN.columns(dims)));
    }

    /** A view of a tensor by its axes, such as a transposition or a slice. */
    Tensor viewed(Tensor tensor, UnaryOperator<ArrayView> change) {
        ArrayView view = change.apply(memory(tensor));
        Value matrix = own(tensor);
        for (Layout layout : view.rank() > 2 ? Layout.values() : new Layout[] {Layout.PLAIN}) {
            ArrayView stored = view.transposed(layout.order(view.rank()));
            if (moved(stored, matrix, layout.columns(view.extents()))) {
                return new Computed(tensor.type(), view.extents(), layout, matrix);
            }
        }
        int columns = Layout.PLAIN.columns(view.extents());
        return plain(tensor.type(), view.extents(), moved(matrix, view, columns));
    }

    /** Whether a view is the matrix itself. */
    private static boolean moved(ArrayView view, Value matrix, int columns) {
        return view.elements() == matrix.tensor().shape().elements()
                && view.elements() > 0
                && view.isContiguous()
                && columns == matrix.channels();
    }

    /** What operands broadcast to, which ONNX takes from NumPy. */
    static List<Integer> broadcast(List<? extends Tensor> tensors) {
        int rank = tensors.stream().mapToInt(Tensor::rank).max().orElse(0);
        List<Integer> dims = new ArrayList<>();
        for (int fromEnd = rank; fromEnd > 0; fromEnd--) {
            int extent = 1;
            for (Tensor tensor : tensors) {
                int own = fromEnd > tensor.rank() ? 1 : tensor.dims().get(tensor.rank() - fromEnd);
                if (own != 1 && extent != 1 && own != extent) {
                    throw new InvalidModel("operands of shapes "
                            + tensors.stream().map(Tensor::dims).toList() + " do not broadcast");
                }
                extent = own == 1 ? extent : own;
            }
            dims.add(extent);
        }
        return dims;
    }

    /** The matrices of all operands, broadcast to what they have in common, in the layout that most of the work is in. */
    Computed pointwise(ElementType type, List<Tensor> operands, Function<Value[], Value> function) {
        List<Integer> dims = broadcast(operands);
        boolean cells = operands.stream()
                .anyMatch(operand ->
                        layout(operand) == Layout.CELLS && operand.dims().equals(dims));
        Layout layout = cells ? Layout.CELLS : Layout.PLAIN;
        Value[] values =
                operands.stream().map(operand -> value(operand, dims, layout)).toArray(Value[]::new);
        return new Computed(type, dims, layout, function.apply(values));
    }

    /** An input port. */
    Computed input(String name, ElementType type, List<Integer> dims) {
        int columns = Layout.PLAIN.columns(dims);
        int rows = dims.stream().reduce(1, Math::multiplyExact) / columns;
        Value value = graph.input(name, Type.f32(Dim.of(rows), Dim.of(columns)));
        inputs.add(value);
        return plain(type, dims, value);
    }

    /** An output port, row-major; what no node computes is copied, since runs only tell what they compute. */
    void output(String name, Tensor tensor) {
        Value value = plain(tensor);
        boolean copied = tensor instanceof Known || inputs.contains(value);
        graph.output(
                name,
                copied
                        ? add(new ArrayOp.Rearrange(ArrayView.of(List.of(tensor.size())), value.channels()), value)
                        : value);
    }
}
