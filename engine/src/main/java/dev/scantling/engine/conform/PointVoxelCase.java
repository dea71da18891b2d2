package dev.scantling.engine.conform;

import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Point-voxel exchanges, forward: coordinates and indices exactly, features and weights within the tolerance. */
record PointVoxelCase() implements CaseKind {
    private static final double RELATIVE_TOLERANCE = 1e-5;
    private static final List<String> COORDS = List.of("x0_coords", "x1_coords");
    private static final List<String> FEATURES = List.of("x0", "z0", "z0_nearest", "x1", "z1", "y1");

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        CoordinateForm form = CoordinateForm.of(file);
        PointVoxelProgram built = PointVoxelProgram.build(file);
        Datum.Floats points = form.points(StoredArrays.matrix(file.file("point_coords.npy")));
        float[] feats = file.uniform("feats", points.rows(), built.channels());
        Runner.Outcome outcome = runner.run(
                built.program(),
                Map.of(
                        PointVoxelProgram.POINTS,
                        points,
                        PointVoxelProgram.FEATS,
                        Datum.matrix(points.rows(), built.channels(), feats)));
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(
                ExpectedArray.exact(file, "scaled_point_coords", form.stored(outcome.floats("scaled_point_coords"))));
        COORDS.forEach(name -> comparisons.add(ExpectedArray.exact(file, name, form.stored(outcome.coords(name)))));
        comparisons.add(ExpectedArray.exact(file, "devox_idx", Table.of(outcome.value("devox_idx"))));
        comparisons.addAll(values(file, "devox_weights", outcome));
        FEATURES.forEach(name -> comparisons.addAll(values(file, name, outcome)));
        return comparisons;
    }

    private static List<Comparison> values(CaseFile file, String name, Runner.Outcome outcome) {
        return new ExpectedArray(file, name, name, RELATIVE_TOLERANCE).compare(Table.of(outcome.value(name)));
    }
}
