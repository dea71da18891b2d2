package dev.scantling.ir.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.check.Cases;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridGeometryTest {

    private static Int3 line(int x) {
        return new Int3(x, 1, 1);
    }

    private static Int3 room(int x) {
        return new Int3(x, 0, 0);
    }

    /** Values of the formula that PyTorch documents for Conv1d. */
    @ParameterizedTest
    @CsvSource({"7,3,1,1,0,0,5", "7,3,1,1,1,1,7", "7,3,2,1,1,1,4", "7,3,2,1,0,1,3", "9,3,1,3,0,0,3", "1,1,5,1,0,0,1"})
    void outputs(int extent, int size, int stride, int dilation, int begin, int end, int outputs) {
        GridGeometry geometry = GridGeometry.of(3, line(extent), line(size))
                .strided(line(stride))
                .dilated(line(dilation))
                .padded(room(begin), room(end));
        assertThat(geometry.outputs()).isEqualTo(line(outputs));
        assertThat(geometry.outputRows()).isEqualTo(3 * outputs);
        assertThat(geometry.inputRows()).isEqualTo(3 * extent);
    }

    /** Values of the formula that PyTorch documents for ConvTranspose1d. */
    @ParameterizedTest
    @CsvSource({"4,3,2,1,0,7", "4,3,2,1,1,8", "4,2,2,0,0,8", "5,3,1,0,0,7", "1,1,3,0,2,3"})
    void extentsOfATransposedConvolution(int extent, int size, int stride, int padding, int more, int outputs) {
        GridGeometry geometry = GridGeometry.of(1, line(extent), line(size))
                .strided(line(stride))
                .padded(room(padding))
                .transposed(room(more));
        assertThat(geometry.extents()).isEqualTo(line(outputs));
        assertThat(geometry.outputs()).isEqualTo(line(extent));
    }

    @Test
    void pairsAreCountedOneByOne() {
        Cases.standard(200).check(9, (random, size) -> {
            int extent = 1 + size;
            GridGeometry geometry = GridGeometry.of(1, line(extent), line(1 + random.nextInt(extent)))
                    .strided(line(1 + random.nextInt(3)))
                    .padded(room(random.nextInt(4)), room(random.nextInt(4)));
            assertThat(geometry.pairs()).isEqualTo(count(geometry));
            assertThat(geometry.padded(Int3.ONE).pairs()).isEqualTo(count(geometry.padded(Int3.ONE)));
        });
    }

    private static long count(GridGeometry geometry) {
        return IntStream.range(0, geometry.outputs().x())
                .flatMap(o -> IntStream.range(0, geometry.size().x())
                        .map(tap -> o * geometry.stride().x()
                                + tap
                                - geometry.paddingBegin().x()))
                .filter(i -> i >= 0 && i < geometry.extents().x())
                .count();
    }

    @Test
    void onlyWhatJoinsEqualRowsIsPointwise() {
        GridGeometry geometry = GridGeometry.of(2, new Int3(4, 3, 2), Int3.ONE);
        assertThat(geometry.pointwise()).isTrue();
        assertThat(geometry.strided(line(2)).pointwise()).isFalse();
        assertThat(geometry.padded(Int3.ZERO, room(1)).pointwise()).isFalse();
        assertThat(geometry.grouped(2).pointwise()).isFalse();
        assertThat(GridGeometry.of(2, new Int3(4, 3, 2), line(2)).pointwise()).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        GridGeometry geometry = GridGeometry.of(1, new Int3(4, 3, 2), Int3.ONE);
        assertInvalid(() -> geometry.strided(new Int3(1, 0, 1)), "stride must be at least 1, got 1x0x1");
        assertInvalid(() -> geometry.padded(Int3.cube(-1)), "padding must be at least 0, got -1");
        assertInvalid(() -> geometry.strided(Int3.cube(1 << 29)), "stride must be at most 268435456, got 536870912");
        assertInvalid(() -> geometry.grouped(0), "groups must be at least 1, got 0");
        assertInvalid(() -> GridGeometry.of(-1, Int3.ONE, Int3.ONE), "batch must be at least 0, got -1");
        assertInvalid(() -> geometry.transposed(Int3.ONE), "output padding must be less than the stride 1, got 1");
        assertInvalid(
                () -> geometry.padded(Int3.cube(2)).transposed(Int3.ZERO), "extents must be at least 1, got 0x-1x-2");
        assertInvalid(
                () -> GridGeometry.of(1, Int3.cube(2), Int3.cube(3)).outputs(),
                "the kernel must fit into the padded grid, but reaches over 3 of 2 cells of axis x");
        assertInvalid(
                () -> GridGeometry.of(64, Int3.cube(1024), Int3.ONE).inputRows(),
                "at most 2^31 - 1 cells, got 64 times 1024");
        assertInvalid(() -> geometry.padded(Int3.cube(1 << 28)).outputs(), "at most 268435456 cells with its padding");
    }

    private static void assertInvalid(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining(message);
    }
}
