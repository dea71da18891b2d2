package dev.scantling.jit.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.jit.lower.Slots;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixKernelTest {
    private static final int REGISTERS = 16;

    static Stream<MatrixKernel> kernels() {
        return Stream.of("native", "vector", "scalar")
                .flatMap(code -> Stream.of(1, 3, 8, 16, 20, 24, 48, 64, 96, 100, 128, 256, 1000)
                        .flatMap(channels -> Stream.of(
                                Kernels.conv(code, channels, channels),
                                Kernels.conv(code, 16, channels),
                                Kernels.linear(code, channels, channels),
                                Kernels.pruned(code, channels, channels, 0),
                                Kernels.pruned(code, channels, channels, 8),
                                Kernels.grid(code, MatrixKernel.Kind.CONV, channels, channels),
                                Kernels.grid(code, MatrixKernel.Kind.CONV_TRANSPOSE, 16, channels),
                                Kernels.grid(code, MatrixKernel.Kind.WEIGHT_GRADIENT, channels, channels),
                                Kernels.linear(code, 40_000, channels))));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void candidatesAreFewDistinctAndLegalAndTheStandardIsFirst(MatrixKernel kernel) {
        List<Choice> candidates = kernel.candidates();
        assertThat(candidates).hasSizeBetween(2, 9).doesNotHaveDuplicates().startsWith(kernel.standard());
        assertThat(candidates).allSatisfy(kernel::check);
        assertThat(candidates).allMatch(choice -> choice.tileVectors() <= kernel.vectors());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void tilesFitTheRegisters(MatrixKernel kernel) {
        assertThat(kernel.candidates())
                .allMatch(choice -> choice.tileRows() * choice.tileVectors() + choice.tileVectors() < REGISTERS);
    }

    /** The kernel of a convolution that reads 8 channels. */
    private static Optional<MatrixKernel> grid(GridGeometry geometry, int cout) {
        GraphBuilder g = new GraphBuilder("grid");
        Value x = g.input("x", Type.f32(Dim.of(geometry.inputRows()), Dim.of(8)));
        int cin = 8 / geometry.groups();
        g.conv(geometry, x, g.parameter("w", geometry.volume(), cin, cout), Epilogue.NONE);
        return MatrixKernel.of(g.build().nodes().getLast(), Kernels.TARGET, "native", FloatFormat.F32);
    }

    @Test
    void convolutionsOverGridsAreTheMatricesThatTheyMultiply() {
        GridGeometry point = GridGeometry.of(2, new Int3(5, 4, 1), Int3.ONE);
        GridGeometry square = GridGeometry.of(2, new Int3(5, 4, 1), new Int3(3, 3, 1));
        assertThat(grid(square, 16)).map(MatrixKernel::label).hasValue("conv 9x8x16");
        assertThat(grid(square.grouped(4), 16)).map(MatrixKernel::label).hasValue("conv 36x2x4");
        assertThat(grid(point, 16)).map(MatrixKernel::label).hasValue("linear 1x8x16");
        assertThat(grid(square.grouped(8), 16)).map(MatrixKernel::label).hasValue("conv 72x1x2");
        assertThat(grid(square.grouped(8), 8)).as("depth-wise").isEmpty();
    }

    @Test
    void theJvmsCompilerGetsOnlyShapesThatItKeepsInRegisters() {
        assertThat(kernels().filter(kernel -> kernel.code().equals("vector")))
                .flatMap(MatrixKernel::candidates)
                .extracting(choice -> choice.tileRows() + "x" + choice.tileVectors())
                .containsOnly("6x2", "5x2", "4x2", "6x1", "8x1", "12x1");
    }

    @ParameterizedTest
    @CsvSource({"1,1024", "16,1024", "31,1024", "32,1024", "64,512", "96,256", "128,256", "1000,256"})
    void blocksOfConvolutionsFitTheCacheAndTheMap(int cout, int rows) {
        assertThat(Kernels.conv("native", 16, cout).standard().blockRows()).isEqualTo(rows);
        assertThat(Choice.BLOCK_STEP).isEqualTo(Slots.MAP_BLOCK);
    }

    @ParameterizedTest
    @CsvSource({"16,768", "64,192", "256,126", "40000,6"})
    void blocksOfLinearLayersAreWholeTiles(int cin, int rows) {
        assertThat(Kernels.linear("vector", cin, 64).standard()).isEqualTo(new Choice(6, 2, rows));
    }

    private static MatrixKernel wide(MatrixKernel.Kind kind, DType dtype, int cout) {
        return wide(256, kind, dtype, cout);
    }

    private static MatrixKernel wide(int multiplierBits, MatrixKernel.Kind kind, DType dtype, int cout) {
        Target target = new Target("cpu", "test", 512, multiplierBits, 2, 1 << 19);
        return new MatrixKernel(target, "native", kind, Epilogue.NONE, dtype, FloatFormat.F32, 27, 16, cout);
    }

    @ParameterizedTest
    @CsvSource({"1,16", "8,16", "9,8", "16,8", "17,16", "64,16"})
    void rowsOfASingleVectorThatIsHalvedAreTwoNarrowerOnes(int cout, int lanes) {
        assertThat(wide(MatrixKernel.Kind.SPARSE_CONV, DType.F32, cout).lanes()).isEqualTo(lanes);
        assertThat(wide(MatrixKernel.Kind.QUANTIZED_CONV, DType.U8, cout).lanes())
                .isEqualTo(16);
        assertThat(wide(512, MatrixKernel.Kind.SPARSE_CONV, DType.F32, cout).lanes())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"U7,16,8x1", "U8,16,10x1", "U7,64,5x2", "U8,64,6x2"})
    void productsOfBytesLeaveRegistersForThemselves(DType dtype, int cout, String tile) {
        MatrixKernel kernel = wide(MatrixKernel.Kind.QUANTIZED_CONV, dtype, cout);
        assertThat(kernel.standard().toString()).startsWith("tile=" + tile);
        candidatesAreFewDistinctAndLegalAndTheStandardIsFirst(kernel);
        tilesFitTheRegisters(kernel);
    }

    @Test
    void convolutionsWorkInStepsOfTheMap() {
        MatrixKernel kernel = Kernels.conv("native", 16, 16);
        assertThatThrownBy(() -> kernel.check(new Choice(6, 2, 100)))
                .hasMessageContainingAll("sparse_conv", "256", "100");
    }

    /** Of 8 lanes. */
    @ParameterizedTest
    @CsvSource({"8,1,0", "20,1,0.2", "1,1,7", "20,4,0"})
    void lanesWithoutAChannelArePadding(int cout, int groups, double padding) {
        GraphBuilder g = new GraphBuilder("padding");
        Value map = g.input("map", new Type.KernelMapType(3, Dim.of(9), Dim.of(9)));
        Value x = g.input("x", Type.f32(Dim.of(9), Dim.of(4)));
        g.add(new SparseOp.SparseConv(groups, Epilogue.NONE), List.of(map, x, g.parameter("w", 3, 4 / groups, cout)));
        Node node = g.build().nodes().getLast();
        MatrixKernel kernel =
                MatrixKernel.of(node, Kernels.TARGET, "native", FloatFormat.F32).orElseThrow();
        assertThat(kernel.padding(node, kernel.standard())).isCloseTo(padding, within(1e-9));
    }

    @Test
    void onlySparseConvolutionsAreOutputStationary() {
        Choice choice = new Choice(6, 2, 1024).over(new MaskSort(9, 1024), 2);
        assertThat(choice).hasToString("tile=6x2 block=1024 ranges=9 layers=2");
        assertThat(Choice.parse(choice.toString())).isEqualTo(choice);
        Kernels.conv("native", 16, 16).check(choice);
        assertThatThrownBy(() -> Kernels.linear("native", 16, 16).check(choice))
                .hasMessageContainingAll("linear", "output-stationary", "ranges=9");
        assertThatThrownBy(() ->
                        Kernels.conv("native", 16, 16).check(new Choice(6, 2, 1024).over(new MaskSort(28, 1024), 1)))
                .hasMessageContainingAll("27x16x16", "ranges=28");
    }

    private static boolean skips(Choice choice) {
        return choice.dataflow().equals(Dataflow.ZERO_SKIPPING);
    }

    @Test
    void onlyPrunedLinearLayersAreTriedWithoutZeros() {
        assertThat(Kernels.pruned("native", 64, 64, 8).candidates()).anyMatch(MatrixKernelTest::skips);
        assertThat(Kernels.pruned("native", 64, 64, 13).candidates()).noneMatch(MatrixKernelTest::skips);
        assertThat(Kernels.linear("native", 64, 64).candidates()).noneMatch(MatrixKernelTest::skips);
        Choice choice = new Choice(4, 2, 64).skippingZeros();
        assertThat(choice).hasToString("tile=4x2 block=64 zeros=skipped");
        Kernels.linear("native", 64, 64).check(choice);
        assertThatThrownBy(() -> Kernels.conv("native", 16, 16).check(new Choice(4, 2, 256).skippingZeros()))
                .hasMessageContainingAll("sparse_conv", "zeros=skipped");
    }

    @Test
    void layersThatKeepDifferentlyManyWeightsAreTunedApart() {
        MatrixKernel half = Kernels.pruned("native", 64, 64, 8);
        assertThat(half.label()).isEqualTo("linear 1x64x64 8/16");
        assertThat(TuningKey.prefix(half)).contains(" kept=8 ");
        assertThat(TuningKey.prefix(Kernels.pruned("native", 64, 64, 16))).doesNotContain("kept");
        assertThatThrownBy(() -> Kernels.pruned("native", 64, 64, 17)).hasMessageContaining("got 17");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void keysAndChoicesAreReadAsTheyAreWritten(MatrixKernel kernel) {
        TuningKey key = new TuningKey(kernel, 17, 3);
        assertThat(TuningKey.parse(key.toString())).isEqualTo(key);
        assertThat(key.toString()).startsWith(TuningKey.prefix(kernel));
        assertThat(kernel.candidates())
                .allSatisfy(
                        choice -> assertThat(Choice.parse(choice.toString())).isEqualTo(choice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile=6x2",
                "tile=0x2 block=256",
                "tile=17x1 block=256",
                "tile=8x5 block=256",
                "tile=6x2 block=0",
                "tile=6x2 block=1024 ranges=3",
                "tile=6x2 block=1024 ranges=0 layers=1",
                "tile=6x2 block=1024 ranges=3 layers=0",
                "tile=6x2 block=1000 ranges=3 layers=1",
                "tile=4x2 block=64 zeros=kept",
                "tile=4x1 block=64 panel=64 slab=16",
                "tile=4x1 block=64 panel=0 slab=16 items=256",
                "tile=4x1 block=64 panel=64 slab=3 items=256",
                "tile=4x1 block=64 panel=64 slab=16 items=24",
                "tile=4x2 block=256 ranges=3 layers=1 zeros=skipped"
            })
    void otherTextIsNoChoice(String text) {
        assertThatThrownBy(() -> Choice.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
