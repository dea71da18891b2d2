package dev.scantling.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Sizes SIZES = sizes(1000, 7000);

    private final GraphBuilder g = new GraphBuilder("test");
    private final Value coords = g.inputCoords("coords");
    private final Dim rows = ((Type.CoordsType) coords.type()).rows();
    private final Value x = g.input("x", Type.f32(rows, Dim.of(4)));

    private static Sizes sizes(int rows, long pairs) {
        return new Sizes() {
            @Override
            public int rows(Dim dim) {
                assertThat(dim).isInstanceOf(Dim.Symbol.class);
                return rows;
            }

            @Override
            public long pairs(Value map) {
                return pairs;
            }
        };
    }

    private Estimate last() {
        return Estimates.of(g.build().nodes().getLast(), SIZES);
    }

    @Test
    void aConvolutionMultipliesEachPair() {
        Value map = g.kernelMap(coords, coords, KernelGeometry.of(3, 1, Convention.MINKOWSKI));
        assertThat(last()).isEqualTo(new Estimate(0, 8 * 1000 + 8 * 7000));
        Value weight = g.parameter("w", 27, 4, 16);
        assertThat(last()).isEqualTo(Estimate.NONE);
        g.sparseConv(map, x, weight, Epilogue.NONE.withBias(), g.input("b", Type.f32(Dim.of(16))));
        int floats = 1000 * 4 + 27 * 4 * 16 + 16 + 1000 * 16;
        assertThat(last()).isEqualTo(new Estimate(7000 * 4 * 16, 8 * 7000 + 4 * floats));
        assertThat(last().flops()).isEqualTo(2 * 7000 * 4 * 16);
    }

    @Test
    void aLinearLayerMultipliesEachRow() {
        g.linear(x, g.parameter("w", 4, 3), Epilogue.NONE);
        assertThat(last()).isEqualTo(new Estimate(1000 * 4 * 3, 4 * (1000 * 4 + 4 * 3 + 1000 * 3)));
    }

    @Test
    void aConvolutionOverAGridMultipliesWhatItsTapsMeet() {
        GridGeometry geometry = GridGeometry.of(2, new Int3(5, 4, 1), new Int3(3, 3, 1))
                .padded(new Int3(1, 1, 0))
                .grouped(2);
        Value grid = g.input("grid", Type.f32(Dim.of(40), Dim.of(4)));
        long pairs = 2 * (4 + 5 + 4) * (3 + 4 + 3);
        Value y = g.conv(geometry, grid, g.parameter("w", 9, 2, 6), Epilogue.NONE);
        assertThat(last()).isEqualTo(new Estimate(pairs * 2 * 6, 4 * (40 * 4 + 9 * 2 * 6 + 40 * 6)));
        g.convTranspose(geometry, y, g.parameter("v", 9, 3, 4), Epilogue.NONE);
        assertThat(last()).isEqualTo(new Estimate(pairs * 3 * 4, 4 * (40 * 6 + 9 * 3 * 4 + 40 * 4)));
        g.convWeightGradient(geometry, grid, y);
        assertThat(last()).isEqualTo(new Estimate(pairs * 2 * 6, 4 * (40 * 4 + 40 * 6 + 9 * 2 * 6)));
    }

    @Test
    void anOperandUsedTwiceIsReadOnce() {
        g.add(x, x);
        assertThat(last()).isEqualTo(new Estimate(0, 4 * 2 * 4000));
    }

    @Test
    void aSliceMovesItsOperands() {
        g.slice(x, 1, 3);
        assertThat(last()).isEqualTo(new Estimate(0, 4 * (4000 + 2000)));
    }

    @Test
    void pointOperatorsCountEveryResult() {
        g.groupPoints(g.input("p", Type.f32(g.freshSymbol(), Dim.of(4))), coords, AbsentVoxel.SKIP);
        assertThat(last()).isEqualTo(new Estimate(0, 16 * 1000 + 8 * 1000 + 3 * 4 * 1000));
    }

    @Test
    void overflowIsNoticed() {
        g.relu(x);
        g.linear(x, g.parameter("w", 4, Integer.MAX_VALUE), Epilogue.NONE);
        Node linear = g.build().nodes().getLast();
        assertThatThrownBy(() -> Estimates.of(linear, sizes(Integer.MAX_VALUE, 0)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Estimates.of(linear, sizes(0, 0)).macs()).isZero();
    }
}
