package dev.scantling.perf.peer;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/** Random small networks of every dense operator, over grids of one to three axes with awkward extents or over plain rows. */
final class DenseNets {
    /** A program and data to run it on. */
    record Net(Program program, Map<String, Datum> inputs) {}

    /** Features of the cells of a grid. */
    private record Features(Int3 extents, Value value) {
        int channels() {
            return value.channels();
        }
    }

    /** Cells of a grid beyond which nothing makes it larger. */
    private static final int LARGE = 250;

    /** So that a variance near zero does not blow up what is within the rounding of float32. */
    private static final double EPSILON = 0.1;

    private final RandomGenerator random;
    private final int axes;
    private final int batch;
    private final GraphBuilder g = new GraphBuilder("dense net");
    private final Map<String, float[]> weights = new HashMap<>();
    private final Map<String, Datum> inputs = new HashMap<>();
    private final List<Features> pool = new ArrayList<>();

    private DenseNets(RandomGenerator random) {
        this.random = random;
        this.axes = random.nextInt(4);
        this.batch = 1 + random.nextInt(axes == 0 ? 20 : 3);
    }

    /** A network of {@code steps} layers; that of none has a single layer. */
    static Net net(RandomGenerator random, int steps) {
        DenseNets net = new DenseNets(random);
        Int3 extents = net.int3(1, _ -> 1 + random.nextInt(Math.min(3 + steps, 8 - net.axes)));
        net.pool.add(new Features(extents, net.input(net.batch * extents.volume(), 1 + random.nextInt(6))));
        for (int i = 0; i <= steps; i++) {
            net.g.scope("layer " + i / 2, () -> net.pool.add(net.step()));
        }
        net.g.output("last", net.pool.getLast().value());
        net.g.output("any", net.any().value());
        return new Net(new Program(net.g.build(), new Weights(net.weights)), net.inputs);
    }

    private Features step() {
        Features x = any();
        return axes == 0 || random.nextInt(2) == 0 ? rows(x) : cells(x);
    }

    private Features rows(Features x) {
        return switch (random.nextInt(9)) {
            case 0 -> with(x, batchNorm(x.value()));
            case 1 -> with(x, layerNorm(x.channels() > 1 ? x.value() : g.concat(x.value(), x.value())));
            case 2 -> with(x, g.activate(Activation.values()[random.nextInt(Activation.values().length)], x.value()));
            case 3 -> with(x, sum(x));
            case 4 -> with(x, random.nextBoolean() ? g.multiply(x.value(), like(x)) : g.subtract(x.value(), like(x)));
            case 5 -> with(x, g.concat(x.value(), like(x), linear(x)));
            case 6 -> with(x, slice(x));
            default -> with(x, linear(x));
        };
    }

    private Features cells(Features x) {
        return switch (random.nextInt(6)) {
            case 0 -> x.extents().volume() < LARGE ? convTranspose(x) : conv(x);
            case 1 -> pool(x, Pooling.MAX);
            case 2 -> pool(x, Pooling.MEAN);
            default -> conv(x);
        };
    }

    private Value slice(Features x) {
        int from = random.nextInt(x.channels());
        return g.slice(x.value(), from, from + 1 + random.nextInt(x.channels() - from));
    }

    /** Something of the same type: another value, a new input, a parameter or the value itself. */
    private Value like(Features x) {
        int rows = batch * x.extents().volume();
        return switch (random.nextInt(4)) {
            case 0 -> input(rows, x.channels());
            case 1 -> weight(rows, x.channels());
            case 2 -> g.relu(x.value());
            default -> x.value();
        };
    }

    private Value sum(Features x) {
        List<Value> operands = new ArrayList<>(List.of(x.value(), like(x)));
        if (random.nextBoolean()) {
            operands.add(like(x));
        }
        return g.add(new DenseOp.Add(activation()), operands).getFirst();
    }

    private Value linear(Features x) {
        int cout = 1 + random.nextInt(5);
        Epilogue epilogue = epilogue();
        return g.linear(x.value(), weight(x.channels(), cout), epilogue, operands(epilogue, x.extents(), cout));
    }

    private Features conv(Features x) {
        int groups = groups(x.channels());
        int cout = groups * (1 + random.nextInt(3));
        GridGeometry geometry = window(x.extents(), dilation(), 2).grouped(groups);
        Epilogue epilogue = epilogue();
        Int3 written = geometry.outputs();
        Value weight = weight(geometry.volume(), x.channels() / groups, cout);
        return new Features(written, g.conv(geometry, x.value(), weight, epilogue, operands(epilogue, written, cout)));
    }

