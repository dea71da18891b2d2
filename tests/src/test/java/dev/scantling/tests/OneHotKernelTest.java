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
 * Kernels with a single weight in the storage of one library, converted to every other: each tap has to end where it was, also after
 * the way there and back. Both convolutions have the same outputs, because those that libraries choose differ.
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
        for (int k = 0; k < volume; k++) {
            float[] oneHot = new float[volume];
            oneHot[k] = 1;
            float[] converted = there.apply(oneHot, 1, 1);
            assertThat(back.apply(converted, 1, 1)).isEqualTo(oneHot);
            Runner.Outcome expected = Results.onDevice(program(from, oneHot), inputs);
            Runner.Outcome actual = Results.onDevice(program(to, converted), inputs);
            assertThat(actual.floats("feats").values())
                    .as("tap %d of %s as %s", k, from, to)
                    .containsExactly(expected.floats("feats").values());
        }
    }

    private static Map<String, Datum> inputs() {
        Random random = new Random(1);
        Map<String, Datum> inputs = new HashMap<>(Scenes.voxelInputs(random, 60, 6, 1));
        inputs.put("wanted", new Datum.Coords(Scenes.sheet(random, 40, 3).rows(), Int3.cube(2)));
        return inputs;
    }

    /** @param weights in the storage of the geometry's library, of one channel */
    private static Program program(KernelGeometry geometry, float[] weights) {
        GraphBuilder b = new GraphBuilder("one-hot");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(Programs.rows(coords), Dim.of(1)));
        Value wanted = b.input("wanted", new Type.CoordsType(b.freshSymbol(), Int3.cube(2)));
        Value kernel = b.parameter("kernel", geometry.volume(), 1, 1);
        b.output("feats", b.sparseConv(b.kernelMap(coords, wanted, geometry), feats, kernel, Epilogue.NONE));
        float[] ours = new WeightConversion(
                        geometry.taps(),
                        WeightLayout.of(geometry.convention()),
                        geometry.taps(),
                        WeightLayout.OFFSET_INPUT_OUTPUT)
                .apply(weights, 1, 1);
        return new Program(b.build(), new Weights(Map.of("kernel", ours)));
    }
}
