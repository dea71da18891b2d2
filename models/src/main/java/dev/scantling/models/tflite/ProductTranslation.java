package dev.scantling.models.tflite;

import dev.scantling.ir.ArrayView;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FixedPoint;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sums of products of bytes, rescaled. */
record ProductTranslation(CarriedBuilder builder) {
    /** Up to here all whole numbers are float32. */
    private static final long MOST_EXACT = 1 << 24;

    void convolution(TfliteOperator node) {
        List<Integer> dims = shape(node.input(1), 4);
        Filter filter = Filter.of(node, dims.getFirst(), true);
        Window window = window(node, dims, new Int3(node.attribute(4, 1), node.attribute(5, 1), 1));
        grid(node, filter, window, builder.padded(node.input(0)).dims().getLast() / dims.getLast(), node.activation(3));
    }

    void depthwise(TfliteOperator node) {
        List<Integer> dims = shape(node.input(1), 4);
        if (dims.getFirst() != 1) {
            throw new InvalidModel("the first extent of a depthwise weight must be 1, its shape is " + dims);
        }
        Filter filter = Filter.of(node, dims.getLast(), false);
        Window window = window(node, dims, new Int3(node.attribute(5, 1), node.attribute(6, 1), 1));
        grid(node, filter, window, builder.padded(node.input(0)).dims().getLast(), node.activation(4));
    }

    private static Window window(TfliteOperator node, List<Integer> weight, Int3 dilation) {
        Int3 size = new Int3(weight.get(2), weight.get(1), 1);
        Int3 stride = new Int3(node.attribute(1, 0), node.attribute(2, 0), 1);
        return new Window(size, stride, dilation, node.samePadding(0));
    }

    private void grid(TfliteOperator node, Filter filter, Window window, int groups, FusedActivation activation) {
        Carried x = builder.padded(node.input(0));
        if (x.dims().size() != 4) {
            throw new InvalidModel("its input must have four axes, has " + x.dims());
        }
        GridGeometry geometry = window.over(x).grouped(groups);
        int perGroup = x.dims().getLast() / groups;
        int volume = geometry.volume();
        Value weight = builder.parameter("weight", filter.columns(), volume, perGroup, filter.outputs());
        finish(node, filter, builder.graph().conv(geometry, x.value(), weight, Epilogue.NONE), activation);
    }

    void fullyConnected(TfliteOperator node) {
        if (node.attribute(1, 0) << 24 != 0) {
            throw new UnsupportedOp("shuffled weights are not supported");
        }
        List<Integer> dims = shape(node.input(1), 2);
        Filter filter = Filter.of(node, dims.getFirst(), true);
        TfliteTensor input = node.input(0);
        Value x = builder.rearranged(builder.matrix(input), ArrayView.of(List.of(input.size())), dims.getLast());
        Value weight = builder.parameter("weight", filter.columns(), dims.getLast(), filter.outputs());
        finish(node, filter, builder.graph().linear(x, weight, Epilogue.NONE), node.activation(0));
    }

    private void finish(TfliteOperator node, Filter filter, Value sum, FusedActivation activation) {
        filter.requireExact(node.input(0));
        TfliteTensor output = node.output();
        Quantization how = output.quantized();
        var bounds = new FixedPointOp.Rescale(
                0, activation.lowest(output.type(), how), activation.highest(output.type(), how));
        builder.define(output, builder.rescaled(sum, filter.factors(node), filter.biases(), bounds));
    }

    private static List<Integer> shape(TfliteTensor weight, int rank) {
        if (weight.dims().size() != rank || weight.dims().contains(0)) {
            throw new InvalidModel("its weight must have " + rank + " axes and elements, is " + weight);
        }
        return weight.dims();
    }

    /**
     * The weights of a layer.
     *
     * @param columns whole numbers without zero point, output channels last
     */
    @SuppressWarnings("ArrayRecordComponent") // weights are shared arrays
    private record Filter(TfliteTensor weight, Optional<TfliteTensor> bias, int outputs, float[] columns) {

        /** @param outputsFirst whether output channels are the first axis in the file, else they are the last */
        static Filter of(TfliteOperator node, int outputs, boolean outputsFirst) {
            for (TfliteTensor tensor : List.of(node.input(0), node.input(1), node.output())) {
                if (!tensor.type().isByte() || tensor.type() != node.input(0).type()) {
                    throw new UnsupportedOp(
                            "input, weight and output must all be int8 or all uint8, " + tensor + " is not");
                }
            }
            TfliteTensor weight = node.input(1);
            Quantization how = weight.quantized();
            int count = how.scales().size();
            if (count != 1
                    && (count != outputs
                            || how.axis() != (outputsFirst ? 0 : weight.dims().size() - 1))) {
                throw new InvalidModel("a weight has one scale or one for each of " + outputs + " output channels, "
                        + weight + " has " + how);
            }
            int[] integers = weight.integers();
            int others = integers.length / outputs;
            float[] columns = new float[integers.length];
            for (int i = 0; i < columns.length; i++) {
                int output = outputsFirst ? i / others : i % outputs;
                int place = outputsFirst ? i % others * outputs + output : i;
                columns[place] = integers[i] - how.zeroPoints().get(count == 1 ? 0 : output);
            }
            return new Filter(weight, node.optional(2), outputs, columns);
        }

        private int[] biases() {
            int[] biases = bias.map(TfliteTensor::integers).orElseGet(() -> new int[outputs]);
            if (biases.length != outputs) {
                throw new InvalidModel("a bias has " + outputs + " elements, got " + bias);
            }
            return biases;
        }

        /** Sums are exact if those of magnitudes are. */
        void requireExact(TfliteTensor input) {
            int zeroPoint = input.quantized().zeroPoint();
            long most = Math.max(
                    Math.abs((long) input.type().highest() - zeroPoint),
                    Math.abs((long) input.type().lowest() - zeroPoint));
            long[] sums = new long[outputs];
            for (int i = 0; i < columns.length; i++) {
                sums[i % outputs] += (long) (most * Math.abs(columns[i]));
            }
            for (int c = 0; c < outputs; c++) {
                if (sums[c] > MOST_EXACT) {
                    throw new UnsupportedOp("sums of output channel " + c + " may reach " + sums[c]
                            + ", but are exact up to " + MOST_EXACT + " only");
                }
            }
        }

        /** TFLite multiplies the scales of int8 convolutions in double, others in float. */
        List<FixedPoint> factors(TfliteOperator node) {
            float in = node.input(0).quantized().scale();
            float out = node.output().quantized().scale();
            List<Float> scales = weight.quantized().scales();
            boolean inDouble = scales.size() > 1
                    || node.input(0).type() == TfliteType.INT8
                            && node.kind().orElseThrow() != OperatorKind.FULLY_CONNECTED;
            return IntStream.range(0, outputs)
                    .mapToObj(c -> scales.get(scales.size() == 1 ? 0 : c))
                    .map(scale -> FixedPoint.of((inDouble ? (double) in * scale : (double) (in * scale)) / out))
                    .toList();
        }
    }
}
