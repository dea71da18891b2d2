package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Target;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopEstimate;
import dev.scantling.jit.loop.LoopEstimate.Counted;
import dev.scantling.jit.loop.LoopEstimate.Unknown;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work that is counted of lowered kernels is the work of their operators. */
class WorkTest {
    private static NodeCase nodeCase() {
        return new NodeCase(new Random(1));
    }

    @ParameterizedTest
    @CsvSource({"0,3,8,8", "1,3,8,8", "1000,64,96,8", "1001,5,24,8", "4099,32,20,4", "77,16,33,1", "9999,64,64,16"})
    void matrixProductsDoTwoOperationsForEachProduct(int rows, int cin, int cout, int lanes) {
        Target target = NodeRunner.target(lanes);
        Node node = nodeCase().matrix("n", rows, cin).weight(cin, cout).node(new DenseOp.Linear(Epilogue.NONE));
        KernelStep step = lower(target, node, cin * cout);
        int[] ints = step.scalars().stream()
                .mapToInt(scalar -> ((ScalarArgument.Extent) scalar).size().evaluate(_ -> rows))
                .toArray();
        int stride = target.rowStride(cout);
        assertThat(LoopEstimate.of(spec(step), ints)).isInstanceOfSatisfying(Counted.class, work -> {
            assertThat(work.flops()).isEqualTo(2L * rows * cin * stride);
            assertThat(work.storedBytes()).isEqualTo((long) Float.BYTES * rows * stride);
            assertThat(work.exact()).isTrue();
        });
    }

    /** A kernel that visited cells without a source would do more. */
    @ParameterizedTest
    @CsvSource({"3,16,8", "5,24,8", "7,8,4", "4,1,1", "8,32,16"})
    void convolutionsOverGridsMultiplyOnlyWhatTheirTapsMeet(int cin, int cout, int lanes) {
        GridGeometry geometry = GridGeometry.of(2, new Int3(9, 7, 4), new Int3(3, 2, 3))
                .padded(new Int3(1, 2, 2), Int3.ONE)
                .strided(new Int3(2, 3, 1));
        NodeCase operands = nodeCase().grid(geometry.inputRows(), cin).weight(18, cin, cout);
        assertFlops(operands.node(new GridOp.Conv(geometry, Epilogue.NONE)), geometry, cin * cout, lanes);
        NodeCase reversed = nodeCase().grid(geometry.outputRows(), cin).weight(18, cin, cout);
        assertFlops(reversed.node(new GridOp.ConvTranspose(geometry, Epilogue.NONE)), geometry, cin * cout, lanes);
        NodeCase gradients = nodeCase().grid(geometry.inputRows(), cin).grid(geometry.outputRows(), cout);
        assertFlops(gradients.node(new GridOp.WeightGradient(geometry)), geometry, cin * cout, lanes);
    }

    private static void assertFlops(Node node, GridGeometry geometry, int products, int lanes) {
        KernelStep step = lower(NodeRunner.target(lanes), node, geometry.volume() * products);
        int[] ints = step.scalars().stream()
                .mapToInt(scalar -> ((ScalarArgument.Extent) scalar).size().evaluate(_ -> 0))
                .toArray();
        assertThat(LoopEstimate.of(spec(step), ints))
                .isInstanceOfSatisfying(
                        Counted.class, work -> assertThat(work.flops()).isEqualTo(2 * geometry.pairs() * products));
    }

    @ParameterizedTest
    @CsvSource({"8", "16"})
    void howManyPairsAMapHasIsNotKnown(int lanes) {
        Node node = nodeCase()
                .map(3, 50, 60)
                .matrix("in", 50, 4)
                .weight(3, 4, 5)
                .node(new SparseOp.SparseConv(Epilogue.NONE));
        KernelSpec spec = spec(lower(NodeRunner.target(lanes), node, 3 * 4 * 5));
        int[] ints = spec.ints().stream().mapToInt(_ -> 60).toArray();
        assertThat(LoopEstimate.of(spec, ints))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("hangs on data"));
    }

    private static KernelStep lower(Target target, Node node, int weights) {
        float[] zeros = new float[weights];
        return new Lowering(target)
                .lower(node, _ -> Optional.of(WeightData.of(zeros)))
                .steps()
                .getLast();
    }

    private static KernelSpec spec(KernelStep step) {
        return ((Code.Loops) step.code()).spec();
    }
}
