package dev.scantling.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.KeyLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The levels and maps of a LiDAR scan against figures that public engines report for it. */
class RealScanTest {
    private static final KeyLayout LAYOUT = KeyLayout.DEFAULT;
    private static final float VOXEL = 0.05f;

    @Test
    void levelsAndPairsAreThoseOfPublicEngines() throws IOException {
        Path scan = Shared.path("data/scans/semantickitti/000000.bin");
        KernelGeometry down = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        KernelGeometry conv = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        List<Integer> levels = new ArrayList<>();
        List<Long> pairs = new ArrayList<>();
        long[] keys = voxels(scan);
        for (int level = 0; level < 5; level++) {
            levels.add(keys.length);
            Built.MapLists map = Built.merged(conv, LAYOUT, keys, keys);
            pairs.add(map.pairs());
            assertSame(map, Built.hashed(conv, LAYOUT, keys, keys));
            keys = Built.outputs(down, LAYOUT, keys);
        }
        assertThat(levels).containsExactly(94_625, 68_931, 42_166, 21_525, 9_522);
        assertThat(pairs).containsExactly(286_263L, 309_177L, 267_754L, 166_517L, 82_740L);
    }

    /** The active sites of a detection network (batch, z, y, x), after NVIDIA's header of seven ints. */
    @Test
    void mergingAndHashingAgreeOnTheSitesOfADetector() throws IOException {
        Path sites = Shared.path("data/sparseconv-workloads/in_indices_zyx.torch.int32.tensor.gz");
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(sites))) {
            bytes = in.readAllBytes();
        }
        IntBuffer ints = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int count = ints.get(3);
        assertThat(count).isEqualTo(79_745);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int at = ints.limit() - 4 * (count - i);
            keys[i] = LAYOUT.pack(ints.get(at), ints.get(at + 3), ints.get(at + 2), ints.get(at + 1));
        }
        RadixSort.sort(keys, 0, count, new long[RadixSort.scratchLength(count)], 0);
        assertThat(RadixSort.distinct(keys, 0, count)).isEqualTo(count);
        for (int size : new int[] {3, 5}) {
            KernelGeometry conv = KernelGeometry.of(size, 1, Convention.MINKOWSKI);
            Built.MapLists map = Built.merged(conv, LAYOUT, keys, keys);
            assertThat(map.pairs()).isGreaterThan(count);
            assertSame(map, Built.hashed(conv, LAYOUT, keys, keys));
        }
    }

    private static void assertSame(Built.MapLists merged, Built.MapLists hashed) {
        for (int k = 0; k < merged.in().size(); k++) {
            assertThat(merged.in().get(k)).isEqualTo(hashed.in().get(k));
            assertThat(merged.out().get(k)).isEqualTo(hashed.out().get(k));
            assertThat(merged.blocks().get(k)).isEqualTo(hashed.blocks().get(k));
        }
    }

    /** Distinct round-half-even(xyz / 0.05) in float32, shifted to begin at 0. */
    private static long[] voxels(Path scan) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(scan)).order(ByteOrder.LITTLE_ENDIAN);
        int count = data.remaining() / 16;
        float[] points = new float[4 * count];
        for (int axis = 0; axis < 3; axis++) {
            float lowest = Float.POSITIVE_INFINITY;
            for (int p = 0; p < count; p++) {
                float cell = (float) Math.rint(data.getFloat(16 * p + 4 * axis) / VOXEL);
                points[4 * p + 1 + axis] = cell;
                lowest = Math.min(lowest, cell);
            }
            for (int p = 0; p < count; p++) {
                points[4 * p + 1 + axis] -= lowest;
            }
        }
        long[] keys = new long[count];
        int distinct = PointVoxels.voxelize(
                scan.toString(), LAYOUT, points, 0, 4, count, keys, 0, new long[RadixSort.scratchLength(count)], 0);
        return Arrays.copyOf(keys, distinct);
    }
}
