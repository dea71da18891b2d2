package dev.scantling.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.MaskSort;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
    private final GraphBuilder g = new GraphBuilder("net");
    private final Value coords = g.inputCoords("coords");
    private final Dim rows = ((Type.CoordsType) coords.type()).rows();
    private final Value x = g.input("x", Type.f32(rows, Dim.of(4)));

    @Test
    void namesAreThePathOfScopes() {
        g.scope("stem", () -> g.scope("0", () -> g.relu(x)));
        g.scope("stem", () -> g.parameter("stem.0.weight", 2));
        assertThat(g.build().nodes()).extracting(Node::name).containsExactly("stem.0.activate", "stem.0.weight");
    }

    @Test
    void resultTypesAreInferred() {
        KernelGeometry down = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        Value coarse = g.outputCoords(coords, down);
        Value map = g.kernelMap(coords, coarse, down);
        assertThat(coarse.type()).hasToString("coords[n1, 2]");
        assertThat(map.type()).hasToString("map[8, n0, n1]");
        assertThat(g.reverseMap(map).type()).hasToString("map[8, n1, n0]");
        assertThat(g.sparseConv(map, x, g.parameter("w", 8, 4, 6), Epilogue.NONE)
                        .type())
                .hasToString("f32[n1, 6]");
        assertThat(g.concat(x, x, x).type()).hasToString("f32[n0, 12]");
        assertThat(g.slice(x, 1, 4).type()).hasToString("f32[n0, 3]");
        assertThat(g.outputCoords(coords, KernelGeometry.of(3, 1, Convention.MINKOWSKI)))
                .isSameAs(coords);
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPlace() {
        Value weight = g.parameter("w", 3, 6);
        assertInvalid(
                () -> g.scope("head", () -> g.linear(x, weight, Epilogue.NONE)),
                "net, node 'head.linear': input channels must be 4, got 3");
        assertInvalid(() -> g.add(x, g.concat(x, x)), "node 'add': operands must be f32[n0, 4], got f32[n0, 8]");
        assertInvalid(() -> g.concat(x), "concat needs two inputs or more, got 1");
        assertInvalid(() -> g.slice(x, 1, 5), "node 'slice': columns to 5 are sliced, but there are 4");
        assertInvalid(() -> g.slice(x, 2, 2), "at least one, got 2 to 2");
        assertInvalid(() -> g.slice(x, -1, 2), "from 0 on, at least one, got -1 to 2");
        assertInvalid(() -> g.linear(x, weight, Epilogue.NONE.withBias()), "node 'linear': takes 3 inputs, got 2");
        assertInvalid(() -> g.reverseMap(x), "input 0 must be a kernel map, is f32[n0, 4]");
        Value map = g.kernelMap(coords, coords, KernelGeometry.of(3, 1, Convention.MINKOWSKI));
        for (int ranges : new int[] {28, 1000}) {
            assertInvalid(
                    () -> g.sortMap(map, new MaskSort(ranges, 256)),
                    "a map of 27 offsets cannot be sorted in " + ranges + " ranges");
        }
        assertInvalid(() -> new MaskSort(0, 256), "at least 1 range of offsets, got 0");
        for (int rows : new int[] {-256, 0, 100, 1 << 17}) {
            assertInvalid(() -> new MaskSort(1, rows), "a multiple of 256 rows up to 65536, got " + rows);
        }
        assertInvalid(() -> g.voxelize(g.concat(x, x)), "columns of points (batch, x, y, z) must be 4, got 8");
    }

    @Test
    void aGraphDefinesEachValueOnceAndBeforeItsUse() {
        Node relu = new Node("r", new DenseOp.Activate(Activation.RELU), List.of(x), List.of(new Value(7, x.type())));
        List<Graph.Port> inputs = List.of(new Graph.Port("x", x));
        assertInvalid(
                () -> new Graph("net", List.of(), List.of(relu), List.of()),
                "net, node 'r' (activate): %1 of type f32[n0, 4] is not defined before");
        assertInvalid(
                () -> new Graph("net", inputs, List.of(relu, relu), List.of()),
                "net, node 'r' (activate): %7 is defined twice");
        assertInvalid(
                () -> new Graph("net", List.of(inputs.getFirst(), new Graph.Port("x", coords)), List.of(), List.of()),
                "net: two inputs are named 'x'");
    }

    private static void assertInvalid(Runnable build, String message) {
        assertThatThrownBy(build::run)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining(message);
    }

    /** Kernels follow indices without a look at them. */
    @Test
    void indicesAreThoseOfTheRowsThatAreFollowed() {
        GraphBuilder b = new GraphBuilder("net");
        Value coords = b.inputCoords("coords");
        Value others = b.inputCoords("others");
        Value x = b.input("x", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(3)));
        GraphBuilder.Samples samples = b.sampleRows(coords, 2);
        b.output("y", b.samplePool(Pooling.SUM, x, samples));
        b.build();
        b.output("z", b.samplePool(Pooling.SUM, x, b.sampleRows(others, 2)));
        assertThatThrownBy(b::build)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("sample_pool", "rows of the features");
        GraphBuilder swapped = new GraphBuilder("net");
        Value same = swapped.inputCoords("coords");
        Value row = swapped.input("x", Type.f32(Dim.of(2), Dim.of(3)));
        GraphBuilder.Samples good = swapped.sampleRows(same, 2);
        swapped.output("y", swapped.sampleBroadcast(row, new GraphBuilder.Samples(same, good.count(), good.start())));
        assertThatThrownBy(swapped::build)
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("inputs 1 to 2", "SampleRows");
    }

    @Test
    void epsilonIsPositiveAsAFloat() {
        assertThatThrownBy(() -> new DenseOp.LayerNorm(1e-46))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("epsilon");
        assertThatThrownBy(() -> new SparseOp.SampleNorm(1, 1e39)).isInstanceOf(EngineException.InvalidModel.class);
    }
}