    private Features convTranspose(Features x) {
        int groups = groups(x.channels());
        int cout = groups * (1 + random.nextInt(2));
        Int3 stride = int3(1, _ -> 1 + random.nextInt(3));
        Int3 size = int3(1, _ -> 1 + random.nextInt(3));
        GridGeometry unpadded =
                GridGeometry.of(batch, x.extents(), size).strided(stride).dilated(dilation());
        Int3 spare = unpadded.transposed(Int3.ZERO).extents().zip(Int3.ONE, Math::subtractExact);
        Int3 begin = spare.zip(Int3.ZERO, (most, _) -> random.nextInt(Math.min(most, 2) + 1));
        Int3 end = spare.zip(begin, (most, taken) -> random.nextInt(Math.min(most - taken, 2) + 1));
        Int3 more = stride.zip(Int3.ZERO, (step, _) -> random.nextInt(step));
        GridGeometry geometry = unpadded.padded(begin, end).grouped(groups).transposed(more);
        Epilogue epilogue = epilogue();
        Value weight = weight(geometry.volume(), x.channels() / groups, cout);
        Value[] operands = operands(epilogue, geometry.extents(), cout);
        return new Features(geometry.extents(), g.convTranspose(geometry, x.value(), weight, epilogue, operands));
    }

    private Features pool(Features x, Pooling pooling) {
        GridGeometry geometry = switch (random.nextInt(4)) {
            case 0 -> GridGeometry.of(batch, x.extents(), x.extents());
            case 1 -> pooling == Pooling.MAX ? window(x.extents(), dilation(), 0) : narrow(x.extents());
            default -> narrow(x.extents());
        };
        return new Features(geometry.outputs(), g.pool(geometry, pooling, x.value()));
    }

    /** Padding less than the kernel, as the runtime demands of pooling. */
    private GridGeometry narrow(Int3 extents) {
        GridGeometry wide = window(extents, Int3.ONE, 0);
        Int3 most = wide.size().zip(Int3.ONE, Math::subtractExact);
        return wide.padded(
                most.zip(Int3.ZERO, (n, _) -> random.nextInt(n + 1)),
                most.zip(Int3.ZERO, (n, _) -> random.nextInt(n + 1)));
    }

    /** A kernel that fits into the padded grid, its padding up to {@code most} cells at either end. */
    private GridGeometry window(Int3 extents, Int3 dilation, int most) {
        Int3 begin = int3(0, _ -> random.nextInt(most + 1));
        Int3 end = int3(0, _ -> random.nextInt(most + 1));
        Int3 room = extents.plus(begin).plus(end);
        Int3 taps = room.zip(dilation, (cells, step) -> 1 + random.nextInt(Math.min((cells - 1) / step, 3) + 1));
        return GridGeometry.of(batch, extents, taps)
                .strided(int3(1, _ -> 1 + random.nextInt(3)))
                .dilated(dilation)
                .padded(begin, end);
    }

    private Int3 dilation() {
        return int3(1, _ -> 1 + random.nextInt(2));
    }

    /** One, or as many as channels, or something between. */
    private int groups(int channels) {
        int groups = 1 + random.nextInt(channels);
        return channels % groups == 0 ? groups : 1;
    }

    private Epilogue epilogue() {
        Epilogue end = new Epilogue(random.nextBoolean(), random.nextInt(3) == 0, activation());
        return end.hasResidual() && random.nextBoolean() ? end.withResidual() : end;
    }

    private Activation activation() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> Activation.IDENTITY;
            case 2 -> Activation.RELU;
            default -> Activation.LEAKY_RELU;
        };
    }

    private Value[] operands(Epilogue epilogue, Int3 extents, int channels) {
        List<Value> operands = new ArrayList<>();
        if (epilogue.bias()) {
            operands.add(weight(channels));
        }
        if (epilogue.hasResidual()) {
            operands.add(input(batch * extents.volume(), channels));
        }
        return operands.toArray(Value[]::new);
    }

    private Value batchNorm(Value x) {
        int c = x.channels();
        float[] variance = values(c, 0.5f, 2);
        return g.batchNorm(x, weight(c), weight(c), weight(c), parameter(variance, c), 1e-3);
    }

    /** Of more than one channel, as the runtime demands. */
    private Value layerNorm(Value x) {
        return g.layerNorm(x, weight(x.channels()), weight(x.channels()), EPSILON);
    }

    private Value input(int rows, int channels) {
        String name = "input " + inputs.size();
        inputs.put(name, Datum.matrix(rows, channels, values(rows * channels, -1, 1)));
        return g.input(name, Type.f32(Dim.of(rows), Dim.of(channels)));
    }

    private Value weight(int... shape) {
        return parameter(values(Arrays.stream(shape).reduce(1, Math::multiplyExact), -1, 1), shape);
    }

    private Value parameter(float[] values, int... shape) {
        String key = "w" + weights.size();
        weights.put(key, values);
        return g.parameter(key, shape);
    }

    private float[] values(int count, float least, float bound) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(least, bound);
        }
        return values;
    }

    /** Numbers for the axes that this network has, {@code unused} for the others. */
    private Int3 int3(int unused, IntUnaryOperator number) {
        int[] numbers = new int[3];
        for (int axis = 0; axis < numbers.length; axis++) {
            numbers[axis] = axis < axes ? number.applyAsInt(axis) : unused;
        }
        return new Int3(numbers[0], numbers[1], numbers[2]);
    }

    private Features any() {
        return pool.get(random.nextInt(pool.size()));
    }

    private static Features with(Features like, Value value) {
        return new Features(like.extents(), value);
    }
}
