package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Grids;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTilesTest {
    private static GridAxis line(int cells, int size, int padding) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(cells, 1, 1), new Int3(size, 1, 1)).padded(new Int3(padding, 0, 0));
        return GridAxis.of(geometry, GridFlow.TO_COARSE, 0);
    }

    @Test
    void tilesDifferByOneCellAtMost() {
        assertThat(LineTiles.of(line(13, 1, 0), 6))
                .containsExactly(new LineTiles(0, 0, 1, 5, true), new LineTiles(1, 5, 2, 4, true));
    }

    @Test
    void endsAreTilesOfTheirOwn() {
        assertThat(LineTiles.of(line(24, 3, 1), 6))
                .containsExactly(
                        new LineTiles(0, 0, 1, 6, false),
                        new LineTiles(1, 6, 2, 6, true),
                        new LineTiles(3, 18, 1, 6, false));
        assertThat(LineTiles.loops(line(24, 3, 1), 6)).isEqualTo(3 + 1 + 3);
    }

    @Test
    void aTapJoinsPartOfATile() {
        GridAxis x = line(8, 3, 1);
        LineTiles last = LineTiles.of(x, 6).getLast();
        assertThat(last.within(x.joined(2))).isEqualTo(new GridAxis.Interior(0, 3));
        assertThat(last.within(x.joined(0))).isEqualTo(new GridAxis.Interior(0, 4));
    }

    @Test
    void tilesCoverTheLineInOrder() {
        Cases.standard(200).check(7, (random, size) -> {
            GridAxis x = GridAxis.of(Grids.any(random, size), GridFlow.TO_COARSE, 0);
            List<LineTiles> all = LineTiles.of(x, 1 + random.nextInt(8));
            int cell = 0;
            int number = 0;
            for (LineTiles tiles : all) {
                assertThat(tiles.from()).isEqualTo(cell);
                assertThat(tiles.number()).isEqualTo(number);
                cell += tiles.count() * tiles.cells();
                number += tiles.count();
            }
            assertThat(cell).isEqualTo(x.results());
        });
    }
}
