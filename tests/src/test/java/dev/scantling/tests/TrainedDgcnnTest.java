package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.NameRules;
import dev.scantling.models.zoo.CloudShape;
import dev.scantling.models.zoo.Dgcnn;
import dev.scantling.pointcloud.io.FloatRecords;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** DGCNN, trained on rooms of S3DIS, on a room of ScanNet: a check of what anyone can see, since S3DIS itself is not there. */
class TrainedDgcnnTest {
    private static final int FLOOR = 1;
    private static final int CLASSES = 13;
    private static final int POINTS = 2048;
    private static final int COLUMNS = 6;

    private static Program program(CloudShape shape) {
        Path file = SharedFiles.require("data/weights/dgcnn-s3dis/model_1.t7");
        return Checkpoints.program(Dgcnn.s3dis(shape), file, NameRules.DGCNN);
    }

    /** The scan from its least corner on: x, y, z, red, green, blue. */
    private static float[] scan() {
        float[] scan = FloatRecords.of("x", "y", "z", "red", "green", "blue")
                .read(SharedFiles.require("data/scans/indoor/scene0000_00.bin"))
                .matrix("x", "y", "z", "red", "green", "blue");
        for (int axis = 0; axis < 3; axis++) {
            int column = axis;
            double least = column(scan, column).min().orElseThrow();
            for (int i = column; i < scan.length; i += COLUMNS) {
                scan[i] -= (float) least;
            }
        }
        return scan;
    }

    private static java.util.stream.DoubleStream column(float[] scan, int column) {
        return IntStream.range(0, scan.length / COLUMNS).mapToDouble(i -> scan[COLUMNS * i + column]);
    }

    /** Blocks of one metre, as S3DIS is cut: points around the middle of a block, colours and places in the room from 0 to 1. */
    private static Map<String, Datum> block(float[] scan, int x, int y, Random random) {
        int[] inside = IntStream.range(0, scan.length / COLUMNS)
                .filter(i -> (int) scan[COLUMNS * i] == x && (int) scan[COLUMNS * i + 1] == y)
                .toArray();
        double[] extents = IntStream.range(0, 3)
                .mapToDouble(axis -> column(scan, axis).max().orElseThrow())
                .toArray();
        float[] points = new float[3 * POINTS];
        float[] feats = new float[COLUMNS * POINTS];
        for (int i = 0; i < POINTS && inside.length > 0; i++) {
            int from = COLUMNS * inside[random.nextInt(inside.length)];
            points[3 * i] = scan[from] - x - 0.5f;
            points[3 * i + 1] = scan[from + 1] - y - 0.5f;
            points[3 * i + 2] = scan[from + 2];
            for (int c = 0; c < 3; c++) {
                feats[COLUMNS * i + c] = scan[from + 3 + c] / 255;
                feats[COLUMNS * i + 3 + c] = (float) (scan[from + c] / extents[c]);
            }
        }
        Map<String, Datum> inputs = new HashMap<>();
        inputs.put("points", Datum.matrix(POINTS, 3, points));
        inputs.put("feats", Datum.matrix(POINTS, COLUMNS, feats));
        return inputs;
    }

    private static long occupancy(float[] scan, int x, int y) {
        return IntStream.range(0, scan.length / COLUMNS)
                .filter(i -> (int) scan[COLUMNS * i] == x && (int) scan[COLUMNS * i + 1] == y)
                .count();
    }

    @Test
    void lowPointsAreTheFloorAndHighOnesAreNot() {
        float[] scan = scan();
        Program program = program(new CloudShape(1, POINTS));
        int low = 0;
        int lowFloor = 0;
        int high = 0;
        int highFloor = 0;
        for (int x = 1; x < 6; x += 2) {
            for (int y = 1; y < 6; y += 2) {
                if (occupancy(scan, x, y) >= 500) {
                    Map<String, Datum> block = block(scan, x, y, new Random(1));
                    int[] classes = Checkpoints.classes(program, block, 0, CLASSES);
                    float[] points = ((Datum.Floats) block.get("points")).values();
                    for (int i = 0; i < POINTS; i++) {
                        boolean isLow = points[3 * i + 2] < 0.1f;
                        boolean isHigh = points[3 * i + 2] > 0.4f;
                        low += isLow ? 1 : 0;
                        lowFloor += isLow && classes[i] == FLOOR ? 1 : 0;
                        high += isHigh ? 1 : 0;
                        highFloor += isHigh && classes[i] == FLOOR ? 1 : 0;
                    }
                }
            }
        }
        assertThat(low).isGreaterThan(1000);
        assertThat(high).isGreaterThan(1000);
        assertThat((double) lowFloor / low).as("low points that are floor").isGreaterThan(0.75);
        assertThat((double) highFloor / high).as("high points that are floor").isLessThan(0.02);
    }

    /** Where neighbours change with the last bit, features do too, so few points, and all forms agree on the bits elsewhere. */
    @Test
    void asInterpreted() {
        float[] scan = scan();
        Program program = program(new CloudShape(2, 60));
        Map<String, Datum> inputs = new HashMap<>();
        block(scan, 3, 3, new Random(2)).forEach((name, datum) -> {
            Datum.Floats all = (Datum.Floats) datum;
            inputs.put(name, Datum.matrix(120, all.columns(), Arrays.copyOf(all.values(), 120 * all.columns())));
        });
        Results.assertAsInterpreted(program, inputs, 1e-4);
    }
}
