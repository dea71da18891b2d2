package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How ONNX's attributes place windows on the axes behind the first two, outermost first.
 *
 * @param x of which one to three axes are space
 * @param begin pads before the first cells
 * @param end pads behind the last
 */
record Window(
        Tensor x,
        List<Integer> size,
        List<Integer> strides,
        List<Integer> dilations,
        List<Integer> begin,
        List<Integer> end,
        boolean ceil) {
    private static final int FIRST = 2;

    /** As attributes say. */
    static Window of(Call call, Tensor x) {
        return of(
                call,
                x,
                call.node()
                        .ints("kernel_shape")
                        .orElseThrow(() -> new InvalidModel("attribute 'kernel_shape' is missing")));
    }

    /** Of a kernel of known size. */
    static Window of(Call call, Tensor x, List<Integer> size) {
        int axes = x.rank() - FIRST;
        if (axes < 1 || axes > 3) {
            throw call.unsupported("windows over " + axes + " axes; one to three are read");
        }
        List<Integer> ones = Collections.nCopies(axes, 1);
        List<Integer> strides = call.node().ints("strides").orElse(ones);
        List<Integer> dilations = call.node().ints("dilations").orElse(ones);
        List<Integer> pads = call.node().ints("pads").orElseGet(() -> Collections.nCopies(2 * axes, 0));
        if (size.size() != axes || strides.size() != axes || dilations.size() != axes || pads.size() != 2 * axes) {
            throw new InvalidModel("expected kernels, strides and dilations of " + axes
                    + " axes and twice as many pads, got " + size + ", " + strides + ", " + dilations + " and " + pads);
        }
        if (IntStream.range(0, axes).anyMatch(i -> size.get(i) < 1 || strides.get(i) < 1 || dilations.get(i) < 1)) {
            throw new InvalidModel("kernels, strides and dilations must be at least 1, got " + size + ", " + strides
                    + " and " + dilations);
        }
        return new Window(
                x,
                size,
                strides,
                dilations,
                pads.subList(0, axes),
                pads.subList(axes, 2 * axes),
                call.node().flag("ceil_mode", false));
    }

    int axes() {
        return size.size();
    }

    int extent(int axis) {
        return x.dims().get(FIRST + axis);
    }

    /** Cells from the first to the last tap. */
    int reach(int axis) {
        return Math.addExact(Math.multiplyExact(size.get(axis) - 1, dilations.get(axis)), 1);
    }

    /** With pads as {@code auto_pad} has them for windows that slide over x. */
    Window padded(String auto) {
        List<Integer> totals = IntStream.range(0, axes())
                .mapToObj(i -> Math.max(
                        0, (Math.ceilDiv(extent(i), strides.get(i)) - 1) * strides.get(i) + reach(i) - extent(i)))
                .toList();
        return padded(auto, totals);
    }

    /** With these pads, both ends together. */
    Window padded(String auto, List<Integer> totals) {
        return switch (auto) {
            case "SAME_UPPER" -> with(totals.stream().map(total -> total / 2).toList(), totals);
            case "SAME_LOWER" ->
                with(totals.stream().map(total -> total - total / 2).toList(), totals);
            case "VALID" -> with(Collections.nCopies(axes(), 0), Collections.nCopies(axes(), 0));
            case "NOTSET", "" -> this;
            default ->
                throw new InvalidModel("expected auto_pad of SAME_UPPER, SAME_LOWER, VALID or NOTSET, got " + auto);
        };
    }

    Window with(List<Integer> first, List<Integer> totals) {
        List<Integer> last = IntStream.range(0, axes())
                .mapToObj(i -> totals.get(i) - first.get(i))
                .toList();
        return new Window(x, size, strides, dilations, first, last, ceil);
    }

    /** The geometry over x, whose last axis is our x. */
    GridGeometry geometry(int groups) {
        return new GridGeometry(
                x.dims().getFirst(),
                int3(x.dims().subList(FIRST, x.rank()), 1),
                int3(size, 1),
                int3(strides, 1),
                int3(dilations, 1),
                int3(begin, 0),
                int3(IntStream.range(0, axes()).mapToObj(this::room).toList(), 0),
                groups);
    }

    /** Pads at the end, more if a last window that is not whole counts too. */
    private int room(int axis) {
        return ceil
                ? Math.max(
                        end.get(axis),
                        (outputs(axis) - 1) * strides.get(axis) + reach(axis) - extent(axis) - begin.get(axis))
                : end.get(axis);
    }

    /** Windows on an axis; one that would begin behind x and the pads before it is none. */
    private int outputs(int axis) {
        int span = extent(axis) + begin.get(axis) + end.get(axis) - reach(axis);
        if (span < 0) {
            throw new InvalidModel("the kernel " + size + " must fit into " + x.dims() + " with its pads");
        }
        int stride = strides.get(axis);
        int count = (ceil ? Math.ceilDiv(span, stride) : span / stride) + 1;
        return ceil && (count - 1) * stride >= extent(axis) + begin.get(axis) ? count - 1 : count;
    }

    /** Extents of the result. */
    List<Integer> outputs() {
        return IntStream.range(0, axes()).mapToObj(this::outputs).toList();
    }

    /** For each output how many taps of its window lie in x or its pads. */
    OnnxTensor taps() {
        List<Integer> outputs = outputs();
        float[] taps = {1};
        for (int axis = 0; axis < axes(); axis++) {
            float[] wider = new float[OnnxTensor.modest((long) taps.length * outputs.get(axis))];
            for (int i = 0; i < wider.length; i++) {
                wider[i] = taps[i / outputs.get(axis)] * taps(axis, i % outputs.get(axis));
            }
            taps = wider;
        }
        List<Integer> dims = new ArrayList<>(List.of(1, 1));
        dims.addAll(outputs);
        return OnnxTensor.of(ElementType.FLOAT, dims, taps);
    }

    private int taps(int axis, int output) {
        int first = output * strides.get(axis);
        int room = extent(axis) + begin.get(axis) + end.get(axis);
        return (int) IntStream.range(0, size.get(axis))
                .filter(tap -> first + tap * dilations.get(axis) < room)
                .count();
    }

    /** What a window like this makes of x on the way back. */
    List<Integer> unpooled() {
        List<Integer> dims = new ArrayList<>(x.dims().subList(0, FIRST));
        for (int axis = 0; axis < axes(); axis++) {
            dims.add((extent(axis) - 1) * strides.get(axis) + size.get(axis) - begin.get(axis) - end.get(axis));
        }
        return dims;
    }

    static Int3 int3(List<Integer> outermostFirst, int usual) {
        List<Integer> axes = outermostFirst.reversed();
        return new Int3(axes.get(0), axes.size() > 1 ? axes.get(1) : usual, axes.size() > 2 ? axes.get(2) : usual);
    }

    /** The reverse of {@link #int3}. */
    List<Integer> dims(int batch, int channels, Int3 extents) {
        List<Integer> dims = new ArrayList<>(List.of(batch, channels));
        for (int axis = axes() - 1; axis >= 0; axis--) {
            dims.add(extents.get(axis));
        }
        return dims;
    }
}
