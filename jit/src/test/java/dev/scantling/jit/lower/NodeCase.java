package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.ir.pass.Uses;
import dev.scantling.jit.tune.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** One operator with random operands, run in several forms and compared with the interpreter. */
final class NodeCase {
    private static final double HALF_ULP = 0x1p-24;
    private static final Weights NO_WEIGHTS = new Weights(Map.of());

    private final GraphBuilder builder = new GraphBuilder("case");
    private final List<Value> values = new ArrayList<>();
    private final List<Datum> data = new ArrayList<>();
    private final RandomGenerator random;
    private final List<NodeForms.Form> forms;

    NodeCase(RandomGenerator random) {
        this(random, NodeForms.INTERPRETED);
    }

    NodeCase(RandomGenerator random, NodeForms forms) {
        this(random, forms.forms());
    }

    NodeCase(RandomGenerator random, List<NodeForms.Form> forms) {
        this.random = random;
        this.forms = forms;
    }

    /** A case without operands, of the same random numbers and forms. */
    NodeCase fresh() {
        return new NodeCase(random, forms);
    }

    /** Adds a matrix of random numbers. */
    NodeCase matrix(String rows, int count, int columns) {
        return matrix(rows, count, columns, numbers(count * columns));
    }

    NodeCase matrix(String rows, int count, int columns, float[] elements) {
        return add(Type.f32(Dim.symbol(rows), Dim.of(columns)), Datum.matrix(count, columns, elements));
    }

    /** Adds features that a format has, and in it. */
    NodeCase features(FloatFormat format, Dim rows, int count, int columns) {
        return add(
                Type.features(format.dtype(), rows, Dim.of(columns)),
                Datum.matrix(count, columns, rounded(format, numbers(count * columns))));
    }

    /** Adds the features of a grid, whose rows are known when the node is lowered. */
    NodeCase grid(int rows, int channels) {
        return weight(rows, channels);
    }

    /** Adds points in a cube around the origin, of two batches. */
    NodeCase points(int count, double halfWidth) {
        float[] points = new float[4 * count];
        for (int i = 0; i < points.length; i++) {
            points[i] = i % 4 == 0 ? random.nextInt(2) : (float) random.nextDouble(-halfWidth, halfWidth);
        }
        return matrix("points", count, 4, points);
    }

    /** Adds a random coordinate set in a cube around the origin, of two batches. */
    NodeCase coords(String rows, int most, int halfWidth, Int3 stride) {
        TreeSet<Long> keys = new TreeSet<>();
        for (int i = 0; i < most; i++) {
            keys.add(random.nextLong(16L * halfWidth * halfWidth * halfWidth));
        }
        int side = 2 * halfWidth;
        int[] coords = keys.stream()
                .flatMapToInt(key -> IntStream.of(
                        (int) (key / side / side / side),
                        (int) (key / side / side % side) - halfWidth,
                        (int) (key / side % side) - halfWidth,
                        (int) (key % side) - halfWidth))
                .toArray();
        return coords(rows, new Datum.Coords(coords, stride));
    }

    NodeCase coords(String rows, Datum.Coords coords) {
        return add(new Type.CoordsType(Dim.symbol(rows), coords.stride()), coords);
    }

    /** Adds a weight of random numbers. */
    NodeCase weight(int... shape) {
        int elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return weight(numbers(elements), shape);
    }

    /** Adds a weight of random numbers that a format has. */
    NodeCase weight(FloatFormat format, int... shape) {
        return weight(rounded(format, numbers(Arrays.stream(shape).reduce(1, Math::multiplyExact))), shape);
    }

