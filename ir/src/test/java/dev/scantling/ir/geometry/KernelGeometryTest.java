package dev.scantling.ir.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import org.junit.jupiter.api.Test;

class KernelGeometryTest {

    @Test
    void contradictionsAreRefused() {
        KernelGeometry cube = KernelGeometry.of(3, 1, Convention.SPCONV);
        assertInvalid(() -> KernelGeometry.of(0, 1, Convention.SPCONV), "kernel size must be at least 1 on every axis");
        assertInvalid(() -> cube.dilated(new Int3(1, 0, 1)), "dilation must be at least 1 on every axis, got 1x0x1");
        assertInvalid(
                () -> KernelGeometry.of(2, 1, Convention.SPCONV),
                "spconv has no submanifold convolution of even size, got 2");
        assertInvalid(
                () -> KernelGeometry.of(3, 1, Convention.MINKOWSKI).within(Int3.cube(9)),
                "only spconv bounds its outputs by a spatial shape, got 9 with minkowski");
        assertInvalid(
                () -> new KernelGeometry(
                        Int3.cube(3), Int3.cube(2), Int3.ONE, Int3.ZERO, true, null, Convention.MINKOWSKI),
                "a submanifold convolution has stride 1, got 2");
    }

    private static void assertInvalid(Runnable build, String message) {
        assertThatThrownBy(build::run)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining(message);
    }

    @Test
    void onlyOddCentredKernelsAreSymmetric() {
        assertThat(KernelGeometry.of(new Int3(3, 1, 5), Int3.ONE, Convention.SPCONV)
                        .dilated(Int3.cube(2))
                        .symmetric())
                .isTrue();
        assertThat(KernelGeometry.of(2, 1, Convention.MINKOWSKI).symmetric()).isFalse();
        assertThat(KernelGeometry.of(3, 2, Convention.SPCONV).symmetric()).isFalse();
    }

    @Test
    void conventionsAreFoundByName() {
        for (Convention convention : Convention.values()) {
            assertThat(Convention.of(convention.text())).isEqualTo(convention);
        }
        assertThatThrownBy(() -> Convention.of("fvdb"))
                .hasMessageStartingWith("unknown convention 'fvdb'; known: minkowski, ");
    }
}
