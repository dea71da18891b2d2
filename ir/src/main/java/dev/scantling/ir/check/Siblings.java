package dev.scantling.ir.check;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Random small programs of two to four convolutions, or linear layers, that read the same and could be computed as one. Each result is an
 * output {@code y0}, {@code y1} and so on, and all together are read by another operator.
 */
public final class Siblings {
    private final RandomGenerator random;
    private final int size;
    private final GraphBuilder g = new GraphBuilder("siblings");
    private final Map<String, float[]> weights = new HashMap<>();
    private final Map<String, Datum> inputs = new HashMap<>();
    private final Epilogue epilogue;

    /** A program and data to run it on. */
    public record Case(Program program, Map<String, Datum> inputs) {}

    /** Makes one of several convolutions. */
    @FunctionalInterface
    private interface Layer {
        Value of(Value weight, Value... bias);
    }

    private Siblings(RandomGenerator random, int size) {
        this.random = random;
        this.size = size;
        this.epilogue =
                new Epilogue(random.nextBoolean(), false, random.nextBoolean() ? Activation.RELU : Activation.IDENTITY);
    }

    /** Linear layers on up to {@code size} rows. */
    public static Case linear(RandomGenerator random, int size) {
        Siblings made = new Siblings(random, size);
        Value x = made.matrix(Dim.symbol("n"), random.nextInt(size + 1));
        return made.finish(i -> made.layer(
                i,
                made.channels(),
                new int[] {x.channels()},
                (weight, bias) -> made.g.linear(x, weight, made.epilogue, bias)));
    }

    /** Sparse convolutions over one map of up to {@code size} voxels. */
    public static Case sparse(RandomGenerator random, int size) {
        Siblings made = new Siblings(random, size);
        KernelGeometry geometry = KernelGeometry.of(1 + random.nextInt(3), 1 + random.nextInt(2), Convention.MINKOWSKI);
        Value coords = made.g.inputCoords("coords");
        Datum.Coords cloud = made.cloud();
        made.inputs.put("coords", cloud);
        Value x = made.matrix(((Type.CoordsType) coords.type()).rows(), cloud.count());
        Value map = made.g.kernelMap(coords, made.g.outputCoords(coords, geometry), geometry);
        return made.finish(i -> made.layer(
                i,
                made.channels(),
                new int[] {geometry.volume(), x.channels()},
                (weight, bias) -> made.g.sparseConv(map, x, weight, made.epilogue, bias)));
    }

    /** Convolutions over a grid, with one geometry or with several that make the same cells of the same ones. */
    public static Case grid(RandomGenerator random, int size) {
        Siblings made = new Siblings(random, size);
        GridGeometry first = Grids.any(random, size).dilated(Int3.ONE);
        boolean alike = random.nextBoolean();
        Value x = made.matrix(Dim.of(first.inputRows()), first.inputRows());
        return made.finish(i -> {
            GridGeometry geometry = alike || i == 0 ? first : made.sibling(first);
            int[] shape = {geometry.volume(), x.channels()};
            return made.layer(
                    i, made.channels(), shape, (weight, bias) -> made.g.conv(geometry, x, weight, made.epilogue, bias));
        });
    }

    /** Another kernel that reads and writes the same cells; the same after some tries without success. */
    private GridGeometry sibling(GridGeometry first) {
        for (int tries = 0; tries < 50; tries++) {
            Int3 taps = first.size().zip(Int3.ONE, (tap, _) -> Math.max(1, tap + random.nextInt(-2, 3)));
            Int3 begin = first.paddingBegin().zip(Int3.ONE, (room, _) -> Math.max(0, room + random.nextInt(-1, 2)));
            Int3 end = first.paddingEnd().zip(Int3.ONE, (room, _) -> Math.max(0, room + random.nextInt(-1, 2)));
            Int3 room = first.extents().plus(begin).plus(end);
            GridGeometry other = GridGeometry.of(first.batch(), first.extents(), taps)
                    .strided(first.stride())
                    .padded(begin, end);
            boolean fits = taps.x() <= room.x() && taps.y() <= room.y() && taps.z() <= room.z();
            if (fits && other.outputs().equals(first.outputs())) {
                return other;
            }
        }
        return first;
    }

    private int channels() {
        return 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
    }

    private Value matrix(Dim rows, int count) {
        int channels = 1 + random.nextInt(9);
        inputs.put("x", Datum.matrix(count, channels, values(count * channels)));
        return g.input("x", Type.f32(rows, Dim.of(channels)));
    }

    private Datum.Coords cloud() {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = random.nextInt(size + 1); i > 0; i--) {
            rows.add(new int[] {0, random.nextInt(6), random.nextInt(-3, 3), random.nextInt(6)});
        }
        return new Datum.Coords(rows.stream().flatMapToInt(Arrays::stream).toArray(), Int3.ONE);
    }

    private Value layer(int number, int cout, int[] weight, Layer layer) {
        int[] shape = Arrays.copyOf(weight, weight.length + 1);
        shape[weight.length] = cout;
        Value kernel = parameter("w" + number, shape);
        return g.scope(
                "layer " + number,
                () -> epilogue.bias() ? layer.of(kernel, parameter("b" + number, cout)) : layer.of(kernel));
    }

    private Value parameter(String key, int... shape) {
        weights.put(key, values(Arrays.stream(shape).reduce(1, Math::multiplyExact)));
        return g.parameter(key, shape);
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return values;
    }

    private Case finish(IntFunction<Value> layer) {
        Value[] results = new Value[2 + random.nextInt(3)];
        Arrays.setAll(results, layer::apply);
        for (int i = 0; i < results.length; i++) {
            g.output("y" + i, results[i]);
        }
        g.output("all", g.relu(g.concat(results)));
        return new Case(new Program(g.build(), new Weights(weights)), inputs);
    }
}
