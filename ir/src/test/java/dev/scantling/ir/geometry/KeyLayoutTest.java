package dev.scantling.ir.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.check.Cases;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyLayoutTest {

    @ParameterizedTest
    @CsvSource({"6, 19, 19, 19", "0, 1, 1, 1", "1, 20, 21, 21", "31, 10, 2, 20", "0, 32, 16, 15"})
    void keysSortAsCoordinatesDo(int batch, int x, int y, int z) {
        KeyLayout layout = new KeyLayout(batch, x, y, z);
        Cases.standard(300).check(31, (random, size) -> {
            int[] a = coordinates(layout, random, size);
            int[] b = random.nextBoolean() ? coordinates(layout, random, size) : a.clone();
            b[3] = random.nextBoolean() ? a[3] : b[3];
            assertThat(Long.signum(Long.compare(pack(layout, a), pack(layout, b))))
                    .as("%s and %s", Arrays.toString(a), Arrays.toString(b))
                    .isEqualTo(Integer.signum(Arrays.compare(a, b)));
            assertThat(unpack(layout, pack(layout, a))).containsExactly(a);
            assertThat(pack(layout, a) >>> layout.bits()).isZero();
        });
    }

    /** Values of at most {@code size} bits that the layout holds, its extremes among them. */
    private static int[] coordinates(KeyLayout layout, RandomGenerator random, int size) {
        return new int[] {
            (int) (random.nextLong() & ((1L << Math.min(layout.batchBits(), size)) - 1)),
            signed(random, Math.min(layout.xBits(), size + 1)),
            signed(random, Math.min(layout.yBits(), size + 1)),
            signed(random, Math.min(layout.zBits(), size + 1))
        };
    }

    private static int signed(RandomGenerator random, int bits) {
        long half = 1L << (bits - 1);
        return switch (random.nextInt(4)) {
            case 0 -> (int) -half;
            case 1 -> (int) (half - 1);
            default -> (int) random.nextLong(-half, half);
        };
    }

    private static long pack(KeyLayout layout, int[] c) {
        assertThat(layout.holds(c[0], c[1], c[2], c[3])).isTrue();
        return layout.pack(c[0], c[1], c[2], c[3]);
    }

    private static int[] unpack(KeyLayout layout, long key) {
        return new int[] {layout.batch(key), layout.x(key), layout.y(key), layout.z(key)};
    }

    @Test
    void addingADeltaMovesAKey() {
        KeyLayout layout = KeyLayout.DEFAULT;
        Cases.standard(300).check(1 << 17, (random, size) -> {
            int[] c = random.ints(3, -size, size + 1).toArray();
            int[] d = random.ints(3, -size, size + 1).toArray();
            assertThat(layout.pack(5, c[0], c[1], c[2]) + layout.delta(d[0], d[1], d[2]))
                    .isEqualTo(layout.pack(5, c[0] + d[0], c[1] + d[1], c[2] + d[2]));
        });
    }

    @Test
    void aFieldEndsWhereItsRangeEnds() {
        KeyLayout layout = KeyLayout.DEFAULT;
        assertThat(layout.holds(63, -262144, 262143, 0)).isTrue();
        assertThat(layout.holds(64, 0, 0, 0)).isFalse();
        assertThat(layout.holds(-1, 0, 0, 0)).isFalse();
        assertThat(layout.holds(0, -262145, 0, 0)).isFalse();
        assertThat(layout.holds(0, 0, 262144, 0)).isFalse();
        assertThat(layout.holds(0, 0, 0, Integer.MIN_VALUE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "1, 1, 2, 3", "63, 262143, 5, 1000", "0, 1048575, 1048575, 524287"})
    void theTightestLayoutHoldsBothSigns(int batch, int x, int y, int z) {
        KeyLayout layout = KeyLayout.fit(batch, x, y, z);
        assertThat(layout.holds(batch, x, y, z)).isTrue();
        assertThat(layout.holds(batch, -x, -y, -z)).isTrue();
        assertThat(layout.holds(2 * batch + 1, 0, 0, 0)).isFalse();
    }

    @Test
    void whatNoKeyHoldsIsRefusedWithTheNumbers() {
        assertThatThrownBy(() -> KeyLayout.fit(1, 1L << 30, 1L << 20, 1L << 12))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessage("coordinates need 69 bits (batch 1, x 32, y 22, z 14), a packed key has 63:"
                        + " magnitudes x 1073741824, y 1048576, z 4096, batch 1;"
                        + " use larger voxels, crop, or subtract the scene's origin");
        assertThatThrownBy(() -> KeyLayout.fit(0, Long.MAX_VALUE, 0, 0)).hasMessageContaining("x 64");
        assertThatThrownBy(() -> new KeyLayout(6, 20, 19, 19)).hasMessageContaining("63 bits, not 6+20+19+19");
    }
}
