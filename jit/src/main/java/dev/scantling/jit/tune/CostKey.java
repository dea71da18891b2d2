package dev.scantling.jit.tune;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Node;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Target;
import dev.scantling.ir.TuningStore.Entry;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.text.GraphPrinter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What the time of operators depends on: the machine and its threads, the form of code, and of each operator its attributes, types and
 * sizes and how its kernel is cut up. Operators of equal keys take the same.
 *
 * @param code the form of code
 * @param run the operators; several that run as one have a plus between them
 */
public record CostKey(Target target, String code, String run) {
    static final String PREFIX = "cost ";

    /** Sizes that only an input decides are told in steps of 9 %. */
    private static final double STEPS_OF_A_DOUBLING = 8;

    /** So that an entry keeps the form of a line. */
    private static final double MOST_GFLOPS = 9_999_999;

    /**
     * The key of operators that run as one, or of one alone.
     *
     * @param choice of the kernel of each, in words; empty where it has none
     */
    public static CostKey of(Target target, String code, List<Node> set, Sizes sizes, Function<Node, String> choice) {
        String run =
                set.stream().map(node -> text(node, sizes) + choice.apply(node)).collect(Collectors.joining("+"));
        return new CostKey(target, code, run.replaceAll("\\s", ""));
    }

    private static String text(Node node, Sizes sizes) {
        String operands =
                node.inputs().stream().map(value -> text(value, sizes)).collect(Collectors.joining(","));
        String results =
                node.outputs().stream().map(value -> text(value, sizes)).collect(Collectors.joining(","));
        return GraphPrinter.print(node.op()) + "(" + operands + ")->" + results;
    }

    private static String text(Value value, Sizes sizes) {
        return switch (value.type()) {
            case Type.TensorType(var dtype, var shape) ->
                dtype.text()
                        + shape.dims().stream().map(dim -> text(dim, sizes)).toList();
            case Type.CoordsType(var rows, var stride) -> "coords[" + text(rows, sizes) + "," + stride + "]";
            case Type.KernelMapType map ->
                "map[" + map.volume() + "," + text(map.inRows(), sizes) + "," + text(map.outRows(), sizes) + ","
                        + coarse(sizes.pairs(value))
                        + map.sort().map(Object::toString).orElse("") + "]";
        };
    }

    private static String text(Dim dim, Sizes sizes) {
        return switch (dim) {
            case Dim.Fixed(int size) -> Integer.toString(size);
            case Dim.Symbol _ -> coarse(sizes.rows(dim));
        };
    }

    private static String coarse(long count) {
        return "2^"
                + Math.round(STEPS_OF_A_DOUBLING * Math.log(Math.max(1, count)) / Math.log(2)) / STEPS_OF_A_DOUBLING;
    }

    /**
     * An entry that says what the operators take.
     *
     * @param nanos on one core, on two, and so on, as many as the target has
     * @param gflops what that is on all of them
     */
    public Entry entry(double[] nanos, double gflops) {
        String values = DoubleStream.of(nanos).mapToObj(Double::toString).collect(Collectors.joining(" "));
        return new Entry(toString(), values, Math.min(gflops, MOST_GFLOPS));
    }

    /**
     * Reads what an entry of this key says.
     *
     * @throws IllegalArgumentException unless these are as many times as the target has cores
     */
    public double[] nanos(String values) {
        double[] nanos = Arrays.stream(values.trim().split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (nanos.length != target.cores()
                || DoubleStream.of(nanos).anyMatch(time -> !(time >= 0 && time < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException(
                    "expected nanoseconds on 1 to " + target.cores() + " cores, got '" + values + "'");
        }
        return nanos;
    }

    @Override
    public String toString() {
        return PREFIX + target + " code=" + code + " run=" + run;
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    public static CostKey parse(String text) {
        String fields = text.substring(PREFIX.length());
        Fields parsed = Fields.parse(fields);
        return new CostKey(Target.parse(fields), parsed.text("code"), parsed.text("run"));
    }
}
