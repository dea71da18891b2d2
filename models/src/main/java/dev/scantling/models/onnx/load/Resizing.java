package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How one axis is resized: each result is a sum of a few elements.
 *
 * @param from elements of the axis
 * @param to elements of the result
 * @param scale of coordinates
 * @see <a href="https://onnx.ai/onnx/operators/onnx__Resize.html">Resize</a>
 * @see <a href="https://doi.org/10.1109/TASSP.1981.1163711">Keys, Cubic convolution interpolation</a>
 */
record Resizing(Rule rule, int from, int to, double scale) {

    /** What holds for all axes. */
    record Rule(
            String mode, String transformation, String nearest, String aspect, double cubic, boolean excludeOutside) {

        static Rule of(Call call) {
            OnnxNode node = call.node();
            if (node.flag("antialias", false)) {
                throw call.unsupported("resizing with antialias");
            }
            boolean old = call.opset() < 11;
            return new Rule(
                    node.text("mode", "nearest"),
                    node.text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel"),
                    node.text("nearest_mode", old ? "floor" : "round_prefer_floor"),
                    node.text("keep_aspect_ratio_policy", "stretch"),
                    node.real("cubic_coeff_a", -0.75f),
                    node.flag("exclude_outside", false));
        }
    }

    static Resizing byScale(Rule rule, int from, double scale) {
        double to = Math.floor(from * scale);
        if (!(scale > 0) || to > Integer.MAX_VALUE) {
            throw new InvalidModel("expected scales above 0 of a result of less than 2^31 elements, got " + scale);
        }
        return new Resizing(rule, from, (int) to, scale);
    }

    static List<Resizing> bySizes(Rule rule, List<Integer> from, List<Integer> to) {
        if (to.stream().anyMatch(size -> size < 1) || from.contains(0)) {
            throw new InvalidModel("expected sizes of 1 or more, got " + from + " and " + to);
        }
        List<Double> scales = IntStream.range(0, to.size())
                .mapToObj(i -> (double) to.get(i) / from.get(i))
                .toList();
        DoubleStream all = scales.stream().mapToDouble(Double::doubleValue);
        return switch (rule.aspect()) {
            case "stretch" ->
                IntStream.range(0, to.size())
                        .mapToObj(i -> new Resizing(rule, from.get(i), to.get(i), scales.get(i)))
                        .toList();
            case "not_larger" -> kept(rule, from, all.min().orElse(1));
            case "not_smaller" -> kept(rule, from, all.max().orElse(1));
            default ->
                throw new InvalidModel("expected a policy of stretch, not_larger or not_smaller, got " + rule.aspect());
        };
    }

    private static List<Resizing> kept(Rule rule, List<Integer> from, double scale) {
        return from.stream()
                .map(size -> new Resizing(rule, size, (int) Math.floor(size * scale + 0.5), scale))
                .toList();
    }

    boolean isIdentity() {
        return from == to && scale == 1;
    }

    /** What a row of the axis is multiplied with, {@code [from, to]}. */
    OnnxTensor matrix() {
        float[] matrix = new float[OnnxTensor.modest((long) from * to)];
        for (int output = 0; output < to; output++) {
            double at = coordinate(output);
            switch (rule.mode()) {
                case "nearest" -> matrix[clamped(nearest(at)) * to + output] = 1;
                case "linear" -> add(matrix, output, at, new double[] {1 - fraction(at), fraction(at)}, 0);
                case "cubic" -> add(matrix, output, at, cubic(fraction(at)), -1);
                default -> throw new UnsupportedOp("resizing of mode '" + rule.mode() + "'");
            }
        }
        return OnnxTensor.of(ElementType.FLOAT, List.of(from, to), matrix).named("resize_" + rule.mode());
    }

    private double coordinate(int output) {
        return switch (rule.transformation()) {
            case "half_pixel" -> (output + 0.5) / scale - 0.5;
            case "half_pixel_symmetric" -> {
                double adjustment = to / (scale * from);
                yield from / 2d * (1 - adjustment) + (output + 0.5) / scale - 0.5;
            }
            case "pytorch_half_pixel" -> scale * from > 1 ? (output + 0.5) / scale - 0.5 : 0;
            case "align_corners" -> scale * from == 1 ? 0 : output * (from - 1d) / (scale * from - 1);
            case "asymmetric" -> output / scale;
            default -> throw new UnsupportedOp("resizing with coordinates '" + rule.transformation() + "'");
        };
    }

    private int nearest(double at) {
        double near = switch (rule.nearest()) {
            case "round_prefer_floor" -> Math.ceil(at - 0.5);
            case "round_prefer_ceil" -> Math.floor(at + 0.5);
            case "floor" -> Math.floor(at);
            case "ceil" -> Math.ceil(at);
            default -> throw new InvalidModel("expected a way to round, got '" + rule.nearest() + "'");
        };
        return (int) near;
    }

    private static double fraction(double at) {
        return at - Math.floor(at);
    }

    private int clamped(int index) {
        return Math.clamp(index, 0, from - 1);
    }

    /** Taps around a place; those outside are taken from the edge, or left out. */
    private void add(float[] matrix, int output, double at, double[] taps, int first) {
        int base = (int) Math.floor(at) + first;
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            boolean outside = base + i < 0 || base + i >= from;
            taps[i] = outside && rule.excludeOutside() ? 0 : taps[i];
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            matrix[clamped(base + i) * to + output] += (float) (taps[i] / sum);
        }
    }

    private double[] cubic(double s) {
        double a = rule.cubic();
        return new double[] {far(a, 1 + s), near(a, s), near(a, 1 - s), far(a, 2 - s)};
    }

    private static double near(double a, double x) {
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    }

    private static double far(double a, double x) {
        return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
    }
}
