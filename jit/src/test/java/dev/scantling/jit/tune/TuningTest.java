package dev.scantling.jit.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.TuningStore;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningTest {
    private static final Choice SMALL = new Choice(5, 2, 256);
    private static final Choice LARGE = new Choice(4, 2, 512);

    /** Two convolutions of equal structure, on two levels. */
    private static Graph graph() {
        KernelGeometry same = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        KernelGeometry down = KernelGeometry.of(2, 2, Convention.MINKOWSKI);
        GraphBuilder b = new GraphBuilder("levels");
        Value coords = b.inputCoords("coords");
        Value feats = b.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(16)));
        Value w = b.parameter("w", 27, 16, 16);
        Value fine = b.sparseConv(b.kernelMap(coords, coords, same), feats, w, Epilogue.NONE);
        Value coarse = b.outputCoords(b.outputCoords(coords, down), down);
        Value map = b.kernelMap(coords, coarse, KernelGeometry.of(4, 4, Convention.MINKOWSKI));
        Value between = b.sparseConv(map, fine, b.parameter("v", 64, 16, 16), Epilogue.NONE);
        b.output("y", b.sparseConv(b.kernelMap(coarse, coarse, same), between, w, Epilogue.NONE));
        return b.build();
    }

    private static List<Node> convolutions(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.op() instanceof SparseOp.SparseConv)
                .toList();
    }

    private static Sizes sizes(int rows, long pairs) {
        return new Sizes() {
            @Override
            public int rows(Dim dim) {
                return rows;
            }

            @Override
            public long pairs(Value map) {
                return pairs;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,27,0,27", "94625,286263,17,3", "9522,82740,13,8", "1000,10000,10,12", "1000,9000,10,8"})
    void keysRoundTheSizes(int rows, long pairs, int log2Rows, int neighbours) {
        Node node = convolutions(graph()).getFirst();
        MatrixKernel kernel =
                MatrixKernel.of(node, Kernels.TARGET, "native", FloatFormat.F32).orElseThrow();
        TuningKey key = TuningKey.of(kernel, node, sizes(rows, pairs));
        assertThat(key.log2Rows()).isEqualTo(log2Rows);
        assertThat(key.neighbours()).isCloseTo(neighbours, within(neighbours > 20 ? 1 : 0));
    }

    @Test
    void withoutMeasurementsTheStandardChoiceHolds() {
        Tuning tuning = new Tuning(TuningStore.none(), TypicalSizes.of(graph()));
        Node node = convolutions(graph()).getFirst();
        MatrixKernel kernel =
                MatrixKernel.of(node, Kernels.TARGET, "native", FloatFormat.F32).orElseThrow();
        assertThat(tuning.choose(kernel, node))
                .isEqualTo(new Tuning.Chosen(kernel, kernel.standard(), Optional.empty()));
    }

    @Test
    void theMeasurementOnTheMostSimilarDataDecides(@TempDir Path folder) {
        List<Node> nodes = convolutions(graph());
        MatrixKernel kernel = MatrixKernel.of(nodes.getFirst(), Kernels.TARGET, "native", FloatFormat.F32)
                .orElseThrow();
        TuningFile store = new TuningFile(folder.resolve("t.txt"), message -> {
            throw new AssertionError(message);
        });
        TuningKey fine = new TuningKey(kernel, 17, 3);
        TuningKey coarse = new TuningKey(kernel, 14, 8);
        MatrixKernel other = new MatrixKernel(
                kernel.target(),
                "vector",
                kernel.kind(),
                kernel.epilogue(),
                kernel.dtype(),
                kernel.weights(),
                27,
                16,
                16);
        store.put(List.of(
                Kernels.entry(fine, LARGE),
                Kernels.entry(coarse, SMALL),
                Kernels.entry(new TuningKey(other, 17, 3), new Choice(6, 1, 256))));
        Tuning tuning = new Tuning(store, TypicalSizes.of(graph()));
        assertThat(tuning.choose(kernel, nodes.getFirst()))
                .isEqualTo(new Tuning.Chosen(kernel, LARGE, Optional.of(fine)));
        assertThat(tuning.choose(kernel, nodes.getLast()))
                .isEqualTo(new Tuning.Chosen(kernel, SMALL, Optional.of(coarse)));
        MatrixKernel scalar = MatrixKernel.of(nodes.getFirst(), Kernels.TARGET, "scalar", FloatFormat.F32)
                .orElseThrow();
        assertThat(tuning.of(scalar, nodes.getFirst())).isEqualTo(scalar.standard());
    }

    /** Halves are read differently, so what was measured with them says nothing about float32, and the other way round. */
    @Test
    void kernelsThatKeepWeightsDifferentlyAreTunedApart() {
        Node node = convolutions(graph()).getFirst();
        List<MatrixKernel> kernels = Stream.of(FloatFormat.values())
                .map(format ->
                        MatrixKernel.of(node, Kernels.TARGET, "native", format).orElseThrow())
                .toList();
        List<TuningKey> keys =
                kernels.stream().map(kernel -> new TuningKey(kernel, 17, 3)).toList();
        assertThat(keys).extracting(TuningKey::toString).doesNotHaveDuplicates();
        assertThat(keys)
                .allSatisfy(key -> assertThat(TuningKey.parse(key.toString())).isEqualTo(key));
        assertThat(keys)
                .extracting(key -> key.toString().startsWith(TuningKey.prefix(kernels.getFirst())))
                .containsExactly(true, false, false);
    }
}
