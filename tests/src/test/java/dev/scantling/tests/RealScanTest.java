package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorTiming;
import dev.scantling.engine.Session;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.io.KittiReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures of one SemanticKITTI scan: voxels and pairs of every level, multiply-adds of MinkUNet. */
class RealScanTest {
    private static final int SUBMANIFOLD_VOLUME = 27;

    @ParameterizedTest
    @CsvSource({"0.5, 34.48", "0.64, 55.53", "1.0, 137.70"})
    void levelsPairsAndMultiplyAdds(String width, String gigaMacs) {
        PointCloud cloud = KittiReader.read(SharedFiles.require("data/scans/semantickitti/000000.bin"));
        Voxels voxels = Voxelizer.spvnas(0.05).voxelize(cloud);
        assertThat(cloud.size()).isEqualTo(123_389);
        try (Engine engine = Engine.open("cpu", Results.settings());
                CompiledModel model = engine.compile(Programs.network("minkunet@" + width));
                Session session = model.openSession()) {
            session.run(new Inputs().put("coords", voxels.coords()).put("feats", feats(cloud, voxels)));
            assertThat(levels(model, session)).containsExactly(94625, 68931, 42166, 21525, 9522);
            assertThat(pairs(model, session)).containsExactly(286263L, 309177L, 267754L, 166517L, 82740L);
            assertThat("%.2f".formatted(macs(session) / 1e9)).isEqualTo(gigaMacs);
        }
    }

    private static float[] feats(PointCloud cloud, Voxels voxels) {
        return cloud.rows(voxels.firstPoint()).matrix(PointCloud.X, PointCloud.Y, PointCloud.Z, PointCloud.INTENSITY);
    }

    /** Rows of the coordinate sets, finest first. */
    private static List<Integer> levels(CompiledModel model, Session session) {
        return Stream.concat(
                        model.inputs().stream().map(port -> port.value()),
                        model.program().graph().nodes().stream().flatMap(node -> node.outputs().stream()))
                .filter(value -> value.type() instanceof Type.CoordsType)
                .map(value -> session.rows(Programs.rows(value)))
                .sorted((a, b) -> b - a)
                .toList();
    }

    /** Pairs of the submanifold maps, finest first. */
    private static List<Long> pairs(CompiledModel model, Session session) {
        return model.program().graph().nodes().stream()
                .filter(node -> node.op() instanceof GeometryOp.KernelMap)
                .map(node -> node.output())
                .filter(RealScanTest::submanifold)
                .sorted((a, b) -> session.rows(rows(b)) - session.rows(rows(a)))
                .map(session::pairs)
                .toList();
    }

    private static boolean submanifold(Value map) {
        return ((Type.KernelMapType) map.type()).volume() == SUBMANIFOLD_VOLUME;
    }

    private static dev.scantling.ir.Dim rows(Value map) {
        return ((Type.KernelMapType) map.type()).inRows();
    }

    private static long macs(Session session) {
        return session.timings().stream()
                .map(OperatorTiming::estimate)
                .mapToLong(estimate -> estimate.macs())
                .sum();
    }
}
