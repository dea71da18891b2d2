package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputSetTest {

    @ParameterizedTest
    @CsvSource({
        "3, 1, spconv, 27",
        "3, 2, spconv, 8",
        "2, 2, spconv, 1",
        "5, 3, spconv, 8",
        "3, 2, minkowski, 1",
        "3, 2, torchsparse-1.4, 8",
        "2, 2, torchsparse-1.4, 1",
        "2, 2, torchsparse-2.1, 1",
        "3, 2, torchsparse-2.1, 8"
    })
    void growthIsTheMostOutputsOfOneInput(int size, int stride, String convention, int growth) {
        KernelGeometry geometry =
                KernelGeometry.of(size, stride, Convention.of(convention)).regular();
        assertThat(OutputSet.growth(geometry)).isEqualTo(growth);
        assertThat(OutputSet.capacity(geometry, 1000)).isEqualTo(1000 * growth);
    }

    @Test
    void capacityBeyondIntIsRefused() {
        KernelGeometry geometry = KernelGeometry.of(5, 1, Convention.SPCONV).regular();
        assertThat(OutputSet.capacity(geometry, Integer.MAX_VALUE / 125)).isPositive();
        assertThatThrownBy(() -> OutputSet.capacity(geometry, Integer.MAX_VALUE / 125 + 1))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("125 output rows of each of 17179870 input rows, together 2147483750");
    }

    @Test
    void outputsOutsideTheRangeAreRefused() {
        KeyLayout tight = new KeyLayout(0, 3, 3, 3);
        KernelGeometry geometry =
                KernelGeometry.of(3, 1, Convention.SPCONV).regular().padded(Int3.ONE);
        assertThatThrownBy(() -> Built.outputs(geometry, tight, new long[] {tight.pack(0, 3, 0, 0)}))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("input (0, 3, 0, 0) leads to the output (4, ")
                .hasMessageContaining("x -4 .. 3");
    }

    @Test
    void aFloorMayBeWrittenOverItsInput() {
        KernelGeometry down = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        int[] rows = Grids.box(new Int3(-5, -3, -8), new Int3(9, 7, 11));
        long[] keys = Built.keys(KeyLayout.DEFAULT, rows);
        long[] expected = Built.outputs(down, KeyLayout.DEFAULT, keys);
        long[] scratch = new long[RadixSort.scratchLength(keys.length)];
        int count = OutputSet.compute(TapTable.of(down), KeyLayout.DEFAULT, keys, 0, keys.length, keys, 0, scratch, 0);
        assertThat(Arrays.copyOf(keys, count)).isEqualTo(expected);
    }
}
