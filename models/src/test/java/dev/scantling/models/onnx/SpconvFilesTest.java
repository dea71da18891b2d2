package dev.scantling.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.onnx.load.ElementType;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.OnnxNode;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import dev.scantling.models.onnx.load.OnnxPortType;
import dev.scantling.models.onnx.load.OnnxTensor;
import dev.scantling.models.onnx.load.SparseImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files as NVIDIA's exporters write them, worked out by hand: a submanifold convolution whose only tap takes the voxel before along x and
 * behind along z, a strided one along y, and the dense volume, over a space of 4, 5 and 3 cells.
 */
class SpconvFilesTest {
    private static final int CHANNELS = 1;

    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, OnnxTensor> constants = new HashMap<>();
    private String output = "volume";

    private static Attribute.Wholes axes(boolean xyz, long x, long y, long z) {
        return new Attribute.Wholes(
                (xyz ? LongStream.of(x, y, z) : LongStream.of(z, y, x)).boxed().toList());
    }

    private static Attribute.Whole flag(boolean set) {
        return new Attribute.Whole(set ? 1 : 0);
    }

    private void node(String operator, String in, String out, Map<String, Attribute> attributes, String... more) {
        List<String> inputs = new ArrayList<>(List.of(in));
        inputs.addAll(List.of(more));
        String name = operator + " of " + in;
        nodes.add(new OnnxNode(name, operator, "", inputs, List.of(out), attributes, "net.onnx, node '" + name + "'"));
    }

