package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.loop.Element;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels that keep weights in 16 bits add up the same numbers in the same order as those that keep them in 32. */
class WeightStorageTest {
    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "7,8", "8,9", "9,16", "16,17", "20,33", "64,3", "100,64"})
    void linear(int cin, int cout) {
        for (FloatFormat format : new FloatFormat[] {FloatFormat.F16, FloatFormat.BF16}) {
            for (NodeForms forms : NodeForms.affordable()) {
                new NodeCase(random, forms)
                        .matrix("n", 13, cin)
                        .weight(format, cin, cout)
                        .weight(cout)
                        .checkStorage(new DenseOp.Linear(Epilogue.NONE.withBias()), format);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,4", "7,8", "8,9", "16,17", "33,40"})
    void convolution(int cin, int cout) {
        Op op = new SparseOp.SparseConv(new Epilogue(false, false, Activation.RELU));
        for (FloatFormat format : new FloatFormat[] {FloatFormat.F16, FloatFormat.BF16}) {
            for (NodeForms forms : NodeForms.affordable()) {
                new NodeCase(random, forms)
                        .map(5, 20, 23)
                        .matrix("in", 20, cin)
                        .weight(format, 5, cin, cout)
                        .checkStorage(op, format);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,3,4", "1,8,9", "2,5,16", "3,2,5", "9,1,1"})
    void convolutionOverAGrid(int groups, int cin, int cout) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(5, 3, 1), new Int3(2, 2, 1)).grouped(groups);
        for (FloatFormat format : new FloatFormat[] {FloatFormat.F16, FloatFormat.BF16}) {
            for (NodeForms forms : NodeForms.affordable()) {
                new NodeCase(random, forms)
                        .grid(15, groups * cin)
                        .weight(format, 4, cin, groups * cout)
                        .checkStorage(new GridOp.Conv(geometry, Epilogue.NONE), format);
            }
        }
    }

    /** Otherwise kernels of different formats would be taken for one. */
    @Test
    void namesAndElementsTellFormatsApart() {
        Node node = new NodeCase(random).matrix("n", 1, 3).weight(3, 4).node(new DenseOp.Linear(Epilogue.NONE));
        for (FloatFormat format : FloatFormat.values()) {
            LoweredNode lowered = new Lowering(NodeRunner.target(8))
                    .withStorage(format)
                    .lower(node, _ -> Optional.of(WeightData.of(new float[12])));
            Code.Loops code = (Code.Loops) lowered.steps().getFirst().code();
            assertThat(code.spec().buffers().get(1).element()).isEqualTo(Element.valueOf(format.name()));
            assertThat(code.spec().name())
                    .isEqualTo(format == FloatFormat.F32 ? "linear_1x3x4_v8" : "linear_1x3x4_" + format.text() + "_v8");
        }
    }
}
