package dev.scantling.engine.conform;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Corners;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The point operators of PVCNN and PointNet++ on one cloud, forward: indices exactly, values within the tolerance. */
record PointOpsCase() implements CaseKind {
    private static final double RELATIVE_TOLERANCE = 1e-5;
    private static final List<String> INDICES = List.of("fps_idx", "ball_idx");
    private static final List<String> VALUES = List.of(
            "norm1_norm_coords",
            "norm1_voxels",
            "norm1_devox",
            "norm0_norm_coords",
            "norm0_voxels",
            "norm0_devox",
            "grouped",
            "interp");

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        Table coords = StoredArrays.channelsFirst(file.file("coords.npy"));
        Sizes sizes = Sizes.read(file, coords);
        Runner.Outcome outcome = runner.run(sizes.program(), inputs(file, sizes, coords));
        List<Comparison> comparisons = new ArrayList<>();
        INDICES.forEach(name -> comparisons.add(Comparison.exact(
                name,
                StoredArrays.indices(file.file(name + ".npy")),
                Table.of(outcome.value(name)).flat())));
        comparisons.add(Comparison.exact(
                "three_nn_idx", stored(file, "three_nn_idx"), Table.of(outcome.value("three_nn_idx"))));
        comparisons.add(values(file, "three_nn_w", outcome));
        VALUES.forEach(name -> comparisons.add(values(file, name, outcome)));
        return comparisons;
    }

    private static Table stored(CaseFile file, String name) {
        return StoredArrays.channelsFirst(file.file(name + ".npy"));
    }

    private static Comparison values(CaseFile file, String name, Runner.Outcome outcome) {
        Table expected = stored(file, name);
        return Comparison.within(name, RELATIVE_TOLERANCE * expected.maxAbs(), expected, Table.of(outcome.value(name)));
    }

    private static Map<String, Datum> inputs(CaseFile file, Sizes sizes, Table coords) {
        Map<String, Datum> inputs = new HashMap<>();
        inputs.put("coords", coords.toDatum());
        inputs.put("unit_coords", unit(coords).toDatum());
        inputs.put("feats", uniform(file, "feats", sizes.points, sizes.channels));
        inputs.put("center_feats", uniform(file, "center_feats", sizes.centers, sizes.channels));
        inputs.put("norm0:grid", uniform(file, "norm0:grid", sizes.cells(), sizes.channels));
        inputs.put("norm1:grid", uniform(file, "norm1:grid", sizes.cells(), sizes.channels));
        return inputs;
    }

    /** A generated array {@code [1, channels, rows]}. */
    private static Datum uniform(CaseFile file, String name, int rows, int channels) {
        float[] stored = file.uniform(name, channels, rows);
        float[] values = new float[stored.length];
        for (int i = 0; i < values.length; i++) {
            values[i % rows * channels + i / rows] = stored[i];
        }
        return Datum.matrix(rows, channels, values);
    }

    /** Centred and divided by the largest norm. */
    private static Table unit(Table coords) {
        double[] centre = coords.columnMeans().values();
        double[] values = coords.values().clone();
        double[] squares = new double[coords.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] -= centre[i % coords.columns()];
            squares[i / coords.columns()] += values[i] * values[i];
        }
        double reach = Math.sqrt(Table.of(1, squares).maxAbs());
        return Table.of(coords.columns(), values).scaled(1 / reach);
    }

    private record Sizes(int points, int channels, int resolution, int centers, int neighbors, float radius) {

        static Sizes read(CaseFile file, Table coords) {
            int points = file.has("n") ? file.positive("n") : coords.rows();
            if (coords.columns() != 3 || coords.rows() != points) {
                throw file.malformed("coords.npy", "x, y, z of one cloud of " + points + " points", coords.extents());
            }
            return new Sizes(
                    points,
                    file.positive("channels"),
                    file.positive("resolution"),
                    file.positive("centers"),
                    file.positive("neighbors"),
                    (float) file.number("radius"));
        }

        int cells() {
            return new PointOp.GroupCells(1, resolution).cells();
        }

        /** Outputs are named as the files of the case. */
        Program program() {
            GraphBuilder b = new GraphBuilder("point-ops");
            Value coords = b.input("coords", Type.f32(Dim.of(points), Dim.of(3)));
            Value feats = b.input("feats", features(points));
            grid(b, "norm1", true, coords, feats);
            grid(b, "norm0", false, b.input("unit_coords", Type.f32(Dim.of(points), Dim.of(3))), feats);
            Value chosen = b.farthestPoints(1, centers, coords);
            Value centres = b.gatherRows(coords, chosen);
            Value ball = b.ballQuery(1, neighbors, radius, coords, centres);
            Corners nearest = b.nearestPoints(1, coords, centres);
            b.output("fps_idx", chosen);
            b.output("ball_idx", ball);
            b.output("grouped", b.gatherRows(feats, ball));
            b.output("three_nn_idx", nearest.index());
            b.output("three_nn_w", nearest.weight());
            b.output("interp", b.interpolate(b.input("center_feats", features(centers)), nearest));
            return new Program(b.build(), new Weights(Map.of()));
        }

        private void grid(GraphBuilder b, String name, boolean normalized, Value coords, Value feats) {
            Value positions = b.gridPositions(1, resolution, normalized, coords);
            Value grid = b.input(name + ":grid", features(cells()));
            b.output(name + "_norm_coords", positions);
            b.output(name + "_voxels", b.scatterMean(feats, b.groupCells(1, resolution, positions)));
            b.output(name + "_devox", b.interpolate(grid, b.gridCorners(1, resolution, positions)));
        }

        private Type features(int rows) {
            return Type.f32(Dim.of(rows), Dim.of(channels));
        }
    }
}
