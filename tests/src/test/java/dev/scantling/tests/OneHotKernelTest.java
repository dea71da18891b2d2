package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.WeightConversion;
import dev.scantling.ir.geometry.WeightLayout;
import dev.scantling.ir.interp.Datum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kernels with a single weight for each output channel in the storage of one library, converted to every other: each tap has to end where it
 * was, also after the way there and back. Both convolutions have the same outputs, because those that libraries choose differ.
 */
class OneHotKernelTest {
    private static final List<Int3> SIZES =
            List.of(Int3.cube(1), Int3.cube(2), Int3.cube(3), new Int3(3, 1, 1), new Int3(1, 3, 5), new Int3(1, 2, 2));

    @ParameterizedTest
    @EnumSource(Convention.class)
    void everyTapStaysWhereItIs(Convention from) {
        for (Convention to : Convention.values()) {
            for (Int3 size : SIZES) {
                assertSameTaps(geometry(size, from), geometry(size, to));
            }
        }
    }

    /** Regular, and padded where a library does not centre its kernels by itself. */
    private static KernelGeometry geometry(Int3 size, Convention convention) {
        boolean padded = convention == Convention.SPCONV || convention == Convention.TORCHSPARSE_2;
        Int3 centre = size.zip(Int3.ONE, (k, one) -> (k - one) / 2);
        return KernelGeometry.of(size, Int3.cube(2), convention).padded(padded ? centre : Int3.ZERO);
    }

    private static void assertSameTaps(KernelGeometry from, KernelGeometry to) {
        WeightConversion there = WeightConversion.between(from, to);
        WeightConversion back = WeightConversion.between(to, from);
        Map<String, Datum> inputs = inputs();
        int volume = from.volume();
        float[] stored = oneHot(volume);
        float[] converted = there.apply(stored, 1, volume);
        assertThat(back.apply(converted, 1, volume)).isEqualTo(stored);
        Runner.Outcome expected = Results.onDevice(program(from, stored), inputs);
        Runner.Outcome actual = Results.onDevice(program(to, converted), inputs);
        assertThat(actual.floats("feats").values())
                .as("rows of a channel for each tap of %s as %s", from, to)
                .containsExactly(expected.floats("feats").values());
    }

    /** Of one input channel, in either layout: the output channel of a number has the weight of the tap of that number. */
    private static float[] oneHot(int volume) {
        float[] weights = new float[volume * volume];
        for (int k = 0; k < volume; k++) {
            weights[k * (volume + 1)] = 1;
        }
        return weights;
    }

    private static Map<String, Datum> inputs() {
        Random random = new Random(1);
        Map<String, Datum> inputs = new HashMap<>(Scenes.voxelInputs(random, 60, 6, 1));
        inputs.put("wanted", new Datum.Coords(Scenes.sheet(random, 40, 3).rows(), Int3.cube(2)));
        return inputs;
    }

    /** @param weights in the storage of the geometry's library, of one input channel and one output channel for each tap */
    private static Program program(KernelGeometry geometry, float[] weights) {
        GraphBuilder b = new GraphBuilder("one-hot");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(Programs.rows(coords), Dim.of(1)));
        Value wanted = b.input("wanted", new Type.CoordsType(b.freshSymbol(), Int3.cube(2)));
        int volume = geometry.volume();
        Value kernel = b.parameter("kernel", volume, 1, volume);
        b.output("feats", b.sparseConv(b.kernelMap(coords, wanted, geometry), feats, kernel, Epilogue.NONE));
        float[] ours = new WeightConversion(
                        geometry.taps(),
                        WeightLayout.of(geometry.convention()),
                        geometry.taps(),
                        WeightLayout.OFFSET_INPUT_OUTPUT)
                .apply(weights, 1, volume);
        return new Program(b.build(), new Weights(Map.of("kernel", ours)));
    }
}
