package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelMapTest {
    private static final KeyLayout LAYOUT = KeyLayout.DEFAULT;
    /** The multiplier of {@link KeyTable}'s hash. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    @Test
    void outputsAndMapsAreTheInterpreters() {
        Cases.standard(400).check(120, (random, size) -> {
            KernelGeometry geometry = Grids.geometry(random);
            int[] rows = Grids.rows(random, size);
            long[] in = Built.keys(LAYOUT, rows);

            long[] out = Built.outputs(geometry, LAYOUT, in);

            int[] outRows = Built.rows(LAYOUT, out);
            assertThat(outRows).as("outputs of %s", geometry).isEqualTo(Oracle.outputs(rows, geometry));
            assertMap(geometry, LAYOUT, rows, outRows);
        });
    }

    @Test
    void anyOutputSetWillDo() {
        Cases.standard(200).check(120, (random, size) -> {
            KernelGeometry geometry = Grids.geometry(random);
            if (!geometry.submanifold()) {
                assertMap(geometry, LAYOUT, Grids.rows(random, size), Grids.rows(random, size));
            }
        });
    }

    @Test
    void neighboursBeyondTheRangeOfTheLayoutAreNoNeighbours() {
        KeyLayout tight = new KeyLayout(1, 2, 2, 3);
        TreeSet<int[]> all = new TreeSet<>(Arrays::compare);
        for (long key = 0; key < 1L << tight.bits(); key++) {
            all.add(new int[] {tight.batch(key), tight.x(key), tight.y(key), tight.z(key)});
        }
        Cases.standard(300).check(256, (random, size) -> {
            int[] in = subset(all, i -> random.nextInt(256) < size);
            KernelGeometry geometry = Grids.geometry(random);
            int[] out = geometry.submanifold() ? in : subset(all, i -> random.nextInt(256) < size);
            assertMap(geometry, tight, in, out);
        });
    }

    /** Sets around and beyond the strips that loops are cut into, searched in halves and whole. */
    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 513, 4099, 20_011})
    void manyRowsAreThoseOfTheHashMap(int count) {
        Random random = new Random(count);
        int edge = (int) Math.cbrt(2.0 * count);
        TreeSet<int[]> set = new TreeSet<>(Arrays::compare);
        while (set.size() < count) {
            int[] row = {random.nextInt(2), random.nextInt(edge), random.nextInt(edge), random.nextInt(edge) - 5};
            set.add(row);
        }
        int[] rows = set.stream().flatMapToInt(Arrays::stream).toArray();
        long[] keys = Built.keys(LAYOUT, rows);
        for (KernelGeometry geometry : List.of(
                KernelGeometry.of(3, 1, Convention.MINKOWSKI),
                KernelGeometry.of(5, 1, Convention.MINKOWSKI),
                KernelGeometry.of(3, 1, Convention.MINKOWSKI).regular(),
                KernelGeometry.of(2, 2, Convention.MINKOWSKI),
                KernelGeometry.of(3, 2, Convention.SPCONV))) {
            long[] out = Built.outputs(geometry, LAYOUT, keys);
            Built.MapLists merged = Built.merged(geometry, LAYOUT, keys, out);
            Built.MapLists hashed = Built.hashed(geometry, LAYOUT, keys, out);
            for (int k = 0; k < geometry.volume(); k++) {
                assertThat(merged.in().get(k)).isEqualTo(hashed.in().get(k));
                assertThat(merged.out().get(k)).isEqualTo(hashed.out().get(k));
                assertThat(merged.blocks().get(k)).isEqualTo(blocks(hashed.out().get(k), out.length));
                assertThat(merged.reverseBlocks().get(k))
                        .isEqualTo(blocks(hashed.in().get(k), keys.length));
            }
        }
    }

    /** A tap as far away as a field is wide must not wrap round in it. */
    @Test
    void tapsWiderThanTheLayoutMeetNothing() {
        KeyLayout tight = new KeyLayout(1, 2, 2, 3);
        int[] rows = {0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0};
        KernelGeometry wide = KernelGeometry.of(3, 1, Convention.MINKOWSKI).dilated(Int3.cube(8));
        assertMap(wide, tight, rows, rows);
    }

    /** All fields carry, yet the tap lies beyond a field: the sum is the key of another batch. */
    @Test
    void aSumThatCarriesEverywhereMeetsNothing() {
        KeyLayout tight = new KeyLayout(8, 2, 3, 4);
        long[] in = {326, 1000, 1001, 1002};
        long[] out = {968};
        KernelGeometry geometry = KernelGeometry.ofOffsets(List.of(new Int3(-5, 0, -2), new Int3(-5, 0, -1)), Int3.ONE)
                .regular();
        Built.MapLists merged = Built.merged(geometry, tight, in, out);
        Built.MapLists hashed = Built.hashed(geometry, tight, in, out);
        assertThat(merged.in().get(0)).isEqualTo(hashed.in().get(0)).isEmpty();
        assertThat(merged.in().get(1)).isEqualTo(hashed.in().get(1)).isEmpty();
    }

    @Test
    void keysMayFillAllBits() {
        KeyLayout wide = new KeyLayout(0, 21, 21, 21);
        int most = (1 << 20) - 1;
        int[] rows = {0, -most - 1, -most - 1, -most - 1, 0, most, most, most - 1, 0, most, most, most};
        for (KernelGeometry geometry : List.of(
                KernelGeometry.of(3, 1, Convention.MINKOWSKI),
                KernelGeometry.of(3, 1, Convention.MINKOWSKI).regular(),
                KernelGeometry.of(Int3.cube(3), Int3.ONE, Convention.SPCONV).regular())) {
            assertMap(geometry, wide, rows, rows);
        }
    }

    /** D4: whole keys are compared, whatever their hashes. */
    @Test
    void keysOfEqualHashAreToldApart() {
        int count = 200;
        long inverse = inverse(GOLDEN);
        long[] keys = IntStream.rangeClosed(-4 * count, 4 * count)
                .mapToLong(i -> i * inverse)
                .filter(key -> key >= 0)
                .limit(count)
                .sorted()
                .toArray();
        int size = KeyTable.size(count);
        int[] table = new int[size];
        KeyTable.build(keys, 0, count / 2, table, 0, size);
        assertThat(home(keys, size)).as("slots that all keys begin at").hasSizeLessThanOrEqualTo(2);
        for (int i = 0; i < count; i++) {
            assertThat(KeyTable.find(keys, 0, table, 0, size, keys[i])).isEqualTo(i < count / 2 ? i : KeyTable.ABSENT);
        }
    }

    /** D16: large kernels have all their offsets. */
    @ParameterizedTest
    @ValueSource(ints = {5, 7})
    void largeKernelsAreWhole(int size) {
        int[] rows = Grids.box(new Int3(-4, 0, 3), new Int3(8, 9, 7));
        KernelGeometry geometry = KernelGeometry.of(size, 1, Convention.TORCHSPARSE_2);
        assertMap(geometry, LAYOUT, rows, rows);
        Built.MapLists map = Built.merged(geometry, LAYOUT, Built.keys(LAYOUT, rows), Built.keys(LAYOUT, rows));
        assertThat(map.in()).hasSize(size * size * size).allMatch(pairs -> pairs.length > 0);
    }

    /** D1: the last row is not lost where the largest coordinate is even. */
    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "8, 2", "-6, 3"})
    void theLastVoxelSurvivesDownAndUp(int at, int extent) {
        int[] rows = Grids.box(Int3.cube(at), Int3.cube(extent));
        KernelGeometry down = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        long[] fine = Built.keys(LAYOUT, rows);
        Built.MapLists map = Built.merged(down, LAYOUT, fine, Built.outputs(down, LAYOUT, fine));
        assertThat(map.in().stream().flatMapToInt(Arrays::stream).sorted())
                .as("each fine voxel is in one pair, so that the reversed map reaches it")
                .containsExactlyElementsOf(
                        IntStream.range(0, fine.length).boxed().toList());
    }

    /** D2: more than 2^31 cells. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void cellsMayBeMoreThanInts(Convention convention) {
        int[] rows = {
            0, 0, 0, 0, 0, 1, 99_999, 1, 0, 65_536, 65_536, 65_536, 0, 65_537, 65_536, 65_537, 0, 131_070, 7, 131_071
        };
        KernelGeometry geometry = KernelGeometry.of(2, 2, convention);
        int[] out = Built.rows(LAYOUT, Built.outputs(geometry, LAYOUT, Built.keys(LAYOUT, rows)));
        assertThat(out).isEqualTo(Oracle.outputs(rows, geometry));
        assertMap(geometry, LAYOUT, rows, out);
    }

    /** D14: no strided output is without input. */
    @Test
    void everyStridedOutputHasAnInput() {
        Cases.standard(60).check(150, (random, size) -> {
            long[] in = Built.keys(LAYOUT, Grids.rows(random, size));
            Convention convention = Grids.oneOf(random, Convention.values());
            KernelGeometry geometry = KernelGeometry.of(2, 2, convention);
            long[] out = Built.outputs(geometry, LAYOUT, in);
            Built.MapLists map = Built.merged(geometry, LAYOUT, in, out);
            assertThat(map.out().stream()
                            .flatMapToInt(Arrays::stream)
                            .distinct()
                            .count())
                    .isEqualTo(out.length);
        });
    }

    private static void assertMap(KernelGeometry geometry, KeyLayout layout, int[] inRows, int[] outRows) {
        long[] in = Built.keys(layout, inRows);
        long[] out = Built.keys(layout, outRows);
        Datum.PairLists expected = Oracle.map(inRows, outRows, geometry);
        for (Built.MapLists map :
                List.of(Built.merged(geometry, layout, in, out), Built.hashed(geometry, layout, in, out))) {
            for (int k = 0; k < geometry.volume(); k++) {
                String kernel = geometry + ", kernel index " + k;
                assertThat(map.in().get(k))
                        .as("inputs, %s", kernel)
                        .isEqualTo(expected.in().get(k));
                assertThat(map.out().get(k))
                        .as("outputs, %s", kernel)
                        .isEqualTo(expected.out().get(k));
                assertThat(map.blocks().get(k)).isEqualTo(blocks(expected.out().get(k), out.length));
                assertThat(map.reverseBlocks().get(k))
                        .isEqualTo(blocks(expected.in().get(k), in.length));
            }
        }
    }

    private static int[] blocks(int[] rows, int limit) {
        return IntStream.rangeClosed(0, (limit + 255) / 256)
                .map(b -> (int) Arrays.stream(rows).filter(row -> row < 256 * b).count())
                .toArray();
    }

    private static int[] subset(Set<int[]> rows, Predicate<int[]> kept) {
        return rows.stream().filter(kept).flatMapToInt(Arrays::stream).toArray();
    }

    /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static Set<Long> home(long[] keys, int size) {
        Set<Long> slots = new HashSet<>();
        for (long key : keys) {
            slots.add((key * GOLDEN) >>> (64 - Integer.numberOfTrailingZeros(size)));
        }
        return slots;
    }
}
