package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Type;
import dev.scantling.jit.loop.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes, the arrays of values, and the peak kernel. */
class SizeTest {
    private static final Dim N = Dim.symbol("n");

    private static int evaluate(Size size, int n) {
        return size.evaluate(dim -> {
            assertThat(dim).isEqualTo(N);
            return n;
        });
    }

    @Test
    void evaluates() {
        assertThat(evaluate(Size.of(N).times(3).plus(1), 5)).isEqualTo(16);
        assertThat(evaluate(Size.of(N).ceilDiv(256), 0)).isEqualTo(0);
        assertThat(evaluate(Size.of(N).ceilDiv(256), 257)).isEqualTo(2);
        assertThat(evaluate(Size.of(N).min(Size.of(Dim.of(4))), 5)).isEqualTo(4);
    }

    @Test
    void refusesWhatNoArrayHolds() {
        Size size = Size.of(N).times(1 << 20);
        assertThat(evaluate(size, 2047)).isEqualTo(2047 << 20);
        assertThatThrownBy(() -> evaluate(size, 2048))
                .isInstanceOf(EngineException.OutOfDeviceMemory.class)
                .hasMessageContainingAll("2147483648", "larger voxels");
    }

    @Test
    void arraysOfValues() {
        assertThat(elements(Type.f32(N, Dim.of(17)), 5)).containsExactly(5 * 24);
        assertThat(elements(Type.f32(Dim.of(17)), 5)).containsExactly(24);
        assertThat(elements(Type.i32(N, Dim.of(3)), 5)).containsExactly(15);
        assertThat(elements(new Type.TensorType(DType.F32, Shape.of(27, 3, 5)), 5))
                .containsExactly(27 * 15);
        assertThat(elements(new Type.KernelMapType(27, N, Dim.of(300)), 5)).containsExactly(135, 135, 27, 27 * 3);
    }

    private static List<Integer> elements(Type type, int n) {
        return Slots.of(type, NodeRunner.target(8)).stream()
                .map(slot -> evaluate(slot.elements(), n))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void peakKernelIsLegal(int lanes) {
        PeakKernel peak = PeakKernel.of(NodeRunner.target(lanes));
        Verifier.verify(peak.spec());
        assertThat(peak.elements(2)).isEqualTo(2 * 12 * lanes);
        assertThat(peak.flops()).isEqualTo((2L * 12 * lanes) << 18);
    }
}
