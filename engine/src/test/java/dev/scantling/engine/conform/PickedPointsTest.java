package dev.scantling.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.interp.Datum;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What networks sample and group, in files that count the points of each cloud from 0. */
class PickedPointsTest {
    @TempDir
    private Path root;

    @Test
    void pointsOfEachCloudCountFromZero() throws IOException {
        GraphBuilder b = new GraphBuilder("picks");
        Value coords = b.input("coords", Type.f32(Dim.of(6), Dim.of(3)));
        Value chosen = b.farthestPoints(2, 2, coords);
        b.output("fps_3_2", chosen);
        b.output("ball_2_3", b.ballQuery(2, 1, 0.5f, coords, b.gatherRows(coords, chosen)));
        Graph graph = b.build();
        List<PickedPoints> picked = PickedPoints.of(graph);
        assertThat(picked).extracting(PickedPoints::name).containsExactly("fps_3_2", "ball_2_3");

        float[] places = {0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 3, 0, 0, 1, 0, 0};
        Runner.Outcome outcome = new InterpreterRunner()
                .run(new Program(graph, new Weights(Map.of())), Map.of("coords", Datum.matrix(6, 3, places)));
        CaseFile file = CaseFile.read(CaseFolder.of(root, "{}")
                .with("fps_3_2", NpyArray.of(new int[] {0, 2, 0, 1}, 2, 2))
                .with("ball_2_3", NpyArray.of(new int[] {0, 2, 0, 2}, 2, 2, 1))
                .write());
        assertThat(picked.getFirst().compare(file, outcome).passed()).isTrue();
        Comparison ball = picked.getLast().compare(file, outcome);
        assertThat(ball.where()).isEqualTo("ball_2_3 row 3, column 0 is 1.00000000, expected 2.00000000");
    }
}