    private static float[] rounded(FloatFormat format, float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = format.round(values[i]);
        }
        return values;
    }

    NodeCase weight(float[] elements, int... shape) {
        List<Integer> dims = Arrays.stream(shape).boxed().toList();
        return add(new Type.TensorType(DType.F32, Shape.of(shape)), new Datum.Floats(dims, elements));
    }

    /** Adds quantized activations of which some are the largest that the type holds. */
    NodeCase bytes(String rows, int count, int columns, DType dtype) {
        int[] elements = new int[count * columns];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Math.min(dtype.largestByte(), random.nextInt(dtype.largestByte() + 50));
        }
        Shape shape = new Shape(List.of(Dim.symbol(rows), Dim.of(columns)));
        return add(new Type.TensorType(dtype, shape), new Datum.Ints(List.of(count, columns), elements));
    }

    /** Adds a weight of whole numbers up to 127, of which some are the least. */
    NodeCase signedBytes(int least, int... shape) {
        float[] elements = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Math.max(least, random.nextInt(-150, Byte.MAX_VALUE + 1));
        }
        return weight(elements, shape);
    }

    /** Adds the last operand once more. */
    NodeCase again() {
        values.add(values.getLast());
        data.add(data.getLast());
        return this;
    }

    NodeCase ints(int[] elements, int count, Dim... shape) {
        List<Integer> dims = Arrays.stream(shape)
                .map(dim -> dim instanceof Dim.Fixed(int size) ? size : count)
                .toList();
        return add(Type.i32(shape), new Datum.Ints(dims, elements));
    }

    /** Adds a map whose offsets have from none to all of the pairs that fit. */
    NodeCase map(int volume, int inRows, int outRows) {
        List<int[]> in = new ArrayList<>();
        List<int[]> out = new ArrayList<>();
        int most = Math.min(inRows, outRows);
        for (int k = 0; k < volume; k++) {
            int pairs = k % 3 == 2 ? most : random.nextInt(most + 1);
            in.add(subset(inRows, pairs));
            out.add(subset(outRows, pairs));
        }
        return map(new Datum.PairLists(in, out, inRows, outRows));
    }

    NodeCase map(Datum.PairLists map) {
        return add(new Type.KernelMapType(map.volume(), Dim.symbol("in"), Dim.symbol("out")), map);
    }

    /** The same operands with all maps sorted. */
    NodeCase sorted(MaskSort sort) {
        NodeCase sorted = new NodeCase(random, forms);
        for (int i = 0; i < data.size(); i++) {
            Type type = values.get(i).type();
            sorted.add(
                    type instanceof Type.KernelMapType(int volume, Dim in, Dim out, var _)
                            ? new Type.KernelMapType(volume, in, out, Optional.of(sort))
                            : type,
                    data.get(i));
        }
        return sorted;
    }

    private int[] subset(int rows, int size) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(all, Random.from(random));
        return all.stream().limit(size).sorted().mapToInt(Integer::intValue).toArray();
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    private NodeCase add(Type type, Datum datum) {
        values.add(builder.input("input" + values.size(), type));
        data.add(datum);
        return this;
    }

    /** The node of an operator on the operands so far. */
    Node node(Op op) {
        builder.scope("layer", () -> builder.add(op, values));
        return builder.build().nodes().getLast();
    }

    /**
     * Checks that all forms give the same bits where the result is a part in place.
     *
     * @param before channels of the part before, which is copied
     * @param behind the same of the part behind; none if 0
     */
    void checkInPlace(Op op, int before, int behind) {
        Value part = builder.scope("layer", () -> builder.add(op, values)).getFirst();
        List<Value> parts = new ArrayList<>(List.of(input("before", part, before), part));
        if (behind > 0) {
            parts.add(input("behind", part, behind));
        }
        builder.output("joined", builder.concat(parts.toArray(Value[]::new)));
        Graph graph = builder.build();
        Node node = new Uses(graph).producer(part).orElseThrow();
        float[] expected = floats(NodeRunner.run(forms.getFirst(), node, data));
        for (NodeForms.Form form : forms) {
            PartsInPlace inPlace = PartsInPlace.of(graph, Set.copyOf(graph.nodes()), form.target());
            assertThat(inPlace.of(part)).map(PartsInPlace.Part::column).hasValue(before);
            float[] actual = floats(NodeRunner.run(form, inPlace, node, data));
            assertThat(bits(actual)).as("%s in place as %s", op, form).isEqualTo(bits(expected));
        }
    }

    private Value input(String name, Value rows, int channels) {
        return builder.input(name, Type.f32(rows.tensor().shape().dim(0), Dim.of(channels)));
    }

    List<Datum> operands() {
        return data;
    }

    /** Checks that every form gives exactly what the interpreter gives. */
    void checkExactly(Op op) {
        Node node = node(op);
        List<Datum> expected = Interpreter.evaluate(node, data, NO_WEIGHTS);
        for (NodeForms.Form form : forms) {
            List<Datum> actual = NodeRunner.run(form, node, data);
            assertThat(actual.stream().map(NodeCase::parts).toArray())
                    .as("%s as %s", op, form)
                    .isEqualTo(expected.stream().map(NodeCase::parts).toArray());
        }
    }

    /** What a datum consists of; records compare arrays by identity. */
    static Object[] parts(Datum datum) {
        return switch (datum) {
            case Datum.Floats(var dims, var elements) -> new Object[] {dims, elements};
            case Datum.Ints(var dims, var elements) -> new Object[] {dims, elements};
            case Datum.Coords(var rows, var stride) -> new Object[] {rows, stride};
            case Datum.PairLists map ->
                new Object[] {map.in().toArray(), map.out().toArray(), map.inRows(), map.outRows()};
        };
    }

    /**
     * Checks that every form gives the same bits, and these lie near those of the interpreter.
     *
     * @param terms how many products or summands make one element
     */
    void check(Op op, int terms) {
        List<Datum> magnitudes = data.stream().map(NodeCase::magnitude).toList();
        check(op, terms, floats(Interpreter.evaluate(node(op), magnitudes, NO_WEIGHTS)));
    }

    /** As {@link #check(Op, int)}, where {@code magnitude} has the sum of the magnitudes of each element's terms. */
    void check(Op op, int terms, float[] magnitude) {
        Node node = node(op);
        float[] expected = floats(Interpreter.evaluate(node, data, NO_WEIGHTS));
        float[] first = floats(NodeRunner.run(forms.getFirst(), node, data));
        assertThat(first).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs((double) first[i] - expected[i]);
            if (!(error <= (terms + 4) * HALF_ULP * magnitude[i])) {
                fail("element " + i + " of " + op + " is " + first[i] + ", the interpreter has " + expected[i]);
            }
        }
        for (NodeForms.Form form : forms.subList(1, forms.size())) {
            float[] other = floats(NodeRunner.run(form, node, data));
            assertThat(other).as("%s as %s", op, form).isEqualTo(first);
        }
    }

    /**
     * Checks that every form gives the same bits, of operands among which are infinities and what is no number, and that these come out where
     * the interpreter has them.
     */
    void checkOdd(Op op) {
        Node node = node(op);
        float[] expected = floats(Interpreter.evaluate(node, data, NO_WEIGHTS));
        float[] first = floats(NodeRunner.run(forms.getFirst(), node, data));
        assertThat(odd(first)).as("%s", op).isEqualTo(odd(expected));
        assertThat(IntStream.range(0, expected.length).filter(i -> Float.isFinite(expected[i])))
                .hasSizeBetween(1, expected.length - 1);
        for (NodeForms.Form form : forms.subList(1, forms.size())) {
            float[] other = floats(NodeRunner.run(form, node, data));
            assertThat(bits(other)).as("%s as %s", op, form).isEqualTo(bits(first));
        }
    }

    /** What is finite as zero. */
    private static float[] odd(float[] values) {
        float[] odd = values.clone();
        for (int i = 0; i < odd.length; i++) {
            odd[i] = Float.isFinite(odd[i]) ? 0 : odd[i];
        }
        return odd;
    }

    /** Checks that all forms give the same bits whether kernels keep weights in a format, which has them, or as float32. */
    void checkStorage(Op op, FloatFormat storage) {
        Node node = node(op);
        float[] expected = floats(NodeRunner.run(forms.getFirst(), node, data));
        for (NodeForms.Form form : forms) {
            float[] actual = floats(NodeRunner.run(form, storage, node, data));
            assertThat(actual).as("%s as %s from %s", op, form, storage).isEqualTo(expected);
        }
    }

    /** Checks that all forms with vectors give the same bits with a choice as with the standard one. */
    void checkChoice(Op op, Choice choice) {
        Node node = node(op);
        float[] expected = floats(NodeRunner.run(forms.getFirst(), node, data));
        for (NodeForms.Form form : forms) {
            if (form.target().lanes() > 1) {
                float[] actual = floats(NodeRunner.run(form, choice, node, data));
                assertThat(bits(actual)).as("%s as %s by %s", op, form, choice).isEqualTo(bits(expected));
            }
        }
    }

    /** Checks that all forms give over sorted maps the bits that they give over lists of pairs. */
    void checkSorted(Op op, MaskSort sort) {
        float[] expected = floats(NodeRunner.run(forms.getFirst(), node(op), data));
        Node node = sorted(sort).node(op);
        for (NodeForms.Form form : forms) {
            float[] actual = floats(NodeRunner.run(form, node, data));
            assertThat(bits(actual)).as("%s as %s over %s", op, form, sort).isEqualTo(bits(expected));
        }
    }

    private static int[] bits(float[] values) {
        return IntStream.range(0, values.length)
                .map(i -> Float.floatToIntBits(values[i]))
                .toArray();
    }

    /** Checks that all forms give what they give on the same features in float32, rounded once. */
    void checkActivations(Op op, FloatFormat format) {
        NodeCase floats = new NodeCase(random);
        for (int i = 0; i < data.size(); i++) {
            Type type = values.get(i).type();
            boolean features = type instanceof Type.TensorType tensor && tensor.isFeatures();
            floats.add(features ? ((Type.TensorType) type).of(DType.F32) : type, data.get(i));
        }
        float[] expected = rounded(format, floats(NodeRunner.run(forms.getFirst(), floats.node(op), data)));
        Node node = node(op);
        assertThat(node.output().tensor().dtype()).isEqualTo(format.dtype());
        for (NodeForms.Form form : forms) {
            float[] actual = floats(NodeRunner.run(form, node, data));
            assertThat(actual).as("%s as %s in %s", op, form, format).isEqualTo(expected);
        }
    }

    private static float[] floats(List<Datum> results) {
        return ((Datum.Floats) results.getFirst()).values();
    }

    private static Datum magnitude(Datum datum) {
        if (!(datum instanceof Datum.Floats(var dims, var elements))) {
            return datum;
        }
        float[] magnitudes = elements.clone();
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(magnitudes[i]);
        }
        return new Datum.Floats(dims, magnitudes);
    }
}
