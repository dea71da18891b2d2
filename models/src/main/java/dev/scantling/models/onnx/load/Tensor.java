package dev.scantling.models.onnx.load;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A tensor of an ONNX graph that is being translated. */
sealed interface Tensor {
    ElementType type();

    List<Integer> dims();

    /** Known when the model is imported. */
    record Known(OnnxTensor data) implements Tensor {
        @Override
        public ElementType type() {
            return data.type();
        }

        @Override
        public List<Integer> dims() {
            return data.dims();
        }
    }

    /**
     * Computed by a run.
     *
     * @param value a float32 matrix that holds the elements in the order of the layout
     */
    record Computed(ElementType type, List<Integer> dims, Layout layout, Value value) implements Tensor {
        public Computed {
            dims = List.copyOf(dims);
        }
    }

    /** How elements lie in a matrix. */
    enum Layout {
        /** Row-major; the columns are the last axis. */
        PLAIN,
        /** Axis 1 comes last and gives the columns, as operators over grids have it. */
        CELLS;

        /** The axes in order. */
        List<Integer> order(int rank) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, rank).boxed().toList());
            if (this == CELLS) {
                order.add(order.remove(1));
            }
            return order;
        }

        /** Columns of the matrix; at least 1. */
        int columns(List<Integer> dims) {
            return dims.isEmpty() ? 1 : Math.max(1, dims.get(this == CELLS ? 1 : dims.size() - 1));
        }

        /** Where the elements of a tensor of that layout lie. */
        ArrayView memory(List<Integer> dims) {
            List<Integer> order = order(dims.size());
            ArrayView stored = ArrayView.of(order.stream().map(dims::get).toList());
            return stored.transposed(
                    IntStream.range(0, dims.size()).map(order::indexOf).boxed().toList());
        }
    }

    default int rank() {
        return dims().size();
    }

    default int size() {
        return dims().stream().reduce(1, Math::multiplyExact);
    }
}
