package dev.scantling.perf.cpu;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
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
    private static final int KERNEL = 3;
    private static final long SEED = 1;

    private Layers() {}

    /** {@code y = feats weight}, weight being {@code [k, n]}; any number of rows. */
    public static Program linear(int k, int n, float[] weight) {
        GraphBuilder b = new GraphBuilder("linear");
        Value x = b.input(FEATS, Type.f32(b.freshSymbol(), Dim.of(k)));
        b.output(OUTPUT, b.linear(x, b.parameter(WEIGHT, k, n), Epilogue.NONE));
        return new Program(b.build(), new Weights(Map.of(WEIGHT, weight)));
    }

    /** A 3x3x3 submanifold convolution with as many channels in as out, and random weights. */
    public static Program submanifold(int channels) {
        GraphBuilder b = new GraphBuilder("conv");
        KernelGeometry geometry = KernelGeometry.of(KERNEL, 1, Convention.MINKOWSKI);
        Value coords = b.inputCoords(COORDS);
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        Value x = b.input(FEATS, Type.f32(rows, Dim.of(channels)));
        Value weight = b.parameter(WEIGHT, geometry.volume(), channels, channels);
        b.output(OUTPUT, b.sparseConv(b.kernelMap(coords, coords, geometry), x, weight, Epilogue.NONE));
        float[] values = random(geometry.volume() * channels * channels);
        return new Program(b.build(), new Weights(Map.of(WEIGHT, values)));
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