    private Map<String, Attribute> convolution(boolean xyz, boolean subm, Attribute in, Attribute out, Attribute size) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("ndim", new Attribute.Whole(3)),
                Map.entry("input_spatial_shape", in),
                Map.entry("output_spatial_shape", out),
                Map.entry("in_channels", new Attribute.Whole(CHANNELS)),
                Map.entry("out_channels", new Attribute.Whole(CHANNELS)),
                Map.entry("kernel_size", size),
                Map.entry("output_bound", new Attribute.Whole(200_000)),
                Map.entry("stride", subm ? axes(xyz, 1, 1, 1) : axes(xyz, 1, 2, 1)),
                Map.entry("dilation", axes(xyz, 1, 1, 1)),
                Map.entry("padding", subm ? axes(xyz, 1, 1, 1) : axes(xyz, 0, 1, 0)),
                Map.entry("transposed", flag(false)),
                Map.entry("inverse", flag(false)),
                Map.entry("output_padding", axes(xyz, 0, 0, 0)),
                Map.entry("groups", new Attribute.Whole(1)),
                Map.entry("subm", flag(subm)),
                Map.entry("rulebook", new Attribute.Text(subm ? "subm1" : "spconv2")),
                Map.entry("activation", new Attribute.Text(subm ? "None" : "ReLU"))));
    }

    private void constant(String name, List<Integer> dims, float... values) {
        constants.put(name, new OnnxTensor(name, ElementType.FLOAT16, dims, new OnnxTensor.Values.Floats(values)));
    }

    /** The kernel has 10 at x = 0, y = 1, z = 2, so an output takes the feature of the voxel at (x - 1, y, z + 1). */
    private OnnxFile write(boolean xyz) {
        Attribute wide = axes(xyz, 4, 5, 3);
        Attribute halved = axes(xyz, 4, 3, 3);
        float[] corner = new float[27];
        corner[xyz ? (0 * 3 + 1) * 3 + 2 : (2 * 3 + 1) * 3 + 0] = 10;
        constant("w0", List.of(1, 3, 3, 3, 1), corner);
        constant("b0", List.of(1), 0.5f);
        constant("w1", List.of(1, 1, 3, 1, 1), 100, 1, -1000);
        node("SparseConvolution", "0", "1", convolution(xyz, true, wide, wide, axes(xyz, 3, 3, 3)), "w0", "b0");
        node("Relu", "1", "2", Map.of());
        node("SparseConvolution", "2", "3", convolution(xyz, false, wide, halved, axes(xyz, 1, 3, 1)), "w1");
        Attribute.Wholes dims = new Attribute.Wholes(xyz ? List.of(1L, 1L, 4L, 3L, 3L) : List.of(1L, 1L, 3L, 3L, 4L));
        node(
                "ScatterDense",
                "3",
                "volume",
                Map.of(
                        "input_spatial_shape", halved,
                        "format", new Attribute.Text(xyz ? "xyz" : "zyx"),
                        "output_shape", dims));
        return file();
    }

    private OnnxFile file() {
        Optional<ElementType> half = Optional.of(ElementType.FLOAT16);
        return new OnnxFile(
                "net.onnx",
                "pytorch",
                11,
                Map.of(),
                "scn",
                nodes,
                constants,
                List.of(new OnnxPortType("0", half, Optional.of(List.of("3", "1")), "")),
                List.of(new OnnxPortType(output, half, Optional.empty(), "")));
    }

    /** Voxels a at (1, 2, 1), b at (0, 2, 2) with a feature of 3, and c at (3, 4, 0). */
    private static float[] run(Program program) {
        int[] rows = {0, 0, 2, 2, 0, 1, 2, 1, 0, 3, 4, 0};
        Map<String, Datum> inputs =
                Map.of("coords", new Datum.Coords(rows, Int3.ONE), "0", Datum.matrix(3, 1, new float[] {3, 1, 2}));
        return ((Datum.Floats)
                        Objects.requireNonNull(Interpreter.run(program, inputs).get("volume")))
                .values();
    }

    /**
     * After the first convolution, of which a takes b: a has 10 * 3 + 0.5, b and c have the bias. Outputs of the second, o = (y + 1 - k) /
     * 2: a and b, of y = 2, reach o = 1 with k = 1; c, of y = 4, reaches o = 2 with k = 1.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void voxelsTakeWhatTheKernelSays(boolean xyz) {
        float[] volume = run(SparseImport.of(write(xyz)));
        float[] expected = new float[4 * 3 * 3];
        expected[place(xyz, 1, 1, 1)] = 30.5f;
        expected[place(xyz, 0, 1, 2)] = 0.5f;
        expected[place(xyz, 3, 2, 0)] = 0.5f;
        assertThat(volume).isEqualTo(expected);
    }

    private static int place(boolean xyz, int x, int y, int z) {
        return xyz ? (x * 3 + y) * 3 + z : (z * 3 + y) * 4 + x;
    }

    /** What BEVFusion does to its volume: the heights become channels. */
    @Test
    void transposedAndReshaped() {
        write(false);
        node("Transpose", "volume", "t", Map.of("dims", new Attribute.Wholes(List.of(0L, 1L, 3L, 4L, 2L))));
        node("Reshape", "t", "r", Map.of("dims", new Attribute.Wholes(List.of(1L, 3L, -1L))));
        output = "r";
        Program program = SparseImport.of(file());
        float[] plain = run(SparseImport.of(new SpconvFilesTest().write(false)));
        int[] rows = {0, 0, 2, 2, 0, 1, 2, 1, 0, 3, 4, 0};
        Datum.Floats moved = (Datum.Floats) Objects.requireNonNull(Interpreter.run(
                        program,
                        Map.of("coords", new Datum.Coords(rows, Int3.ONE), "0", Datum.matrix(3, 1, new float[] {3, 1, 2
                        })))
                .get("r"));
        assertThat(moved.columns()).isEqualTo(12);
        for (int i = 0; i < 36; i++) {
            int z = i % 3;
            int x = i / 3 % 4;
            int y = i / 12;
            assertThat(moved.values()[i]).isEqualTo(plain[place(false, x, y, z)]);
        }
    }

    private OnnxFile with(int index, String attribute, Attribute value) {
        OnnxFile file = write(false);
        OnnxNode node = nodes.get(index);
        Map<String, Attribute> attributes = new HashMap<>(node.attributes());
        attributes.put(attribute, value);
        nodes.set(
                index,
                new OnnxNode(
                        node.name(),
                        node.operator(),
                        node.domain(),
                        node.inputs(),
                        node.outputs(),
                        attributes,
                        node.where()));
        assertThat(file.nodes()).hasSize(nodes.size());
        return file();
    }

    private static void refused(Class<? extends EngineException> type, OnnxFile file, String... parts) {
        assertThatThrownBy(() -> SparseImport.of(file)).isInstanceOf(type).hasMessageContainingAll(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "0, input_spatial_shape, 'must have three numbers, has [7]'",
        "0, output_spatial_shape, 'must have three numbers, has [7]'",
        "2, kernel_size, 'must have three numbers, has [7]'",
        "3, output_shape, 'must be [7, 1, 3, 3, 4], is [7]'",
    })
    void numbersThatDoNotFit(int index, String attribute, String message) {
        refused(
                InvalidModel.class,
                with(index, attribute, new Attribute.Wholes(List.of(7L))),
                "net.onnx, node '",
                " of ",
                message);
    }

    @Test
    void contradictions() {
        Attribute cube = new Attribute.Wholes(List.of(9L, 9L, 9L));
        refused(
                InvalidModel.class,
                with(2, "output_spatial_shape", cube),
                "node 'SparseConvolution of 2'",
                "must be 4x3x3");
        refused(InvalidModel.class, renewed().with(2, "input_spatial_shape", cube), "must be 4x5x3", "is 9");
        refused(
                InvalidModel.class,
                renewed().with(0, "kernel_size", cube),
                "weight must have the shape [1, 9, 9, 9, 1]");
        refused(
                InvalidModel.class,
                renewed().with(0, "in_channels", new Attribute.Whole(2)),
                "weight must have",
                "3, 2]");
        refused(InvalidModel.class, renewed().with(2, "in_channels", new Attribute.Whole(5)), "'in_channels' is 5");
        refused(InvalidModel.class, renewed().with(0, "out_channels", new Attribute.Whole(0)), "from 1 to 2^31 - 1");
        refused(InvalidModel.class, renewed().with(0, "stride", cube), "a submanifold convolution has stride 1");
        refused(InvalidModel.class, renewed().with(0, "inverse", flag(true)), "at most one of subm, inverse");
        refused(InvalidModel.class, renewed().with(2, "inverse", flag(true)), "rule book 'spconv2' must be that of");
        refused(
                InvalidModel.class,
                renewed().with(2, "rulebook", new Attribute.Text("subm1")),
                "rule book 'subm1' was made for another kernel");
        refused(InvalidModel.class, renewed().with(0, "groups", new Attribute.Whole(3)), "in 3 groups");
        refused(InvalidModel.class, renewed().with(0, "stride", flag(true)), "attribute 'stride' must be Wholes");
        refused(
                InvalidModel.class,
                renewed().with(3, "format", new Attribute.Text("yzx")),
                "must be zyx or xyz, is 'yzx'");
    }

    @Test
    void whatIsNotRead() {
        refused(UnsupportedOp.class, with(0, "ndim", new Attribute.Whole(2)), "'ndim' must be 3, is 2");
        refused(
                UnsupportedOp.class,
                renewed().with(2, "precision", new Attribute.Text("int8")),
                "node 'SparseConvolution of 2'",
                "'precision' is 'int8'",
                "without quantization");
        refused(UnsupportedOp.class, renewed().with(0, "activation", new Attribute.Text("LeakyReLU")), "'LeakyReLU'");
        SpconvFilesTest longer = renewed();
        longer.write(false);
        longer.node("Sigmoid", "volume", "s", Map.of());
        refused(UnsupportedOp.class, longer.file(), "node 'Sigmoid of volume'", "model of its own");
    }

    @Test
    void namesThatAreWrong() {
        write(false);
        node("Relu", "volume", "s", Map.of());
        refused(InvalidModel.class, file(), "'volume') must be features of voxels");
        nodes.clear();
        write(false);
        output = "absent";
        refused(InvalidModel.class, file(), "output 'absent'", "no node computes it");
        constants.remove("w1");
        refused(InvalidModel.class, file(), "input 1 ('w1') must be an initialiser");
        assertThatThrownBy(() -> OnnxImport.of(file(), OnnxImport.Options.NONE))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("SparseImport");
    }

    private static SpconvFilesTest renewed() {
        return new SpconvFilesTest();
    }
}
