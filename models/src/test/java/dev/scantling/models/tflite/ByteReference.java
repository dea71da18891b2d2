package dev.scantling.models.tflite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * TFLite's arithmetic once more, straight from the specification and on the bytes themselves: zero points are subtracted where they are used, padding
 * is written out, products of 64 bits are divided as the specification divides. Shares nothing with the translation but the reader.
 */
final class ByteReference {
    private final Map<Integer, int[]> bytes = new HashMap<>();
    private final Map<Integer, float[]> floats = new HashMap<>();

    /** Values of the outputs, bytes as whole numbers. */
    static List<float[]> run(TfliteFile file, float[] input) {
        ByteReference run = new ByteReference();
        TfliteTensor in = file.inputs().getFirst();
        if (in.type() == TfliteType.FLOAT32) {
            run.floats.put(in.index(), input);
        } else {
            run.bytes.put(in.index(), ints(input));
        }
        file.nodes().forEach(run::node);
        return file.outputs().stream().map(run::floats).toList();
    }

    private static int[] ints(float[] values) {
        int[] ints = new int[values.length];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = (int) values[i];
        }
        return ints;
    }

    private float[] floats(TfliteTensor tensor) {
        if (tensor.type() == TfliteType.FLOAT32) {
            return Objects.requireNonNull(floats.get(tensor.index()));
        }
        int[] ints = bytes(tensor);
        float[] values = new float[ints.length];
        for (int i = 0; i < ints.length; i++) {
            values[i] = ints[i];
        }
        return values;
    }

    private int[] bytes(TfliteTensor tensor) {
        return tensor.isConstant() ? tensor.integers() : Objects.requireNonNull(bytes.get(tensor.index()));
    }

    private void node(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        int[] result = switch (node.kind().orElseThrow()) {
            case CONV_2D -> grid(node, false);
            case DEPTHWISE_CONV_2D -> grid(node, true);
            case FULLY_CONNECTED -> dense(node);
            case AVERAGE_POOL_2D -> pool(node, true);
            case MAX_POOL_2D -> pool(node, false);
            case MEAN -> mean(node);
            case PAD -> pad(bytes(x), x, node.input(1).integers(), y);
            case RESHAPE -> bytes(x);
            case TRANSPOSE -> transpose(bytes(x), x.dims(), node.input(1).integers());
            case RESIZE_NEAREST_NEIGHBOR -> resize(bytes(x), x.dims(), y.dims());
            case ADD -> add(node);
            case SOFTMAX -> softmax(node);
            case QUANTIZE -> quantize(floats(x), y);
            case DEQUANTIZE -> {
                int[] in = bytes(x);
                float[] out = new float[in.length];
                for (int i = 0; i < out.length; i++) {
                    out[i] = (float) ((double) scale(x) * (in[i] - zero(x)));
                }
                floats.put(y.index(), out);
                yield new int[0];
            }
        };
        bytes.put(y.index(), result);
    }

    private static float scale(TfliteTensor tensor) {
        return tensor.quantization().orElseThrow().scales().getFirst();
    }

    private static int zero(TfliteTensor tensor) {
        return tensor.quantization().orElseThrow().zeroPoints().getFirst();
    }

    private static int least(TfliteTensor tensor) {
        return tensor.type() == TfliteType.INT8 ? -128 : 0;
    }

    /** gemmlowp's product of the high halves, divided towards zero after a nudge. */
    static int highMul(int a, int b) {
        if (a == b && a == Integer.MIN_VALUE) {
            return Integer.MAX_VALUE;
        }
        long product = (long) a * b;
        long nudge = product >= 0 ? 1L << 30 : 1 - (1L << 30);
        return (int) ((product + nudge) / (1L << 31));
    }

    /** gemmlowp's division by a power of two, by the bits that fall off. */
    static int divide(int x, int exponent) {
        int mask = (int) ((1L << exponent) - 1);
        int threshold = (mask >> 1) + (x < 0 ? 1 : 0);
        return (x >> exponent) + ((x & mask) > threshold ? 1 : 0);
    }

    /** A multiplier of 31 bits and its exponent. */
    static int[] multiplier(double real) {
        if (real == 0) {
            return new int[] {0, 0};
        }
        int shift = 0;
        double q = Math.abs(real);
        for (; q >= 1; q /= 2) {
            shift++;
        }
        for (; q < 0.5; q *= 2) {
            shift--;
        }
        long fixed = Math.round(q * (1L << 31));
        if (fixed == 1L << 31) {
            fixed /= 2;
            shift++;
        }
        return shift < -31 ? new int[] {0, 0} : new int[] {(int) (real < 0 ? -fixed : fixed), shift};
    }

    static int scaled(int x, double real) {
        int[] by = multiplier(real);
        int left = Math.max(by[1], 0);
        int right = Math.max(-by[1], 0);
        return divide(highMul(x * (1 << left), by[0]), right);
    }

    private static int activated(int value, TfliteTensor to, int activation) {
        int low = least(to);
        int high = low + 255;
        if (activation == 1 || activation == 3) {
            low = Math.max(low, zero(to));
        }
        if (activation == 3) {
            high = Math.min(high, zero(to) + Math.round(6f / scale(to)));
        }
        return Math.min(Math.max(value + zero(to), low), high);
    }

    private int[] grid(TfliteOperator node, boolean depthwise) {
        TfliteTensor x = node.input(0);
        TfliteTensor w = node.input(1);
        TfliteTensor y = node.output();
        int[] in = bytes(x);
        int[] weights = w.integers();
        int[] bias = node.optional(2)
                .map(TfliteTensor::integers)
                .orElse(new int[y.dims().get(3)]);
        int rows = x.dims().get(1);
        int columns = x.dims().get(2);
        int channels = x.dims().get(3);
        int tall = w.dims().get(1);
        int wide = w.dims().get(2);
        int outputs = y.dims().get(3);
        int across = node.attribute(1, 0);
        int down = node.attribute(2, 0);
        boolean same = node.samePadding(0);
        int top = same ? Math.max(0, (y.dims().get(1) - 1) * down + tall - rows) / 2 : 0;
        int begin = same ? Math.max(0, (y.dims().get(2) - 1) * across + wide - columns) / 2 : 0;
        int activation =
                node.options().map(table -> (int) table.i8(depthwise ? 4 : 3)).orElse(0);
        Quantization how = w.quantization().orElseThrow();
        int[] out = new int[y.size()];
        int at = 0;
        for (int oy = 0; oy < y.dims().get(1); oy++) {
            for (int ox = 0; ox < y.dims().get(2); ox++) {
                for (int o = 0; o < outputs; o++) {
                    int channel = how.scales().size() == 1 ? 0 : o;
                    int sum = 0;
                    for (int ky = 0; ky < tall; ky++) {
                        for (int kx = 0; kx < wide; kx++) {
                            int iy = oy * down + ky - top;
                            int ix = ox * across + kx - begin;
                            if (iy < 0 || iy >= rows || ix < 0 || ix >= columns) {
                                continue;
                            }
                            for (int c = 0; c < (depthwise ? 1 : channels); c++) {
                                int from = depthwise ? o / (outputs / channels) : c;
                                int weight = depthwise
                                        ? weights[(ky * wide + kx) * outputs + o]
                                        : weights[((o * tall + ky) * wide + kx) * channels + c];
                                sum += (in[(iy * columns + ix) * channels + from] - zero(x))
                                        * (weight - how.zeroPoints().get(channel));
                            }
                        }
                    }
                    double factor = x.type() == TfliteType.UINT8
                            ? (double) (scale(x) * how.scales().get(channel)) / scale(y)
                            : (double) scale(x) * how.scales().get(channel) / scale(y);
                    out[at++] = activated(scaled(sum + bias[o], factor), y, activation);
                }
            }
        }
        return out;
    }

    private int[] dense(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor w = node.input(1);
        TfliteTensor y = node.output();
        int[] in = bytes(x);
        int[] weights = w.integers();
        int depth = w.dims().get(1);
        int[] out = new int[y.size()];
        for (int i = 0; i < out.length; i++) {
            int o = i % w.dims().get(0);
            int sum = node.optional(2).map(TfliteTensor::integers).orElseThrow()[o];
            for (int c = 0; c < depth; c++) {
                sum += (in[i / w.dims().get(0) * depth + c] - zero(x)) * (weights[o * depth + c] - zero(w));
            }
            out[i] = activated(scaled(sum, (double) (scale(x) * scale(w)) / scale(y)), y, 0);
        }
        return out;
    }

    private int[] pool(TfliteOperator node, boolean average) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        int[] in = bytes(x);
        int channels = x.dims().get(3);
        int[] out = new int[y.size()];
        for (int i = 0; i < out.length; i++) {
            int c = i % channels;
            int oy = i / channels / y.dims().get(2);
            int ox = i / channels % y.dims().get(2);
            int sum = 0;
            int most = Integer.MIN_VALUE;
            int count = 0;
            for (int iy = oy * node.attribute(2, 0); iy < oy * node.attribute(2, 0) + node.attribute(4, 0); iy++) {
                for (int ix = ox * node.attribute(1, 0); ix < ox * node.attribute(1, 0) + node.attribute(3, 0); ix++) {
                    int value = in[(iy * x.dims().get(2) + ix) * channels + c];
                    sum += value;
                    most = Math.max(most, value);
                    count++;
                }
            }
            out[i] = !average ? most : sum > 0 ? (sum + count / 2) / count : (sum - count / 2) / count;
        }
        return out;
    }

    /** Over one axis. */
    private int[] mean(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        int axis = node.input(1).integers()[0];
        int count = x.dims().get(axis);
        int inner = x.dims().subList(axis + 1, x.dims().size()).stream().reduce(1, (a, b) -> a * b);
        int[] sums = new int[x.size() / count];
        int[] in = bytes(x);
        for (int i = 0; i < in.length; i++) {
            sums[i / inner / count * inner + i % inner] += in[i];
        }
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
    }

    private static int[] pad(int[] in, TfliteTensor x, int[] by, TfliteTensor y) {
        int channels = x.dims().get(3);
        int[] out = new int[y.size()];
        Arrays.fill(out, zero(y));
        for (int i = 0; i < in.length; i++) {
            int row = i / channels / x.dims().get(2) + by[2];
            int column = i / channels % x.dims().get(2) + by[4];
            out[(row * y.dims().get(2) + column) * channels + i % channels] = in[i];
        }
        return out;
    }

    private static int[] transpose(int[] in, List<Integer> dims, int[] order) {
        int[] extents = Arrays.stream(order).map(dims::get).toArray();
        int[] out = new int[in.length];
        for (int i = 0; i < out.length; i++) {
            int rest = i;
            int[] index = new int[order.length];
            for (int axis = order.length - 1; axis >= 0; axis--) {
                index[order[axis]] = rest % extents[axis];
                rest /= extents[axis];
            }
            int from = 0;
            for (int axis = 0; axis < order.length; axis++) {
                from = from * dims.get(axis) + index[axis];
            }
            out[i] = in[from];
        }
        return out;
    }

    private static int[] resize(int[] in, List<Integer> from, List<Integer> to) {
        int channels = from.get(3);
        int[] out = new int[to.get(1) * to.get(2) * channels];
        for (int i = 0; i < out.length; i++) {
            int row = (int) Math.floor(i / channels / to.get(2) * ((float) from.get(1) / to.get(1)));
            int column = (int) Math.floor(i / channels % to.get(2) * ((float) from.get(2) / to.get(2)));
            out[i] = in[(row * from.get(2) + column) * channels + i % channels];
        }
        return out;
    }

    private int[] add(TfliteOperator node) {
        TfliteTensor a = node.input(0);
        TfliteTensor b = node.input(1);
        TfliteTensor y = node.output();
        double twice = 2 * Math.max(scale(a), scale(b));
        int[] left = bytes(a);
        int[] right = bytes(b);
        int activation = node.options().map(table -> (int) table.i8(0)).orElse(0);
        int[] out = new int[y.size()];
        for (int i = 0; i < out.length; i++) {
            int first = scaled((left[i % left.length] - zero(a)) << 20, scale(a) / twice);
            int second = scaled((right[i % right.length] - zero(b)) << 20, scale(b) / twice);
            out[i] = activated(scaled(first + second, twice / ((1 << 20) * scale(y))), y, activation);
        }
        return out;
    }

    private static int[] quantize(float[] in, TfliteTensor y) {
        int[] out = new int[in.length];
        for (int i = 0; i < out.length; i++) {
            double steps = in[i] / scale(y);
            int rounded = (int) (steps < 0 ? Math.ceil(steps - 0.5) : Math.floor(steps + 0.5));
            out[i] = Math.min(Math.max(rounded + zero(y), least(y)), least(y) + 255);
        }
        return out;
    }

    private int[] softmax(TfliteOperator node) {
        TfliteTensor x = node.input(0);
        TfliteTensor y = node.output();
        int depth = x.dims().getLast();
        int[] in = bytes(x);
        int[] out = new int[in.length];
        double real = Math.min((double) node.real(0) * scale(x) * (1 << 26), (1L << 31) - 1.0);
        int[] by = multiplier(real);
        int reach = (int) Math.floor(31.0 * (1 << 26) / Math.pow(2, by[1]));
        for (int row = 0; row < in.length / depth; row++) {
            int most = Arrays.stream(in, row * depth, (row + 1) * depth).max().orElseThrow();
            int[] exponentials = new int[depth];
            int sum = 0;
            for (int c = 0; c < depth; c++) {
                int below = in[row * depth + c] - most;
                exponentials[c] = below < -reach ? 0 : exponential(highMul(below * (1 << by[1]), by[0]));
                sum += divide(exponentials[c], 12);
            }
            int zeros = Integer.numberOfLeadingZeros(sum);
            int inverse = inverse((int) (((long) sum << zeros) - (1L << 31)));
            for (int c = 0; c < depth; c++) {
                int share = divide(highMul(inverse, exponentials[c]), 12 - zeros + 31 - 8);
                out[row * depth + c] = Math.min(Math.max(share + least(y), least(y)), least(y) + 255);
            }
        }
        return out;
    }

    /** Constants as gemmlowp prints them. */
    static int exponential(int argument) {
        int within = (argument & (1 << 24) - 1) - (1 << 24);
        int x = (within << 5) + (1 << 28);
        int x2 = highMul(x, x);
        int x3 = highMul(x2, x);
        int x4 = highMul(x2, x2);
        int tail = divide(highMul(divide(x4, 2) + x3, 715827883) + x2, 1);
        int result = 1895147668 + highMul(1895147668, x + tail);
        int[] constants = {1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242};
        int rest = within - argument;
        for (int i = 0; i < constants.length; i++) {
            if ((rest & 1 << 24 + i) != 0) {
                result = highMul(result, constants[i]);
            }
        }
        return argument == 0 ? Integer.MAX_VALUE : result;
    }

    private static int inverse(int x) {
        int half = (int) (((long) x + Integer.MAX_VALUE + 1) / 2);
        int y = 1515870810 + highMul(half, -1010580540);
        for (int i = 0; i < 3; i++) {
            y += saturated(4L * highMul(y, (1 << 29) - highMul(half, y)));
        }
        return saturated(2L * y);
    }

    private static int saturated(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
