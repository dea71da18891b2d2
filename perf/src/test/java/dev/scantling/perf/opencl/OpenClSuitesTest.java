package dev.scantling.perf.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.scantling.engine.Engine;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.perf.cpu.Layers;
import dev.scantling.perf.cpu.Scene;
import dev.scantling.perf.cpu.Suite;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Samples;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.sim.LidarSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenClSuitesTest {
    @Test
    void pairsAreThoseOfNeighbours() {
        int[] coords = {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3, 1, 0, 0, 2};
        Pairs pairs = Pairs.of(coords, List.of(new Int3(0, 0, -1), Int3.ZERO, new Int3(0, 0, 2)));
        assertThat(pairs.starts()).containsExactly(0, 1, 5, 6);
        assertThat(pairs.in()).containsExactly(0, 0, 1, 2, 3, 2);
        assertThat(pairs.out()).containsExactly(1, 0, 1, 2, 3, 1);
        assertThat(pairs.most()).isEqualTo(4);
    }

    /** The contenders agree, or there would be no cell. */
    @Test
    void aCellHasEveryContender() {
        Scene scene = new Scene("small", Voxelizer.spvnas(2).voxelize(new LidarSimulator().scan(1)));
        Pairs pairs = Pairs.of(scene.voxels().coords(), Layers.taps());
        try (Engine device = open();
                Engine cpu = Engine.open(OpenClConvSuite.CPU, Settings.defaults())) {
            for (int channels : new int[] {16, 64}) {
                Cell cell = OpenClConvSuite.cell(scene, pairs, channels, 1, device, cpu);
                assertThat(cell.flops()).isEqualTo(2L * pairs.in().length * channels * channels);
                assertThat(cell.samples())
                        .extracting(Samples::name)
                        .containsExactly(OpenClConvSuite.OURS, OpenClConvSuite.GATHERED, OpenClConvSuite.CPU);
                Suite.Result result = OpenClConvSuite.result(List.of(cell));
                assertThat(result.table()).contains("over gathered", "over cpu", "peak GF/s");
            }
        }
    }

    private static Engine open() {
        try {
            return Engine.open(OpenClCommand.DEVICE, Settings.defaults());
        } catch (EngineException.DeviceUnavailable e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }
}
