package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.KeyLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatePackingTest {
    private static final KeyLayout LAYOUT = new KeyLayout(1, 3, 4, 5);

    @Test
    void packingIsReversibleAndKeepsTheOrder() {
        Cases.standard(50).check(500, (random, size) -> {
            int[] rows = Grids.rows(random, size);
            assertThat(Built.rows(KeyLayout.DEFAULT, Built.keys(KeyLayout.DEFAULT, rows)))
                    .isEqualTo(rows);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0, 0, batch is 2, 0 .. 1",
        "-1, 0, 0, 0, batch is -1, 0 .. 1",
        "0, 4, 99, 0, x is 4, -4 .. 3",
        "1, -4, -9, 99, y is -9, -8 .. 7",
        "1, 3, 7, 16, z is 16, -16 .. 15",
    })
    void rangesAreChecked(int batch, int x, int y, int z, String found, String allowed) {
        int[] rows = {0, 0, 0, 0, batch, x, y, z, 9, 9, 9, 9};
        assertThatThrownBy(() -> CoordinatePacking.pack("input 'c'", LAYOUT, rows, 0, 0, 3, new long[3], 0))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageStartingWith("input 'c', row 1: " + found + ", allowed are " + allowed + ";");
    }

    @Test
    void orderIsChecked() {
        assertThatThrownBy(() -> Built.keys(LAYOUT, new int[] {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 7, 7}))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageStartingWith("rows, row 2: (0, 0, 7, 7) sorts before row 1 (0, 1, 0, 0)");
        assertThatThrownBy(() -> Built.keys(LAYOUT, new int[] {0, 1, 0, 0, 0, 1, 0, 0}))
                .hasMessageStartingWith("rows, row 1: (0, 1, 0, 0) repeats row 0");
    }
}
