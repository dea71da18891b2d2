package dev.scantling.ir.interp;

import static dev.scantling.ir.check.Clouds.coords;
import static dev.scantling.ir.check.Clouds.rows;
import static dev.scantling.ir.check.Layers.map;
import static dev.scantling.ir.check.Layers.outputs;
import static dev.scantling.ir.check.Layers.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Clouds;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.OffsetOrder;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelMapsTest {
    private static final KernelGeometry LINE = KernelGeometry.of(new Int3(3, 1, 1), Int3.ONE, Convention.MINKOWSKI);

    @Test
    void submanifoldMapOfThreeVoxelsInARow() {
        Datum.PairLists map = map(coords(4, 0, 0, 5, 0, 0, 7, 0, 0), LINE);
        assertThat(map.in()).containsExactly(new int[] {0}, new int[] {0, 1, 2}, new int[] {1});
        assertThat(map.out()).containsExactly(new int[] {1}, new int[] {0, 1, 2}, new int[] {0});
        assertThat(map.pairs()).isEqualTo(5);
    }

    @Test
    void dilationReachesTheVoxelThatTheDenseKernelMisses() {
        Datum.PairLists map = map(coords(4, 0, 0, 5, 0, 0, 7, 0, 0), LINE.dilated(Int3.cube(2)));
        assertThat(map.in().getFirst()).containsExactly(1);
        assertThat(map.out().getFirst()).containsExactly(2);
    }

    @Test
    void negativeCoordinatesAreFloored() {
        KernelGeometry half = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        assertThat(rows(outputs(coords(-3, -1, 0, -2, 1, 2), half)))
                .containsExactly(List.of(0, -2, -1, 0), List.of(0, -1, 0, 1));
    }

    @Test
    void supportHoldsEveryWindowThatTouchesAnInput() {
        KernelGeometry g = KernelGeometry.of(new Int3(3, 1, 1), new Int3(2, 1, 1), Convention.SPCONV)
                .padded(new Int3(1, 0, 0));
        assertThat(rows(outputs(coords(3, 0, 0), g))).containsExactly(List.of(0, 1, 0, 0), List.of(0, 2, 0, 0));
        assertThat(rows(outputs(coords(3, 0, 0), g.within(new Int3(4, 1, 1)))))
                .as("4 + 2 - 2 - 1 = 3 leaves the outputs 0 and 1")
                .containsExactly(List.of(0, 1, 0, 0));
    }

    @Test
    void torchSparse2DropsAnIncompleteLastWindow() {
        KernelGeometry g = KernelGeometry.of(2, 2, Convention.TORCHSPARSE_2);
        assertThat(rows(outputs(coords(0, 0, 0, 5, 5, 4), g))).containsExactly(List.of(0, 0, 0, 0));
        assertThat(rows(outputs(coords(0, 0, 0, 5, 5, 5), g))).hasSize(2);
    }

    @Test
    void torchSparse1GrowsUpwardsFromTheMinimum() {
        KernelGeometry g = KernelGeometry.of(new Int3(3, 1, 1), new Int3(2, 1, 1), Convention.TORCHSPARSE_1);
        assertThat(rows(outputs(coords(1, 0, 0, 3, 0, 0), g)))
                .as("q = 0 lies below the smallest input")
                .containsExactly(List.of(0, 1, 0, 0), List.of(0, 2, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void everyPairFollowsTheRelationAndNoneIsMissing(Convention convention) {
        Cases.standard(40).check(40, (random, size) -> {
            KernelGeometry g = geometry(random, convention);
            Datum.Coords in = Clouds.random(random, size, 0, 6);
            Datum.Coords out = outputs(in, g);
            Datum.PairLists map = map(in, g);
            long expected = 0;
            for (int k = 0; k < g.volume(); k++) {
                Int3 tap = g.taps().get(k);
                for (int o = 0; o < out.count(); o++) {
                    for (int i = 0; i < in.count(); i++) {
                        expected += related(in.rows(), 4 * i, out.rows(), 4 * o, g.stride(), tap) ? 1 : 0;
                    }
                }
                for (int pair = 0; pair < map.in().get(k).length; pair++) {
                    int i = map.in().get(k)[pair];
                    int o = map.out().get(k)[pair];
                    assertThat(related(in.rows(), 4 * i, out.rows(), 4 * o, g.stride(), tap))
                            .isTrue();
                }
            }
            assertThat(map.pairs()).as(g.toString()).isEqualTo(expected);
        });
    }

    private static boolean related(int[] in, int i, int[] out, int o, Int3 stride, Int3 tap) {
        return in[i] == out[o]
                && in[i + 1] == out[o + 1] * stride.x() + tap.x()
                && in[i + 2] == out[o + 2] * stride.y() + tap.y()
                && in[i + 3] == out[o + 3] * stride.z() + tap.z();
    }

    /** Odd, even and asymmetric kernels, strides and dilations; submanifold where that exists. */
    private static KernelGeometry geometry(RandomGenerator random, Convention convention) {
        Int3 size = new Int3(random.nextInt(1, 5), random.nextInt(1, 5), random.nextInt(1, 4));
        Int3 stride = new Int3(random.nextInt(1, 4), random.nextInt(1, 3), random.nextInt(1, 3));
        boolean even = size.x() % 2 == 0 || size.y() % 2 == 0 || size.z() % 2 == 0;
        boolean submanifold = stride.equals(Int3.ONE) && !(convention == Convention.SPCONV && even);
        Int3 dilation = Int3.cube(random.nextInt(1, 4));
        Int3 padding = Int3.cube(random.nextInt(2));
        return new KernelGeometry(size, stride, dilation, padding, submanifold, null, convention);
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void unboundedOutputRulesKeepEveryInputThatATapCanReach(Convention convention) {
        KernelGeometry down = KernelGeometry.of(2, 2, convention);
        Cases.standard(20).check(60, (random, size) -> {
            Datum.Coords in = Clouds.random(random, size, 0, 9);
            long reached = map(in, down).pairs();
            switch (down.outputRule()) {
                case FLOOR, SUPPORT -> assertThat(reached).isEqualTo(in.count());
                case SUPPORT_WITHIN_MAXIMUM -> assertThat(reached).isLessThanOrEqualTo(in.count());
                case SAME, SUPPORT_FROM_MINIMUM -> throw new AssertionError(down.outputRule());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void theReverseExchangesBothSides(Convention convention) {
        KernelGeometry down = KernelGeometry.of(3, 2, convention);
        Cases.standard(20).check(50, (random, size) -> {
            Datum.Coords in = Clouds.random(random, size, 0, 8);
            Datum.PairLists map = map(in, down);
            Datum.PairLists reverse = reverse(in, down);
            assertThat(reverse.in().toArray(int[][]::new))
                    .isDeepEqualTo(map.out().toArray(int[][]::new));
            assertThat(reverse.out().toArray(int[][]::new))
                    .isDeepEqualTo(map.in().toArray(int[][]::new));
            assertThat(reverse.inRows()).isEqualTo(map.outRows());
        });
    }

    @Test
    void offsetOrdersOfTheLibraries() {
        Int3 size = new Int3(2, 3, 2);
        assertThat(OffsetOrder.X_FASTEST.cell(1, size)).isEqualTo(new Int3(1, 0, 0));
        assertThat(OffsetOrder.X_FASTEST.cell(7, size)).isEqualTo(new Int3(1, 0, 1));
        assertThat(OffsetOrder.Z_FASTEST.cell(1, size)).isEqualTo(new Int3(0, 0, 1));
        assertThat(OffsetOrder.Z_FASTEST.cell(7, size)).isEqualTo(new Int3(1, 0, 1));
        assertThat(KernelGeometry.of(2, 2, Convention.MINKOWSKI).taps().get(1)).isEqualTo(new Int3(1, 0, 0));
        assertThat(KernelGeometry.of(2, 2, Convention.TORCHSPARSE_1).taps().get(1))
                .isEqualTo(new Int3(0, 0, 1));
        assertThat(KernelGeometry.of(4, 1, Convention.TORCHSPARSE_1).taps().getFirst())
                .isEqualTo(Int3.cube(-1));
    }

    @Test
    void emptySetsHaveEmptyResults() {
        for (Convention convention : Convention.values()) {
            KernelGeometry down = KernelGeometry.of(3, 2, convention);
            assertThat(outputs(coords(), down).count()).isZero();
            assertThat(map(coords(), down).pairs()).isZero();
        }
    }
}
