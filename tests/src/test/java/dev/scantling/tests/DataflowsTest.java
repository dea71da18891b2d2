package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.ir.interp.Datum;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.SortMaps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order a convolution goes through its pairs does not show in the result, to the last bit. */
class DataflowsTest {

    /** The program with all maps of convolutions sorted. */
    static Program sorted(Program program, MaskSort sort) {
        Choice choice = new Choice(6, 2, sort.blockRows()).over(sort, 1);
        return new SortMaps(node -> Optional.of(choice).filter(_ -> node.op() instanceof SparseOp.SparseConv))
                .apply(program);
    }

    @ParameterizedTest
    @CsvSource({"minkunet@0.3,3,256", "minkunet@0.1,1,512", "spvcnn@0.3,8,1024"})
    void sortedMapsDoNotShow(String network, int ranges, int blockRows) {
        Map<String, Datum> inputs = network.startsWith("minkunet")
                ? Scenes.voxelInputs(new Random(17), 900, 30, 4)
                : Scenes.pointInputs(new Random(17), 900, 30, 4);
        Program plain = Programs.network(network);
        Program sorted = sorted(plain, new MaskSort(ranges, blockRows));
        Runner.Outcome expected = Results.onDevice(Settings.defaults().withThreads(1), plain, inputs);
        for (int threads : List.of(1, 2, 3)) {
            Settings settings = Settings.defaults().withThreads(threads);
            Results.assertSameBits(Results.onDevice(settings, sorted, inputs), expected);
        }
        Settings scalar = Results.settings().withCode(CodeRoute.SCALAR);
        Results.assertSameBits(Results.onDevice(scalar, sorted, inputs), expected);
    }

    @Test
    void eachMapIsSortedOnceForAllLayersThatShareIt() {
        List<Node> plain = Programs.network("minkunet@0.1").graph().nodes();
        Program program = sorted(Programs.network("minkunet@0.1"), new MaskSort(3, 256));
        List<Value> maps = plain.stream()
                .filter(node -> node.op() instanceof SparseOp.SparseConv)
                .map(node -> node.input(0))
                .distinct()
                .toList();
        assertThat(program.graph().nodes())
                .filteredOn(node -> node.op() instanceof GeometryOp.SortMap)
                .extracting(node -> node.input(0))
                .containsExactlyInAnyOrderElementsOf(maps);
        assertThat(program.graph().nodes()).hasSize(plain.size() + maps.size());
    }

    @Test
    void theInterpreterKnowsSortedMaps() {
        Program program = sorted(Programs.network("minkunet@0.1"), new MaskSort(2, 256));
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(3), 200, 12, 4);
        Runner.Outcome outcome = Results.assertAsInterpreted(program, inputs, 1e-4);
        Settings validating = Results.settings().withValidate(true);
        Results.assertSameBits(Results.onDevice(validating, program, inputs), outcome);
    }
}
