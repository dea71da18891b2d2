package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.TimeFolding;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Convolutions over space and time against sums that are written here over coordinates of four axes. */
class FourAxesTest {
    private static final TimeFolding TIME = new TimeFolding(32, 4);
    private static final int CIN = 3;
    private static final int COUT = 4;

    /** Ascending as folded rows do: by batch, x, y, t, z. */
    private static int[] rows(RandomGenerator random, int count) {
        TreeSet<int[]> rows = new TreeSet<>(Arrays::compare);
        for (int i = 0; i < count; i++) {
            rows.add(new int[] {
                random.nextInt(2),
                random.nextInt(-3, 3),
                random.nextInt(4),
                random.nextInt(-2, 3),
                random.nextInt(TIME.height())
            });
        }
        return rows.stream()
                .flatMapToInt(row -> Arrays.stream(new int[] {row[0], row[1], row[2], row[4], row[3]}))
                .toArray();
    }

    private static Program program(KernelGeometry geometry) {
        GraphBuilder b = new GraphBuilder("four");
        Value coords = b.inputCoords("coords");
        Value x = b.input("feats", Type.f32(Programs.rows(coords), Dim.of(CIN)));
        Value out = b.outputCoords(coords, geometry);
        Value kernel = b.parameter("kernel", geometry.volume(), CIN, COUT);
        b.output("coords", out);
        b.output("feats", b.sparseConv(b.kernelMap(coords, out, geometry), x, kernel, Epilogue.NONE));
        float[] weights = new UniformSequence("four").floats(geometry.volume() * CIN * COUT);
        return new Program(b.build(), new Weights(Map.of("kernel", weights)));
    }

    @Test
    void convolutionsOverSpaceAndTime() {
        Cases.standard(12).check(300, (random, size) -> {
            Int3 cells = new Int3(1 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(4));
            int frames = 1 + random.nextInt(3);
            Int3 stride = random.nextBoolean() ? Int3.ONE : new Int3(2, 1, 2);
            int[] rows = rows(random, size);
            Datum.Floats feats = Scenes.feats(random, rows.length / 5, CIN);
            Program program = program(TIME.kernel(cells, frames, stride, 1));
            Datum.Coords folded = new Datum.Coords(TIME.fold(rows), Int3.ONE);
            Runner.Outcome outcome = Results.onDevice(program, Map.of("coords", folded, "feats", feats));
            int[] out = TIME.unfold(outcome.coords("coords").rows(), stride.z());
            assertThat(TIME.unfold(folded.rows(), 1)).isEqualTo(rows);
            assertSums(
                    rows, feats, out, outcome.floats("feats"), program.weights().get("kernel"), cells, frames, stride);
        });
    }

    private static void assertSums(
            int[] rows,
            Datum.Floats feats,
            int[] out,
            Datum.Floats actual,
            float[] kernel,
            Int3 cells,
            int frames,
            Int3 stride) {
        Map<List<Integer>, Integer> at = new HashMap<>();
        TreeSet<String> floors = new TreeSet<>();
        for (int row = 0; row < rows.length / 5; row++) {
            at.put(
                    List.of(rows[5 * row], rows[5 * row + 1], rows[5 * row + 2], rows[5 * row + 3], rows[5 * row + 4]),
                    row);
            floors.add(rows[5 * row] + " " + Math.floorDiv(rows[5 * row + 1], stride.x()) + " "
                    + Math.floorDiv(rows[5 * row + 2], stride.y()) + " " + Math.floorDiv(rows[5 * row + 3], stride.z())
                    + " " + rows[5 * row + 4]);
        }
        assertThat(out).hasSize(5 * floors.size());
        for (int row = 0; row < out.length / 5; row++) {
            double[] sums = new double[COUT];
            for (int k = 0; k < frames * cells.volume(); k++) {
                Integer from = at.get(List.of(
                        out[5 * row],
                        out[5 * row + 1] * stride.x() + tap(k % cells.x(), cells.x()),
                        out[5 * row + 2] * stride.y() + tap(k / cells.x() % cells.y(), cells.y()),
                        out[5 * row + 3] * stride.z() + tap(k / cells.x() / cells.y() % cells.z(), cells.z()),
                        out[5 * row + 4] + tap(k / cells.volume(), frames)));
                for (int i = 0; from != null && i < CIN * COUT; i++) {
                    sums[i % COUT] += (double) feats.get(from, i / COUT) * kernel[k * CIN * COUT + i];
                }
            }
            for (int c = 0; c < COUT; c++) {
                assertThat(actual.get(row, c)).isCloseTo((float) sums[c], Offset.offset(1e-4f));
            }
        }
    }

    private static int tap(int digit, int size) {
        return size % 2 == 1 ? digit - size / 2 : digit;
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        assertThatThrownBy(() -> TIME.fold(new int[] {0, 0, 0, 28, 0}))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("row 0", "z is 28", "0 .. 27");
        assertThatThrownBy(() -> TIME.fold(new int[] {0, 0, 0, 1, 1 << 28}))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("frame 268435456");
        assertThatThrownBy(() -> TIME.fold(new int[4])).isInstanceOf(EngineException.InvalidInput.class);
        assertThatThrownBy(() -> TIME.kernel(Int3.cube(3), 3, Int3.ONE, 4))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("reaches over 8", "room between frames is 4");
        assertThatThrownBy(() -> TIME.kernel(Int3.ONE, 3, Int3.cube(3), 1))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("multiple of the stride");
        assertThatThrownBy(() -> new TimeFolding(4, 4)).isInstanceOf(EngineException.InvalidModel.class);
    }
}
