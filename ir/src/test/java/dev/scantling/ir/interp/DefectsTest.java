package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Clouds.coords;
import static dev.scantling.ir.check.Clouds.rows;
import static dev.scantling.ir.check.Layers.ints;
import static dev.scantling.ir.check.Layers.map;
import static dev.scantling.ir.check.Layers.outputs;
import static dev.scantling.ir.check.Layers.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Clouds;
import dev.scantling.ir.check.Layers;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The defects of TorchSparse 2.1 (conventions, section 5) that geometry could have, shown to be absent by default. */
class DefectsTest {
    private static final KernelGeometry HALF = KernelGeometry.of(2, 2, Convention.MINKOWSKI);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 16, 17})
    void d1BorderVoxelsSurviveADownUpPair(int last) {
        Datum.Coords in = coords(last, last, last);
        assertThat(rows(outputs(in, HALF))).containsExactly(List.of(0, last / 2, last / 2, last / 2));
        assertThat(reverse(in, HALF).pairs()).isEqualTo(1);
    }

    @Test
    void d2WideGridsHaveDistinctVoxels() {
        int far = 1 << 20;
        Datum.Coords in = coords(0, 0, 0, far, far, far, -far, far, -far, far + 1, far, far);
        assertThat(rows(outputs(in, HALF))).hasSize(3);
        assertThat(map(in, KernelGeometry.of(3, 1, Convention.MINKOWSKI)).pairs())
                .isEqualTo(4 + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void d3DilationSpreadsTheTaps(int dilation) {
        KernelGeometry plain = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        KernelGeometry dilated = plain.dilated(Int3.cube(dilation));
        assertThat(dilated.taps())
                .containsExactlyElementsOf(plain.taps().stream()
                        .map(tap -> tap.times(Int3.cube(dilation)))
                        .toList());
        assertThat(map(coords(0, 0, 0, dilation, 0, 0), dilated).pairs()).isEqualTo(4);
        assertThat(map(coords(0, 0, 0, dilation, 0, 0), plain).pairs()).isEqualTo(2);
    }

    @Test
    void d6ARegularConvolutionOfStrideOneGrowsTheSet() {
        KernelGeometry regular =
                KernelGeometry.of(3, 1, Convention.SPCONV).padded(Int3.ONE).regular();
        assertThat(outputs(coords(5, 5, 5), regular).count()).isEqualTo(27);
    }

    @Test
    void d10PaddingIsPartOfTheKey() {
        GraphBuilder g = new GraphBuilder("padding");
        Value in = g.inputCoords("coords");
        for (int padding : List.of(0, 1)) {
            KernelGeometry geometry = KernelGeometry.of(3, 2, Convention.SPCONV).padded(Int3.cube(padding));
            g.output("map" + padding, g.kernelMap(in, g.outputCoords(in, geometry), geometry));
        }
        Program shared = PassPipeline.standard().run(new Program(g.build(), new Weights(Map.of())), PassLog.silent());
        Map<String, Datum> maps = Interpreter.run(shared, Map.of("coords", coords(1, 1, 1)));
        assertThat(maps.get("map0"))
                .isInstanceOfSatisfying(
                        Datum.PairLists.class, map -> assertThat(map.pairs()).isEqualTo(1));
        assertThat(maps.get("map1"))
                .isInstanceOfSatisfying(
                        Datum.PairLists.class, map -> assertThat(map.pairs()).isEqualTo(8));
        assertThat(shared.graph().nodes()).hasSize(4);
    }

    @Test
    void d13APointWithoutVoxelContributesNowhere() {
        GraphBuilder g = new GraphBuilder("absent");
        Value points = g.input("points", Type.f32(g.freshSymbol(), Dim.of(4)));
        Value count =
                g.groupPoints(points, g.inputCoords("coords"), AbsentVoxel.SKIP).count();
        Datum counts = Layers.run(
                g,
                count,
                Map.of(
                        "points", Datum.matrix(2, 4, new float[] {0, 9, 9, 9, 0, 1, 1, 1}),
                        "coords", coords(0, 0, 0, 1, 1, 1)));
        assertThat(ints(counts)).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void d14EveryOutputOfAStridedMapHasAnInputWhereTheWindowsTouch(int size) {
        KernelGeometry down = KernelGeometry.of(size, 2, Convention.MINKOWSKI);
        Cases.standard(30).check(80, (random, count) -> {
            Datum.Coords in = Clouds.random(random, count, 8, 8);
            Datum.PairLists map = map(in, down);
            boolean[] reached = new boolean[map.outRows()];
            map.out().forEach(rows -> Arrays.stream(rows).forEach(row -> reached[row] = true));
            for (boolean r : reached) {
                assertThat(r).isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Convention.class,
            names = {"MINKOWSKI", "SPCONV", "WARPCONVNET"})
    void d16LargeKernelsReachTheirCorners(Convention convention) {
        for (int size : List.of(5, 7)) {
            KernelGeometry g = KernelGeometry.of(size, 1, convention);
            int reach = size / 2;
            Datum.PairLists map = map(coords(0, 0, 0, reach, reach, reach), g);
            assertThat(map.volume()).isEqualTo(size * size * size);
            assertThat(map.pairs()).isEqualTo(4);
            assertThat(map.in().getLast()).containsExactly(1);
        }
    }
}
