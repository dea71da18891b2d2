package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.ir.text.GraphPrinter;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.onnx.OnnxDialect;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.SparseImport;
import dev.scantling.models.zoo.DetectionScene;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.VoxelBackbone;
import dev.scantling.pointcloud.RangeVoxelizer;
import dev.scantling.pointcloud.RangeVoxelizer.Corner;
import dev.scantling.pointcloud.VoxelSize;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sparse networks as ONNX files, and back. */
class SparseOnnxTest {
    private static final int SCANS = 2;
    private static final Int3 BOX = new Int3(32, 48, 40);

    private static OnnxFile written(Program program, OnnxDialect dialect) {
        OnnxModel model = OnnxModel.of(program, dialect);
        ByteBuffer bytes = ByteBuffer.allocate(model.size());
        model.writeTo(bytes);
        return OnnxFile.parse(bytes.array(), "net.onnx");
    }

    /** The text of a graph with its values counted anew, since passes leave gaps. */
    private static String text(Program program) {
        Map<String, Integer> numbers = new HashMap<>();
        return Pattern.compile("%\\d+")
                .matcher(GraphPrinter.print(program.graph()))
                .replaceAll(found -> "%" + numbers.computeIfAbsent(found.group(), _ -> numbers.size()));
    }

    private static void assertComesBack(Program program) {
        OnnxFile file = written(program, OnnxDialect.SCANTLING);
        assertThat(OnnxImport.unknown(file)).isEmpty();
        Program read = SparseImport.of(file);
        assertThat(text(read)).isEqualTo(text(program));
        assertThat(read.weights().keys()).isNotEmpty();
        for (String key : read.weights().keys()) {
            assertThat(read.weights().get(key))
                    .as(key)
                    .isEqualTo(program.weights().get(key));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minkunet@0.25",
                "spvcnn@0.25",
                "minkunet14a@0.25",
                "voxelbackbone8x",
                "voxelresbackbone8x",
                "second",
                "second-boxes",
                "centerpoint",
                "pointpillars",
                "pointpillars-boxes",
                "lidar-control",
                "pvcnn-s3dis@0.25",
                "pvcnn-shapenet@0.25",
                "pvcnnpp-s3dis@0.5",
                "frustum-pvcnn@0.5",
                "frustum-pointnet@0.5",
                "pointnetpp-ssg",
                "pointnetpp-msg",
                "pointnetpp-parts",
                "dgcnn-s3dis",
                "pointnet",
                "pointnet-parts",
                "flot-layers",
                "squeezenet@64"
            })
    void ourDomainKeepsNetworks(String name) {
        Program program = Programs.network(name);
        assertComesBack(program);
        assertComesBack(PassPipeline.standard(FloatFormat.BF16, FloatFormat.F16).run(program, PassLog.silent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.125", "spvcnn@0.125"})
    void ourDomainKeepsBits(String name) {
        Program program = Programs.network(name);
        Map<String, Datum> inputs = name.startsWith("spvcnn")
                ? Scenes.pointInputs(new Random(3), 300, 30, 4)
                : Scenes.voxelInputs(new Random(3), 211, 30, 4);
        Results.assertSameBits(
                Results.onDevice(SparseImport.of(written(program, OnnxDialect.SCANTLING)), inputs),
                Results.onDevice(program, inputs));
    }

    /** With batch norms folded, and weights that float16 has, since the dialect has no others. */
    private static Program folded(Program program) {
        Program folded = PassPipeline.standard().run(program, PassLog.silent());
        Map<String, WeightData> rounded = new HashMap<>();
        for (String key : folded.weights().keys()) {
            float[] values = folded.weights().get(key).clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = FloatFormat.F16.round(values[i]);
            }
            rounded.put(key, WeightData.of(values));
        }
        return new Program(folded.graph(), folded.weights().with(rounded));
    }

    private static DetectionScene scene() {
        Corner high = new Corner(BOX.x(), BOX.y(), BOX.z());
        return new DetectionScene(SCANS, new RangeVoxelizer(new VoxelSize(1, 1, 1), new Corner(0, 0, 0), high));
    }

    @ParameterizedTest
    @EnumSource(VoxelBackbone.Kind.class)
    void encodersInTheDialectOfSpconv(VoxelBackbone.Kind kind) {
        Network network = VoxelBackbone.build(kind, scene());
        Program program = folded(new Program(network.graph(), SeededWeights.fill(network.parameters(), "dialect")));
        OnnxModel model = OnnxModel.of(program, OnnxDialect.SPCONV);
        OnnxFile file = written(program, OnnxDialect.SPCONV);
        assertThat(file.operators()).containsKeys("SparseConvolution", "ScatterDense");
        assertThat(OnnxImport.unknown(file)).isEmpty();
        Program read = SparseImport.of(file);
        for (int count : new int[] {0, 1, 211}) {
            Random random = new Random(count);
            Datum.Coords coords = Scenes.inBox(random, count, SCANS, BOX);
            Map<String, Datum> inputs = Scenes.voxelInputs(random, coords, kind.inputChannels());
            float[] expected = Results.onDevice(program, inputs).floats("bev").values();
            float[] volume = Results.onDevice(read, inputs).floats("bev").values();
            Results.assertClose("bev", model.outputs().getFirst().toRows(volume), expected, 0);
            assertThat(expected).as("%s voxels", count).hasSize(SCANS * 2 * 4 * 6 * 128);
            assertThat(count > 0 && allZero(expected)).isFalse();
        }
    }

    private static boolean allZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Down, on the coarse level, back by the same rules, and from there to new voxels; with groups and a shape per axis. */
    private static Program upAndDown(Activation activation) {
        GraphBuilder g = new GraphBuilder("up-and-down");
        Int3 shape = new Int3(9, 7, 5);
        KernelGeometry down = KernelGeometry.of(new Int3(3, 2, 3), new Int3(2, 2, 1), Convention.SPCONV)
                .padded(new Int3(1, 0, 1))
                .within(shape);
        Value coords = g.inputCoords("coords");
        Value x = g.input("feats", Type.f32(Programs.rows(coords), Dim.of(4)));
        Value coarse = g.outputCoords(coords, down);
        Value map = g.kernelMap(coords, coarse, down);
        Value y = g.relu(g.sparseConv(2, map, x, g.parameter("down", 18, 2, 6), Epilogue.NONE));
        KernelGeometry wide = KernelGeometry.of(new Int3(3, 1, 3), Int3.ONE, Convention.SPCONV)
                .dilated(new Int3(1, 1, 2));
        Value same = g.kernelMap(coarse, coarse, wide);
        Epilogue end = Epilogue.NONE.withBias().with(activation);
        Value sum = g.add(y, g.sparseConv(same, y, g.parameter("same", 9, 6, 6), end, g.parameter("bias", 6)));
        Value back = g.sparseConv(g.reverseMap(map), sum, g.parameter("back", 18, 6, 3), Epilogue.NONE);
        KernelGeometry fine = KernelGeometry.of(Int3.cube(2), new Int3(2, 2, 1), Convention.SPCONV);
        KernelGeometry spread =
                fine.within(fine.inputShape(down.outputShape(shape)).plus(new Int3(0, 1, 0)));
        Value finer = g.expandCoords(coarse, spread);
        Value reversed = g.reverseMap(g.kernelMap(finer, coarse, spread));
        g.output("fine", g.sparseConv(reversed, sum, g.parameter("spread", 8, 6, 2), Epilogue.NONE));
        g.output("finer", finer);
        g.output("volume", g.mapPool(Pooling.SUM, g.gridMap(coords, CellGrid.of(SCANS, shape)), back));
        Map<String, float[]> weights = new HashMap<>();
        Map.of("down", 216, "same", 324, "bias", 6, "back", 324, "spread", 96)
                .forEach((key, size) -> weights.put(key, new UniformSequence(key).floats(size)));
        return new Program(g.build(), new Weights(weights));
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "RELU"})
    void inverseAndTransposedConvolutions(Activation activation) {
        Program all = folded(upAndDown(activation));
        Program program = new Program(
                new Graph(
                        all.graph().name(),
                        all.graph().inputs(),
                        all.graph().nodes(),
                        all.graph().outputs().stream()
                                .filter(port -> !port.name().equals("finer"))
                                .toList()),
                all.weights());
        OnnxModel model = OnnxModel.of(program, OnnxDialect.SPCONV);
        Program read = SparseImport.of(written(program, OnnxDialect.SPCONV));
        for (int count : new int[] {0, 1, 5, 113}) {
            Random random = new Random(count);
            Datum.Coords coords = Scenes.inBox(random, count, SCANS, new Int3(9, 7, 5));
            Map<String, Datum> inputs = Scenes.voxelInputs(random, coords, 4);
            Runner.Outcome expected = Results.onDevice(all, inputs);
            Runner.Outcome actual = Results.onDevice(read, inputs);
            assertThat(((Datum.Coords) actual.value("fine.coords")).rows())
                    .isEqualTo(((Datum.Coords) expected.value("finer")).rows());
            Results.assertClose(
                    "fine",
                    actual.floats("fine").values(),
                    expected.floats("fine").values(),
                    0);
            float[] volume = actual.floats("volume").values();
            Results.assertClose(
                    "volume",
                    model.outputs().getLast().toRows(volume),
                    expected.floats("volume").values(),
                    0);
        }
    }
}
