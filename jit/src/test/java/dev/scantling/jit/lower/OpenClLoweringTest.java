package dev.scantling.jit.lower;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DType;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Residual;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.jit.render.OpenClKernels;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One of each operator that becomes loops, on an OpenCL device: the bits of the loop interpreter, and near the definition. Each
 * kernel costs a build, so sizes, lanes, epilogues and formats are paired instead of multiplied.
 */
class OpenClLoweringTest {
    private static final Epilogue FULL = new Epilogue(true, true, Activation.RELU);
    private static final Epilogue BEHIND = new Epilogue(true, Residual.BEHIND, Activation.RELU);
    private static final Dim ROWS = Dim.symbol("n");

    private final Random random = new Random(1);

    @BeforeEach
    void requireDevice() {
        OpenClKernels.device();
    }

    /** Interpreted, then on the device, with so many lanes. */
    private NodeCase lanes(int lanes) {
        NodeForms.Form interpreted = NodeForms.Form.interpreted(NodeRunner.target(lanes));
        return new NodeCase(random, List.of(interpreted, NodeForms.Form.onOpenCl(lanes)));
    }

    @Test
    void linear() {
        lanes(8).matrix("n", 193, 3)
                .weight(3, 17)
                .weight(17)
                .matrix("n", 193, 17)
                .check(new DenseOp.Linear(FULL), 5);
        lanes(16).matrix("n", 7, 20).weight(20, 33).check(new DenseOp.Linear(Epilogue.NONE), 20);
        lanes(4).matrix("n", 13, 5).weight(5, 9).weight(9).matrix("n", 13, 9).check(new DenseOp.Linear(BEHIND), 7);
    }

    @Test
    void sparseConvolutions() {
        lanes(8).map(5, 257, 255)
                .matrix("in", 257, 7)
                .weight(5, 7, 33)
                .weight(33)
                .matrix("out", 255, 33)
                .check(new SparseOp.SparseConv(FULL), 37);
        lanes(4).map(5, 300, 300)
                .matrix("in", 300, 17)
                .weight(5, 1, 17)
                .check(new SparseOp.SparseConv(17, Epilogue.NONE), 5);
        lanes(16)
                .map(3, 20, 23)
                .bytes("in", 20, 9, DType.U8)
                .signedBytes(-Byte.MAX_VALUE, 3, 9, 17)
                .weight(17)
                .check(new SparseOp.QuantizedConv(Epilogue.NONE), 27);
    }

    /** Wide panels, and a slab that is not full: PoCL 3.1 made wrong code of both once. */
    @Test
    void inGroups() {
        new NodeCase(random, NodeForms.OPENCL_IN_GROUPS)
                .matrix("n", 72, 20)
                .weight(20, 64)
                .check(new DenseOp.Linear(Epilogue.NONE), 20);
        new NodeCase(random, NodeForms.OPENCL_IN_GROUPS)
                .map(5, 300, 290)
                .matrix("in", 300, 17)
                .weight(5, 17, 30)
                .weight(30)
                .matrix("out", 290, 30)
                .check(new SparseOp.SparseConv(FULL), 87);
        new NodeCase(random, NodeForms.OPENCL_IN_GROUPS)
                .map(3, 60, 60)
                .matrix("in", 60, 12)
                .weight(3, 12, 12)
                .check(new SparseOp.SparseConv(Epilogue.NONE), 36);
    }

    @Test
    void rows() {
        lanes(16).matrix("n", 257, 9).checkExactly(new DenseOp.Activate(Activation.LEAKY_RELU));
        lanes(4).matrix("n", 13, 5).check(new DenseOp.Activate(Activation.SIGMOID), 8);
        lanes(8).matrix("n", 5, 61).matrix("n", 5, 20).checkExactly(new DenseOp.Concat());
        lanes(4).matrix("n", 5, 64).checkExactly(new DenseOp.Slice(7, 60));
        lanes(1).matrix("n", 5, 3).matrix("n", 5, 3).checkExactly(new DenseOp.Multiply());
        lanes(8).matrix("n", 7, 33).checkExactly(new DenseOp.Quantize(0.01f, DType.U7));
        lanes(8).matrix("n", 257, 17).weight(17).weight(17).check(new DenseOp.LayerNorm(1e-3), 40, filled(257 * 17));
    }

    private static float[] filled(int count) {
        float[] values = new float[count];
        java.util.Arrays.fill(values, 32f);
        return values;
    }

    @Test
    void poolsAndTransfers() {
        int[] picks = IntStream.range(0, 20).map(_ -> random.nextInt(9)).toArray();
        lanes(8).matrix("n", 9, 33).ints(picks, 20, Dim.symbol("p")).checkExactly(new SparseOp.GatherRows());
        lanes(4).map(3, 30, 31).matrix("in", 30, 9).check(new SparseOp.MapPool(Pooling.MEAN), 3);
        int[] start = {0, 0, 1, 258};
        int[] count = {0, 1, 257, 30};
        lanes(16)
                .matrix("n", 288, 17)
                .ints(start, 4, Dim.symbol("s"))
                .ints(count, 4, Dim.symbol("s"))
                .check(new SparseOp.SamplePool(Pooling.SUM), 257);
        lanes(8).matrix("n", 288, 12)
                .weight(12)
                .weight(12)
                .ints(start, 4, Dim.symbol("s"))
                .ints(count, 4, Dim.symbol("s"))
                .check(new SparseOp.SampleNorm(4, 1e-3), 40, filled(288 * 12));
    }

    @Test
    void grids() {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(7, 2, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        lanes(8).grid(geometry.inputRows(), 9)
                .weight(geometry.volume(), 9, 16)
                .check(new GridOp.Conv(geometry, Epilogue.NONE), 9 * geometry.volume());
        lanes(4).grid(geometry.outputRows(), 3)
                .weight(geometry.volume(), 3, 5)
                .check(new GridOp.ConvTranspose(geometry, Epilogue.NONE), 3 * geometry.volume());
        lanes(16).grid(geometry.inputRows(), 17).check(new GridOp.Pool(geometry, Pooling.MAX), 1);
        lanes(8).grid(geometry.inputRows(), 4)
                .grid(geometry.outputRows(), 9)
                .check(new GridOp.WeightGradient(geometry), geometry.outputRows());
    }

    @Test
    void shortFloats() {
        lanes(8).features(FloatFormat.F16, ROWS, 13, 7)
                .weight(7, 16)
                .checkActivations(new DenseOp.Linear(Epilogue.NONE), FloatFormat.F16);
        lanes(16)
                .map(5, 20, 23)
                .features(FloatFormat.BF16, Dim.symbol("in"), 20, 9)
                .weight(5, 9, 20)
                .checkActivations(new SparseOp.SparseConv(Epilogue.NONE), FloatFormat.BF16);
        lanes(4).matrix("n", 9, 5)
                .weight(FloatFormat.F16, 5, 9)
                .checkStorage(new DenseOp.Linear(Epilogue.NONE), FloatFormat.F16);
    }
}
