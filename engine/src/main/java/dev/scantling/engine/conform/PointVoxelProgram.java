package dev.scantling.engine.conform;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Corners;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import java.util.List;

/**
 * The program of a {@code pointvoxel} case: points to voxels and back, one strided convolution, and back and forth again
 * on the coarser level. Its inputs are {@value #POINTS} and {@value #FEATS}; its outputs are named as the files of the
 * case.
 */
record PointVoxelProgram(Program program, int channels) {
    static final String POINTS = "points";
    static final String FEATS = "feats";

    private static final String KERNEL = "conv0.kernel";

    static PointVoxelProgram build(CaseFile file) {
        int channels = file.positive("channels");
        GraphBuilder b = new GraphBuilder("pointvoxel");
        wire(b, channels, resolution(file, "pres"), resolution(file, "vres"), file.convention());
        ParameterSpec kernel =
                new ParameterSpec(KERNEL, List.of(8, channels, channels), ParameterKind.SPARSE, Layout.AS_STORED);
        return new PointVoxelProgram(new Program(b.build(), SeededWeights.fill(List.of(kernel), file.tag())), channels);
    }

    private static float resolution(CaseFile file, String field) {
        float resolution = (float) file.number(field);
        if (!(resolution > 0) || Float.isInfinite(resolution)) {
            throw file.malformed(field, "a positive number", resolution);
        }
        return resolution;
    }

    private static void wire(GraphBuilder b, int channels, float pres, float vres, Convention convention) {
        KernelGeometry halve = KernelGeometry.of(2, 2, convention);
        AbsentVoxel absent = convention.absentVoxel();
        Dim rows = Dim.symbol("p");
        Value points = b.input(POINTS, Type.f32(rows, Dim.of(4)));
        Value feats = b.input(FEATS, Type.f32(rows, Dim.of(channels)));
        Value scaled = b.scalePoints(points, pres, vres);
        Value fine = b.voxelize(scaled);
        Value coarse = b.outputCoords(fine, halve);
        Corners corners = b.trilinear(scaled, fine, false);

        Value x0 = b.scatterMean(feats, b.groupPoints(scaled, fine, absent));
        Value kernel = b.parameter(KERNEL, 8, channels, channels);
        Value x1 = b.sparseConv(b.kernelMap(fine, coarse, halve), x0, kernel, Epilogue.NONE);
        Value z1 = b.interpolate(x1, b.trilinear(scaled, coarse, false));

        b.output("scaled_point_coords", scaled);
        b.output("x0_coords", fine);
        b.output("x1_coords", coarse);
        b.output("devox_idx", corners.index());
        b.output("devox_weights", corners.weight());
        b.output("x0", x0);
        b.output("z0", b.interpolate(x0, corners));
        b.output("z0_nearest", b.interpolate(x0, b.trilinear(scaled, fine, true)));
        b.output("x1", x1);
        b.output("z1", z1);
        b.output("y1", b.scatterMean(z1, b.groupPoints(scaled, coarse, absent)));
    }
}
