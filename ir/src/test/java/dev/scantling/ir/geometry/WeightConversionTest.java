package dev.scantling.ir.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The permutations that the libraries' own converters should make; whether kernels then agree, the one-hot tests show. */
class WeightConversionTest {
    private static KernelGeometry down(int size, Convention convention) {
        return KernelGeometry.of(size, 2, convention);
    }

    private static int[] identity(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** TorchSparse counts z fastest where the volume is even: the three bits of the index are reversed. */
    @Test
    void aKernelOfTwoFromMinkowskiToTorchSparse() {
        assertThat(WeightConversion.between(down(2, Convention.MINKOWSKI), down(2, Convention.TORCHSPARSE_1))
                        .permutation())
                .containsExactly(0, 4, 2, 6, 1, 5, 3, 7);
    }

    @Test
    void oddKernelsAreTheSameInBoth() {
        for (int size : new int[] {1, 3, 5, 7}) {
            assertThat(WeightConversion.between(
                                    down(size, Convention.MINKOWSKI), down(size, Convention.TORCHSPARSE_2_HASHMAP))
                            .permutation())
                    .isEqualTo(identity(size * size * size));
        }
    }

    /** Of any volume, where a published converter leaves 125 and 343 as they are: source {@code (a0, a1, a2)}, x first. */
    @Test
    void spconvOnUnreversedAxesToTorchSparse() {
        for (int size : new int[] {3, 5, 7}) {
            List<Int3> stored = IntStream.range(0, size * size * size)
                    .mapToObj(
                            k -> OffsetOrder.Z_FASTEST.cell(k, Int3.cube(size)).plus(Int3.cube(-(size / 2))))
                    .toList();
            int[] permutation = new WeightConversion(
                            stored,
                            WeightLayout.OUTPUT_OFFSET_INPUT,
                            KernelGeometry.of(size, 1, Convention.TORCHSPARSE_1).taps(),
                            WeightLayout.OFFSET_INPUT_OUTPUT)
                    .permutation();
            for (int k = 0; k < permutation.length; k++) {
                assertThat(permutation[k]).isEqualTo(k % size * size * size + k / size % size * size + k / size / size);
            }
        }
    }

    @Test
    void weightsMoveWithTheirOffset() {
        WeightConversion conversion = WeightConversion.between(
                KernelGeometry.of(new Int3(3, 1, 1), Int3.ONE, Convention.SPCONV),
                KernelGeometry.of(new Int3(3, 1, 1), Int3.ONE, Convention.MINKOWSKI));
        float[] stored = new float[3 * 2 * 2];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = i; // [output, offset, input]
        }
        assertThat(conversion.apply(stored, 2, 2)).containsExactly(0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11);
    }

    /** The anchors of even kernels of four differ: -1 .. 2 there, 0 .. 3 here. */
    @Test
    void kernelsThatLookElsewhereAreRefused() {
        assertThatThrownBy(() ->
                        WeightConversion.between(down(4, Convention.MINKOWSKI), down(4, Convention.TORCHSPARSE_1)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("same cells");
        assertThatThrownBy(
                        () -> WeightConversion.between(down(2, Convention.MINKOWSKI), down(2, Convention.WARPCONVNET))
                                .apply(new float[7], 1, 1))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("8 x 1 x 1", "got 7");
    }
}
