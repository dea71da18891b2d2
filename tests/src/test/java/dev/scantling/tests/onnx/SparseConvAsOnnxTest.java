package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.OffsetOrder;
import dev.scantling.ir.interp.Datum;
import dev.scantling.tests.SharedFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ONNX's own cases of Conv and ConvTranspose as sparse convolutions whose sets are full grids: of one to three axes, with groups,
 * strides, dilations and paddings. The last axis of ONNX, whose cells are neighbours in memory, is z.
 */
class SparseConvAsOnnxTest {
    private static final double RELATIVE = 1e-3;
    private static final double ABSOLUTE = 1e-6;

    static Stream<BackendCase> cases() {
        List<BackendCase> cases = BackendCase.read(
                SharedFiles.require("data/conformance/onnx-backend/onnx-node-core.zip"),
                List.of("Conv", "ConvTranspose"));
        assertThat(cases).hasSizeGreaterThan(20);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheDenseOne(BackendCase onnx) {
        float[] expected = onnx.output().rows();
        Runner.Outcome outcome = run(onnx);
        float[] actual = outcome.floats("y").values();
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            double tolerance = ABSOLUTE + RELATIVE * Math.abs(expected[i]);
            assertThat(actual[i]).as("element %d", i).isCloseTo(expected[i], Offset.offset((float) tolerance));
        }
    }

    private static Runner.Outcome run(BackendCase onnx) {
        Tensor x = onnx.inputs().get(0);
        Tensor weight = onnx.inputs().get(1);
        int cout = onnx.output().dim(1);
        int axes = x.dims().size() - 2;
        KernelGeometry geometry = geometry(onnx, axes);
        Map<String, float[]> weights = new HashMap<>();
        weights.put("kernel", kernel(onnx, weight, geometry, cout));
        GraphBuilder b = new GraphBuilder(onnx.name());
        Value feats = b.input("x", Type.f32(Dim.of(x.dim(0) * x.cells()), Dim.of(x.dim(1))));
        Int3 coarse = onnx.transposed() ? geometry.stride() : Int3.ONE;
        Value in = grid(b, x, coarse);
        Value out = grid(b, onnx.output(), onnx.transposed() ? Int3.ONE : geometry.stride());
        Value map = onnx.transposed() ? b.reverseMap(b.kernelMap(out, in, geometry)) : b.kernelMap(in, out, geometry);
        Value kernel = b.parameter("kernel", geometry.volume(), x.dim(1) / onnx.groups(), cout);
        boolean bias = onnx.inputs().size() > 2;
        if (bias) {
            weights.put("bias", onnx.inputs().get(2).values());
        }
        Epilogue epilogue = bias ? Epilogue.NONE.withBias() : Epilogue.NONE;
        Value[] extra = bias ? new Value[] {b.parameter("bias", cout)} : new Value[0];
        b.output("y", b.sparseConv(onnx.groups(), map, feats, kernel, epilogue, extra));
        Datum rows = Datum.matrix(x.dim(0) * x.cells(), x.dim(1), x.rows());
        try (Runner runner =
                new DeviceRunner(Engine.open("cpu", Settings.defaults().withThreads(2)))) {
            return runner.run(new Program(b.build(), new Weights(weights)), Map.of("x", rows));
        }
    }

    private static Value grid(GraphBuilder b, Tensor tensor, Int3 stride) {
        CellGrid grid = CellGrid.of(tensor.dim(0), new Int3(tensor.dim(2), tensor.dim(3), tensor.dim(4)));
        return b.add(new GeometryOp.GridCoords(grid, stride), List.of()).getFirst();
    }

    private static KernelGeometry geometry(BackendCase onnx, int axes) {
        Tensor weight = onnx.inputs().get(1);
        Int3 size = new Int3(weight.dim(2), weight.dim(3), weight.dim(4));
        Int3 stride = int3(onnx.ints("strides", axes, 1), 1);
        Int3 dilation = int3(onnx.ints("dilations", axes, 1), 1);
        Int3 padding = onnx.autoPad().startsWith("SAME")
                ? same(onnx, size, stride)
                : int3(onnx.ints("pads", 2 * axes, 0).subList(0, axes), 0);
        return new KernelGeometry(size, stride, dilation, padding, false, null, Convention.SPCONV);
    }

    /** What is missing at both ends; the odd cell comes last, or first in {@code SAME_LOWER}. */
    private static Int3 same(BackendCase onnx, Int3 size, Int3 stride) {
        Tensor x = onnx.inputs().getFirst();
        Int3 in = new Int3(x.dim(2), x.dim(3), x.dim(4));
        Int3 out = in.zip(stride, Math::ceilDiv);
        Int3 needed = out.plus(Int3.cube(-1)).times(stride).plus(size).zip(in, (n, extent) -> Math.max(0, n - extent));
        int lower = onnx.autoPad().endsWith("LOWER") ? 1 : 0;
        return needed.zip(Int3.cube(lower), (n, first) -> (n + first) / 2);
    }

    private static Int3 int3(List<Integer> axes, int usual) {
        return new Int3(axes.get(0), axes.size() > 1 ? axes.get(1) : usual, axes.size() > 2 ? axes.get(2) : usual);
    }

    /** From {@code [cout, cin / g, offset]}, transposed {@code [cin, cout / g, offset]}, the last axis fastest, to our order. */
    private static float[] kernel(BackendCase onnx, Tensor weight, KernelGeometry geometry, int cout) {
        int volume = geometry.volume();
        int groups = onnx.groups();
        int cin = onnx.inputs().getFirst().dim(1) / groups;
        float[] kernel = new float[volume * cin * cout];
        for (int k = 0; k < volume; k++) {
            Int3 cell = OffsetOrder.X_FASTEST.cell(k, geometry.size());
            int stored = (cell.x() * geometry.size().y() + cell.y())
                            * geometry.size().z()
                    + cell.z();
            for (int ci = 0; ci < cin; ci++) {
                for (int co = 0; co < cout; co++) {
                    int perGroup = cout / groups;
                    int place =
                            onnx.transposed() ? (co / perGroup * cin + ci) * perGroup + co % perGroup : co * cin + ci;
                    kernel[(k * cin + ci) * cout + co] = weight.values()[place * volume + stored];
                }
            }
        }
        return kernel;
    }
}
