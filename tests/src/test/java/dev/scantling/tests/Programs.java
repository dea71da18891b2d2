package dev.scantling.tests;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
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

    static Dim rows(Value coords) {
        return ((Type.CoordsType) coords.type()).rows();
    }

    private static float[] uniform(String name, int count) {
        return new UniformSequence(name).floats(count);
    }
}
