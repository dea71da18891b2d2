package dev.scantling.tests;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import java.util.HashMap;
import java.util.Map;

/** Programs with seeded weights. */
final class Programs {
    private Programs() {}

    /** A network by its name in the zoo, such as {@code spvcnn@0.25}. */
    static Program network(String name) {
        Network network = Zoo.parse(name);
        return new Program(network.graph(), SeededWeights.fill(network.parameters(), "tests"));
    }

    /** One convolution with bias; outputs {@code coords}, {@code feats} and {@code map}. */
    static Program convolution(KernelGeometry geometry, int cin, int cout) {
        GraphBuilder b = new GraphBuilder("convolution");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(rows(coords), Dim.of(cin)));
        Value out = b.outputCoords(coords, geometry);
        Value map = b.kernelMap(coords, out, geometry);
        Value kernel = b.parameter("kernel", geometry.volume(), cin, cout);
        b.output("coords", out);
        b.output("feats", b.sparseConv(map, feats, kernel, Epilogue.NONE.withBias(), b.parameter("bias", cout)));
        b.output("map", map);
        return new Program(
                b.build(),
                new Weights(Map.of(
                        "kernel", uniform("kernel", geometry.volume() * cin * cout), "bias", uniform("bias", cout))));
    }

    /** A convolution and its reverse; outputs the coarse coordinates {@code coarse} and the fine {@code feats}. */
    static Program downAndUp(KernelGeometry geometry, int channels) {
        GraphBuilder b = new GraphBuilder("down-up");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(rows(coords), Dim.of(channels)));
        Value coarse = b.outputCoords(coords, geometry);
        Value map = b.kernelMap(coords, coarse, geometry);
        Value down = b.parameter("down", geometry.volume(), channels, channels);
        Value up = b.parameter("up", geometry.volume(), channels, channels);
        Value y = b.sparseConv(map, feats, down, Epilogue.NONE);
        b.output("coarse", coarse);
        b.output("feats", b.sparseConv(b.reverseMap(map), y, up, Epilogue.NONE));
        b.output("map", map);
        int size = geometry.volume() * channels * channels;
        return new Program(b.build(), new Weights(Map.of("down", uniform("down", size), "up", uniform("up", size))));
    }

    /** Cells of the image that {@link #branches} reads. */
    static final int IMAGE_CELLS = 9 * 8;

    /**
     * A block as Inception has it over an image of five channels {@code x}: three point-wise convolutions and one of 3x3 that read the
     * same, one behind a branch, and {@code logits} of what all make.
     */
    static Program branches() {
        GraphBuilder b = new GraphBuilder("branches");
        Map<String, float[]> weights = new HashMap<>();
        Value x = b.input("x", Type.f32(Dim.of(IMAGE_CELLS), Dim.of(5)));
        Value stem = image(b, weights, "stem", 3, x, 12);
        Value narrow = image(b, weights, "narrow", 1, stem, 7);
        Value first = image(b, weights, "first", 1, stem, 8);
        Value second = image(b, weights, "second", 1, stem, 17);
        Value square = image(b, weights, "square", 3, stem, 6);
        Value behind = image(b, weights, "behind", 3, narrow, 9);
        b.output("logits", image(b, weights, "head", 1, b.concat(first, second, square, behind), 3));
        return new Program(b.build(), new Weights(weights));
    }

    /** A convolution that keeps the extents, with bias and activation. */
    private static Value image(
            GraphBuilder b, Map<String, float[]> weights, String name, int taps, Value x, int channels) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(9, 8, 1), new Int3(taps, taps, 1)).padded(new Int3(taps / 2, taps / 2, 0));
        weights.put(name, uniform(name, taps * taps * x.channels() * channels));
        weights.put(name + ".bias", uniform(name + ".bias", channels));
        Value weight = b.parameter(name, taps * taps, x.channels(), channels);
        Value bias = b.parameter(name + ".bias", channels);
        Epilogue epilogue = Epilogue.NONE.withBias().with(Activation.RELU);
        return b.scope(name, () -> b.conv(geometry, x, weight, epilogue, bias));
    }

    static Dim rows(Value coords) {
        return ((Type.CoordsType) coords.type()).rows();
    }

    private static float[] uniform(String name, int count) {
        return new UniformSequence(name).floats(count);
    }
}
