package dev.scantling.ir.check;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Random small sparse networks with repeated geometry, dead branches and everything that the passes look for. */
public final class RandomNets {
    /** A program and data to run it on. */
    public record Net(Program program, Map<String, Datum> inputs) {}

    /** Features of the voxels of a coordinate set. */
    private record Features(Value coords, Value value) {}

    private static final KernelGeometry DOWN = KernelGeometry.of(2, 2, Convention.MINKOWSKI);

    private final RandomGenerator random;
    private final GraphBuilder g = new GraphBuilder("random net");
    private final Map<String, float[]> weights = new HashMap<>();
    private final List<Features> pool = new ArrayList<>();
    private final List<Value> points = new ArrayList<>();
    private final Value pointCoords;

    private RandomNets(RandomGenerator random) {
        this.random = random;
        Value coords = g.inputCoords("coords");
        Dim voxels = ((Type.CoordsType) coords.type()).rows();
        pool.add(new Features(coords, g.input("features", Type.f32(voxels, Dim.of(3)))));
        Dim count = g.freshSymbol();
        pointCoords = g.scalePoints(g.input("points", Type.f32(count, Dim.of(4))), 0.05f, 0.05f);
        points.add(g.input("point features", Type.f32(count, Dim.of(2))));
    }

    /** A network of {@code steps} layers or blocks on a cloud of up to {@code 3 * steps} voxels. */
    public static Net net(RandomGenerator random, int steps) {
        RandomNets net = new RandomNets(random);
        for (int i = 0; i < steps; i++) {
            String layer = "layer " + i / 3 + ".block";
            net.g.scope(layer, () -> net.step());
        }
        net.g.output("last", net.pool.getLast().value());
        net.g.output("any", net.any().value());
        net.g.output("points", net.points.getLast());
        return net.finish(steps);
    }

    private Net finish(int steps) {
        Datum.Coords coords = Clouds.random(random, 3 * steps, 3, 4);
        int count = random.nextInt(2 * steps + 1);
        return new Net(
                new Program(g.build(), new Weights(weights)),
                Map.of(
                        "coords", coords,
                        "features", Clouds.matrix(random, coords.count(), 3),
                        "points", Clouds.points(random, coords, count),
                        "point features", Clouds.matrix(random, count, 2)));
    }

    private boolean step() {
        Features x = any();
        return switch (random.nextInt(10)) {
            case 0 -> add(x, conv(x, x.coords(), geometry()));
            case 1 -> down(x);
            case 2 -> add(x, batchNorm(x.value()));
            case 3 -> add(x, g.relu(x.value()));
            case 4 -> add(x, linear(x.value(), 1 + random.nextInt(4)));
            case 5 -> add(x, batchNorm(conv(x, x.coords(), geometry())));
            case 6 -> block(x);
            case 7 -> add(x, g.concat(x.value(), x.value()));
            case 8 -> add(x, slice(x.value()));
            default -> throughPoints(x);
        };
    }

    /** Residual block, its addition in either order, its shortcut a layer or the input itself; activations before the sum, behind it or both. */
    private boolean block(Features x) {
        Value inner = anyRelu(batchNorm(conv(x, x.coords(), geometry())));
        Value shortcut = inner.type().equals(x.value().type()) && random.nextBoolean()
                ? x.value()
                : anyRelu(linear(x.value(), inner.channels()));
        Value sum = random.nextBoolean() ? g.add(inner, shortcut) : g.add(shortcut, inner);
        return add(x, anyRelu(sum));
    }

    private Value anyRelu(Value x) {
        return random.nextBoolean() ? g.relu(x) : x;
    }

    private boolean down(Features x) {
        Value coarse = g.outputCoords(x.coords(), DOWN);
        Value map = g.kernelMap(x.coords(), coarse, DOWN);
        Value below = g.sparseConv(map, x.value(), weight(8, x.value().channels(), 2), Epilogue.NONE);
        pool.add(new Features(coarse, below));
        Value up = g.reverseMap(g.kernelMap(x.coords(), coarse, DOWN));
        return add(x, g.relu(g.sparseConv(up, below, weight(8, 2, 3), Epilogue.NONE)));
    }

    private boolean throughPoints(Features x) {
        Value there = g.interpolate(x.value(), g.trilinear(pointCoords, x.coords(), random.nextInt(4) == 0));
        points.add(g.relu(g.add(there, linear(points.getLast(), there.channels()))));
        AbsentVoxel absent = random.nextBoolean() ? AbsentVoxel.SKIP : AbsentVoxel.FIRST_ROW;
        return add(x, g.scatterMean(points.getLast(), g.groupPoints(pointCoords, x.coords(), absent)));
    }

    private Value conv(Features x, Value out, KernelGeometry geometry) {
        Value map = g.kernelMap(x.coords(), out, geometry);
        int cin = x.value().channels();
        int cout = random.nextBoolean() ? cin : 1 + random.nextInt(4);
        Value weight = weight(geometry.volume(), cin, cout);
        return random.nextBoolean()
                ? g.sparseConv(map, x.value(), weight, Epilogue.NONE)
                : g.sparseConv(map, x.value(), weight, Epilogue.NONE.withBias(), weight(cout));
    }

    private Value slice(Value x) {
        int from = random.nextInt(x.channels());
        return g.slice(x, from, from + 1 + random.nextInt(x.channels() - from));
    }

    private Value linear(Value x, int cout) {
        return g.linear(x, weight(x.channels(), cout), Epilogue.NONE);
    }

    private Value batchNorm(Value x) {
        int c = x.channels();
        float[] variance = new float[c];
        for (int i = 0; i < c; i++) {
            variance[i] = random.nextFloat(0.5f, 2);
        }
        return g.batchNorm(x, weight(c), weight(c), weight(c), parameter(variance, c), 1e-5);
    }

    /** A new parameter, scaled so that sums keep their magnitude. */
    private Value weight(int... shape) {
        int elements = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = Clouds.values(random, elements);
        double scale = Math.sqrt((double) shape[shape.length - 1] / elements);
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) (1.5 * scale);
        }
        return parameter(values, shape);
    }

    private Value parameter(float[] values, int... shape) {
        String key = "w" + weights.size();
        weights.put(key, values);
        return g.parameter(key, shape);
    }

    private KernelGeometry geometry() {
        Int3 size = new Int3(1 + random.nextInt(3), 1 + random.nextInt(3), 1);
        return KernelGeometry.of(size, Int3.ONE, Convention.MINKOWSKI);
    }

    private Features any() {
        return pool.get(random.nextInt(pool.size()));
    }

    private boolean add(Features like, Value value) {
        return pool.add(new Features(like.coords(), value));
    }
}
