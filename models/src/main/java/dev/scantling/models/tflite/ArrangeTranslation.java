package dev.scantling.models.tflite;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Operators that move bytes. */
record ArrangeTranslation(CarriedBuilder builder) {

    /** Only noted: a convolution that reads it has padding. */
    void pad(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        int[] by = node.input(1).integers();
        if (x.dims().size() != 4 || by.length != 8) {
            throw new UnsupportedOp("only tensors of four axes are padded, " + x + " is not");
        }
        if (!x.type().isByte() || x.type() != y.type() || !x.quantized().equals(y.quantized())) {
            throw new UnsupportedOp("input and output must be bytes of the same quantization, are " + x + " and " + y);
        }
        if (Arrays.stream(by).anyMatch(count -> count < 0) || by[0] + by[1] + by[6] + by[7] != 0) {
            throw new UnsupportedOp(
                    "only rows and columns of a grid are padded, by 0 or more, got " + Arrays.toString(by));
        }
        requireExtents(x.dims(), by, y.dims());
        Carried carried = builder.padded(x);
        Carried.Margins margins = carried.margins().plus(new Carried.Margins(by[2], by[4], by[3], by[5]));
        builder.define(y, new Carried(carried.value(), y.dims(), margins));
    }

    private static void requireExtents(List<Integer> from, int[] by, List<Integer> to) {
        List<Integer> expected = IntStream.range(0, from.size())
                .mapToObj(axis -> Math.addExact(from.get(axis), Math.addExact(by[2 * axis], by[2 * axis + 1])))
                .toList();
        if (!expected.equals(to)) {
            throw new InvalidModel(
                    "padding " + from + " by " + Arrays.toString(by) + " gives " + expected + ", its output has " + to);
        }
    }

    void reshape(TfliteOperator node) {
        TfliteTensor y = node.output();
        if (node.input(0).size() != y.size()) {
            throw new InvalidModel(node.input(0) + " does not have the elements of " + y);
        }
        builder.move(node.input(0), ArrayView.of(List.of(y.size())), y);
    }

    void transpose(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        List<Integer> order = Arrays.stream(node.input(1).integers()).boxed().toList();
        List<Integer> sorted = order.stream().sorted().toList();
        if (!sorted.equals(IntStream.range(0, x.dims().size()).boxed().toList())) {
            throw new InvalidModel("an order of " + x.dims().size() + " axes names each once, got " + order);
        }
        ArrayView view = ArrayView.of(x.dims()).transposed(order);
        if (!view.extents().equals(node.output().dims())) {
            throw new InvalidModel("transposing gives " + view.extents() + ", its output has "
                    + node.output().dims());
        }
        builder.move(x, view, node.output());
    }

    /** By whole factors each cell becomes several. */
    void resize(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        if (node.flag(0) || node.flag(1)) {
            throw new UnsupportedOp("aligned corners and half pixels are not supported");
        }
        if (x.dims().size() != 4 || y.dims().size() != 4 || x.size() == 0) {
            throw new UnsupportedOp("only tensors of four axes are resized, " + x + " is not");
        }
        int rows = x.dims().get(1);
        int columns = x.dims().get(2);
        int tall = y.dims().get(1) / rows;
        int wide = y.dims().get(2) / columns;
        if (tall * rows != y.dims().get(1) || wide * columns != y.dims().get(2)) {
            throw new UnsupportedOp("grids are resized by whole factors, got " + x.dims() + " to " + y.dims());
        }
        int channels = x.dims().getLast();
        builder.move(
                x,
                new ArrayView(
                        0,
                        List.of(x.dims().getFirst(), rows, tall, columns, wide, channels),
                        List.of(rows * columns * channels, columns * channels, 0, channels, 0, 1)),
                y);
    }
}
