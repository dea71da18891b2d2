package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Program;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * spconv's convolutions are dense ones, computed only where a window has an active site: of any kernel, stride, padding and
 * dilation. The dense side is written here, from the definition of a dense convolution.
 */
class SparseIsDenseTest {
    private static final float TOLERANCE = 1e-5f;
    private static final int CIN = 3;
    private static final int COUT = 5;

    /** A dense grid of features with the places that are active. */
    private record Grid(Int3 shape, int channels, float[] values, boolean[] active) {
        Grid(Int3 shape, int channels) {
            this(shape, channels, new float[cells(shape) * channels], new boolean[cells(shape)]);
        }

        static int cells(Int3 shape) {
            return shape.x() * shape.y() * shape.z();
        }

        /** The number of a cell; -1 outside. */
        int cell(int x, int y, int z) {
            boolean inside = x >= 0 && y >= 0 && z >= 0 && x < shape.x() && y < shape.y() && z < shape.z();
            return inside ? (x * shape.y() + y) * shape.z() + z : -1;
        }

        static Grid of(Int3 shape, int channels, int[] rows, float[] values) {
            Grid grid = new Grid(shape, channels);
            for (int row = 0; row < rows.length / 4; row++) {
                int cell = grid.cell(rows[4 * row + 1], rows[4 * row + 2], rows[4 * row + 3]);
                grid.active[cell] = true;
                System.arraycopy(values, row * channels, grid.values, cell * channels, channels);
            }
            return grid;
        }
    }

    @Test
    void everyConvolutionIsTheDenseOneWhereAWindowHasASite() {
        Cases.standard(40).check(60, (random, size) -> {
            Int3 shape = new Int3(5 + random.nextInt(6), 5 + random.nextInt(6), 5 + random.nextInt(6));
            KernelGeometry geometry = geometry(random, shape);
            Datum.Coords coords = sites(random, shape, size);
            Datum.Floats feats = Scenes.feats(random, coords.count(), CIN);
            Program program = Programs.convolution(geometry, CIN, COUT);
            Runner.Outcome outcome = Results.onDevice(program, Map.of("coords", coords, "feats", feats));
            Grid expected = dense(
                    geometry,
                    Grid.of(shape, CIN, coords.rows(), feats.values()),
                    program.weights().get("kernel"),
                    program.weights().get("bias"));
            assertSame(
                    expected, outcome.coords("coords"), outcome.floats("feats").values());
        });
    }

    private static KernelGeometry geometry(RandomGenerator random, Int3 shape) {
        return new KernelGeometry(
                new Int3(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3)),
                new Int3(1 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(2)),
                new Int3(1 + random.nextInt(2), 1, 1 + random.nextInt(2)),
                new Int3(random.nextInt(2), random.nextInt(2), random.nextInt(2)),
                false,
                shape,
                Convention.SPCONV);
    }

    private static Datum.Coords sites(RandomGenerator random, Int3 shape, int count) {
        int[] xyz = new int[3 * count];
        for (int i = 0; i < count; i++) {
            xyz[3 * i] = random.nextInt(shape.x());
            xyz[3 * i + 1] = random.nextInt(shape.y());
            xyz[3 * i + 2] = random.nextInt(shape.z());
        }
        return Scenes.voxels(xyz);
    }

    private static Int3 outputs(KernelGeometry g, Int3 in) {
        return new Int3(
                outputs(
                        in.x(),
                        g.size().x(),
                        g.stride().x(),
                        g.dilation().x(),
                        g.padding().x()),
                outputs(
                        in.y(),
                        g.size().y(),
                        g.stride().y(),
                        g.dilation().y(),
                        g.padding().y()),
                outputs(
                        in.z(),
                        g.size().z(),
                        g.stride().z(),
                        g.dilation().z(),
                        g.padding().z()));
    }

    private static int outputs(int in, int size, int stride, int dilation, int padding) {
        return Math.max(0, Math.floorDiv(in + 2 * padding - dilation * (size - 1) - 1, stride) + 1);
    }

    /** spconv's axes are (z, y, x), the last one fastest. */
    private static Grid dense(KernelGeometry g, Grid in, float[] kernel, float[] bias) {
        Grid out = new Grid(outputs(g, in.shape), COUT);
        for (int x = 0; x < out.shape.x(); x++) {
            for (int y = 0; y < out.shape.y(); y++) {
                for (int z = 0; z < out.shape.z(); z++) {
                    window(g, in, kernel, bias, out, x, y, z);
                }
            }
        }
        return out;
    }

    private static void window(KernelGeometry g, Grid in, float[] kernel, float[] bias, Grid out, int x, int y, int z) {
        int to = out.cell(x, y, z);
        double[] sums = new double[COUT];
        Arrays.setAll(sums, c -> bias[c]);
        for (int k = 0; k < g.volume(); k++) {
            int kx = k % g.size().x();
            int ky = k / g.size().x() % g.size().y();
            int kz = k / g.size().x() / g.size().y();
            int from = in.cell(
                    x * g.stride().x() - g.padding().x() + kx * g.dilation().x(),
                    y * g.stride().y() - g.padding().y() + ky * g.dilation().y(),
                    z * g.stride().z() - g.padding().z() + kz * g.dilation().z());
            if (from >= 0) {
                out.active[to] |= in.active[from];
                for (int i = 0; i < CIN * COUT; i++) {
                    sums[i % COUT] += (double) in.values[from * CIN + i / COUT] * kernel[k * CIN * COUT + i];
                }
            }
        }
        for (int c = 0; c < COUT; c++) {
            out.values[to * COUT + c] = (float) sums[c];
        }
    }

    private static void assertSame(Grid expected, Datum.Coords coords, float[] values) {
        Grid actual = Grid.of(expected.shape, expected.channels, coords.rows(), values);
        assertThat(actual.active).isEqualTo(expected.active);
        for (int i = 0; i < actual.values.length; i++) {
            if (actual.active[i / COUT]) {
                assertThat(actual.values[i]).isCloseTo(expected.values[i], Offset.offset(TOLERANCE));
            }
        }
    }
}
