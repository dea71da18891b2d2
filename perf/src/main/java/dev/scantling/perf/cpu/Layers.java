package dev.scantling.perf.cpu;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.SignedBytes;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.MaskSort;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Programs of one operator that does work. */
public final class Layers {
    /** The matrix that goes in. */
    public static final String FEATS = "feats";

    /** The voxels of a convolution. */
    public static final String COORDS = "coords";

    /** The matrix that comes out. */
    public static final String OUTPUT = "y";

    private static final String WEIGHT = "weight";
    private static final String SCALE = "scale";
    private static final KernelGeometry GEOMETRY = KernelGeometry.of(3, 1, Convention.MINKOWSKI);

    /** Of {@link #random}. */
    private static final float LARGEST = 0.5f;

    private static final long SEED = 1;

    private Layers() {}

    /** {@code y = feats weight}, weight being {@code [k, n]}; any number of rows. */
    public static Program linear(int k, int n, float[] weight) {
        GraphBuilder b = new GraphBuilder("linear");
        Value x = b.input(FEATS, Type.f32(b.freshSymbol(), Dim.of(k)));
        b.output(OUTPUT, b.linear(x, b.parameter(WEIGHT, k, n), Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of(WEIGHT, weight)));
    }

    /** A convolution over a grid with weights {@code [volume, cin, cout]}. */
    static Program grid(GridGeometry geometry, int cin, int cout, float[] weight) {
        GraphBuilder b = new GraphBuilder("grid");
        Value x = b.input(FEATS, Type.f32(Dim.of(geometry.inputRows()), Dim.of(cin)));
        b.output(OUTPUT, b.conv(geometry, x, b.parameter(WEIGHT, geometry.volume(), cin, cout), Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of(WEIGHT, weight)));
    }

    /** A 3x3x3 submanifold convolution with as many channels in as out, and random weights. */
    public static Program submanifold(int channels) {
        return convolution(
                channels,
                Map.of(WEIGHT, submanifoldWeights(channels)),
                (b, map, x, weight) -> b.sparseConv(map, x, weight, Epilogue.NONE));
    }

    /** The weights of {@link #submanifold}, {@code [volume, channels, channels]}. */
    public static float[] submanifoldWeights(int channels) {
        return random(weights(channels));
    }

    /** What the kernel offsets of {@link #submanifold} add to the coordinates of an output, in the order of the weights. */
    public static List<Int3> taps() {
        return GEOMETRY.taps();
    }

    /** The same over a map that is sorted. */
    static Program sorted(int channels, MaskSort sort) {
        return convolution(
                channels,
                Map.of(WEIGHT, random(weights(channels))),
                (b, map, x, weight) -> b.sparseConv(b.sortMap(map, sort), x, weight, Epilogue.NONE));
    }

    /** The same on activations of the given bytes, which the program makes of its input. */
    public static Program quantized(int channels, DType bytes) {
        SignedBytes weights = SignedBytes.of(random(weights(channels)), channels);
        float step = LARGEST / bytes.largestByte();
        float[] scale = new float[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = step * weights.steps()[c];
        }
        return convolution(
                channels,
                Map.of(WEIGHT, weights.values(), SCALE, scale),
                (b, map, x, weight) -> b.quantizedConv(
                        map, b.quantize(x, step, bytes), weight, b.parameter(SCALE, channels), Epilogue.NONE));
    }

    private interface Convolution {
        Value of(GraphBuilder b, Value map, Value x, Value weight);
    }

    private static Program convolution(int channels, Map<String, float[]> values, Convolution convolution) {
        GraphBuilder b = new GraphBuilder("conv");
        Value coords = b.inputCoords(COORDS);
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        Value x = b.input(FEATS, Type.f32(rows, Dim.of(channels)));
        Value weight = b.parameter(WEIGHT, GEOMETRY.volume(), channels, channels);
        b.output(OUTPUT, convolution.of(b, b.kernelMap(coords, coords, GEOMETRY), x, weight));
        return new Program(b.build(), new Weights(values));
    }

    private static int weights(int channels) {
        return GEOMETRY.volume() * channels * channels;
    }

    /** Numbers from -0.5 to 0.5, the same in every process. */
    public static float[] random(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return values;
    }
}
