package dev.scantling.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.onnx.OnnxDialect;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.KittiWriter;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.pointcloud.io.NpyArray;
import dev.scantling.pointcloud.sim.LidarSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on an ONNX model that {@code convert} wrote. */
class OnnxCommandsTest {
    private static final int EDGE = 33;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(Object... arguments) {
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path model() {
        return folder.resolve("net.onnx");
    }

    private Path image() {
        return folder.resolve("image.npy");
    }

    @BeforeEach
    void write() {
        assertThat(run("convert", "squeezenet@" + EDGE, model(), "--weights", "seed:1"))
                .isEqualTo(ExitStatus.OK);
        float[] pixels = new UniformSequence("image").floats(3 * EDGE * EDGE);
        Npy.write(image(), NpyArray.of(pixels, 1, 3, EDGE, EDGE));
        out.getBuffer().setLength(0);
    }

    @Test
    void inspected() {
        assertThat(run("inspect", model())).isEqualTo(ExitStatus.OK);
        assertThat(out.toString())
                .contains(
                        "ONNX of opset 17, by scantling",
                        "input image: float[1, 3, 33, 33]",
                        "Conv ",
                        "MaxPool ",
                        " yes")
                .doesNotContain(" no\n");
    }

    @Test
    void runOnAnArray() {
        Path results = folder.resolve("out");
        assertThat(run("run", model(), image(), "--out", results)).as("%s", err).isEqualTo(ExitStatus.OK);
        NpyArray logits = Npy.read(results.resolve("logits.npy"));
        assertThat(logits.shape()).containsExactly(1, 1000, 1, 1);
        assertThat(logits.toFloats()).isNotEqualTo(new float[1000]);
    }

    @Test
    void anInputThatDoesNotFit() {
        assertThat(run("run", model())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("image: float[1, 3, 33, 33]", "got 0 arrays");
        Npy.write(image(), NpyArray.of(new float[6], 1, 3, 2, 1));
        assertThat(run("run", model(), image())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("must be float[1, 3, 33, 33], is float[1, 3, 2, 1]");
        Npy.write(image(), NpyArray.of(new int[6], 1, 3, 2, 1));
        assertThat(run("run", model(), image())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("needs floats");
    }

    @Test
    void translated() throws java.io.IOException {
        Path text = folder.resolve("net.txt");
        assertThat(run("convert", model(), text)).as("%s", err).isEqualTo(ExitStatus.OK);
        assertThat(Files.readString(text)).contains("graph ", "= conv(", "output logits");
    }

    @Test
    void translatedToOurDomainAndRun() {
        Path ours = folder.resolve("ours.onnx");
        assertThat(run("convert", model(), ours, "--dialect", "scantling"))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        assertThat(run("inspect", ours)).isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).contains("dev.scantling.conv ").doesNotContain(" no\n");
        Path results = folder.resolve("out");
        Path plain = folder.resolve("plain.npy");
        Npy.write(plain, NpyArray.of(new UniformSequence("image").floats(3 * EDGE * EDGE), 3 * EDGE, EDGE));
        assertThat(run("run", ours, plain, "--out", results)).as("%s", err).isEqualTo(ExitStatus.OK);
        float[] expected = Npy.read(results.resolve("logits.npy")).toFloats();
        assertThat(run("run", model(), image(), "--out", results)).isEqualTo(ExitStatus.OK);
        assertThat(Npy.read(results.resolve("logits.npy")).toFloats()).isEqualTo(expected);
    }

    @Test
    void aSparseNetworkOnArrays() {
        Path sparse = folder.resolve("sparse.onnx");
        assertThat(run("convert", "minkunet@0.0625", sparse, "--weights", "seed:1"))
                .isEqualTo(ExitStatus.FAILURE);
        assertThat(run("convert", "minkunet@0.0625", sparse, "--weights", "seed:1", "--dialect", "spconv"))
                .isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("must be an f32 matrix", "dialect of scantling", "got torchsparse-1.4");
        assertThat(run("convert", "minkunet@0.0625", sparse, "--weights", "seed:1", "--dialect", "scantling"))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        Path coords = folder.resolve("coords.npy");
        Path feats = folder.resolve("feats.npy");
        Npy.write(coords, NpyArray.of(new int[] {0, 1, 2, 3, 0, 1, 2, 4}, 2, 4));
        Npy.write(feats, NpyArray.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 4));
        Path results = folder.resolve("out");
        assertThat(run("run", sparse, coords, feats, "--out", results))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        assertThat(Npy.read(results.resolve("logits.npy")).shape()).containsExactly(2, 19);
        assertThat(run("run", sparse, feats, feats, "--out", results)).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("input 'coords: coords[n0, 1]' needs integers");
        Npy.write(feats, NpyArray.of(new float[6], 2, 3));
        assertThat(run("run", sparse, coords, feats, "--out", results)).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("must have the shape [n0, 4], is [2, 3]");
    }

    @Test
    void anEncoderInTheDialectOfSpconv() {
        Path encoder = folder.resolve("encoder.onnx");
        assertThat(run("convert", "voxelbackbone8x", encoder, "--weights", "seed:1", "--dialect", "spconv"))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        assertThat(run("inspect", encoder)).isEqualTo(ExitStatus.OK);
        assertThat(out.toString())
                .contains("SparseConvolution ", "ScatterDense ", "float16[")
                .doesNotContain(" no\n");
    }

    /** Some points of a street. */
    private Path scan() {
        PointCloud street = new LidarSimulator().scan(5);
        int[] rows =
                IntStream.range(0, 2003).map(i -> i * (street.size() / 2003)).toArray();
        Path file = folder.resolve("scan.bin");
        KittiWriter.write(file, street.rows(rows));
        return file;
    }

    private byte[] labels(Path scan, Object... model) {
        Path results = folder.resolve("labelled");
        Object[] arguments = Stream.concat(
                        Stream.concat(
                                Stream.of("run", model[0], scan),
                                Arrays.stream(model).skip(1)),
                        Stream.of("--voxel", "0.2", "--out", results))
                .toArray();
        assertThat(run(arguments)).as("%s", err).isEqualTo(ExitStatus.OK);
        assertThat(results.resolve("labels.ply")).isNotEmptyFile();
        return Npy.read(results.resolve("labels.npy")).toBytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minkunet@0.0625", "spvcnn@0.0625"})
    void aSparseNetworkOnAScan(String network) {
        Path sparse = folder.resolve("sparse.onnx");
        assertThat(run("convert", network, sparse, "--weights", "seed:1", "--dialect", "scantling"))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        Path scan = scan();
        byte[] expected = labels(scan, network, "--weights", "seed:1");
        assertThat(expected).hasSize(2003).isNotEqualTo(new byte[2003]);
        assertThat(labels(scan, sparse)).isEqualTo(expected);
        assertThat(labels(scan, sparse, "--like", "minkunet")).isEqualTo(expected);
    }

    @Test
    void anEncoderOfSpconvOnAScan() {
        Path encoder = folder.resolve("encoder.onnx");
        assertThat(run("convert", "voxelbackbone8x", encoder, "--weights", "seed:1", "--dialect", "spconv"))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        Path results = folder.resolve("encoded");
        assertThat(run("run", encoder, scan(), "--out", results)).as("%s", err).isEqualTo(ExitStatus.OK);
        assertThat(results.resolve("report.json")).content().contains("encoder.onnx", "sparse_conv");
    }

    @Test
    void howAScanBecomesInputsHasToBeKnown() {
        Network network = Zoo.parse("minkunet@0.0625");
        Graph graph = new Graph(
                "mine",
                network.graph().inputs(),
                network.graph().nodes(),
                network.graph().outputs());
        Path sparse = folder.resolve("mine.onnx");
        OnnxModel.of(new Program(graph, SeededWeights.fill(network.parameters(), "seed:1")), OnnxDialect.SCANTLING)
                .write(sparse);
        Path scan = scan();
        assertThat(run("run", sparse, scan)).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("mine.onnx", "is called 'mine'", "--like");
        assertThat(labels(scan, sparse, "--like", "minkunet")).hasSize(2003);
        assertThat(run("run", sparse, scan, "--like", "pointnet")).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("pointnet takes no scans");
        assertThat(run("run", model(), image(), "--like", "minkunet")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("--like is for a sparse model");
    }

    /** A network on images takes arrays itself, one row for each pixel. */
    @Test
    void aNetworkOfTheZooOnAnArray() {
        Path plain = folder.resolve("plain.npy");
        float[] pixels = new UniformSequence("image").floats(3 * EDGE * EDGE);
        Npy.write(plain, NpyArray.of(pixels, EDGE * EDGE, 3));
        float[] planes = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            planes[i % 3 * EDGE * EDGE + i / 3] = pixels[i];
        }
        Npy.write(image(), NpyArray.of(planes, 1, 3, EDGE, EDGE));
        Path results = folder.resolve("out");
        String network = "squeezenet@" + EDGE;
        assertThat(run("run", network, plain, "--weights", "seed:1", "--out", results))
                .as("%s", err)
                .isEqualTo(ExitStatus.OK);
        float[] logits = Npy.read(results.resolve("logits.npy")).toFloats();
        assertThat(run("run", model(), image(), "--out", results)).as("%s", err).isEqualTo(ExitStatus.OK);
        assertThat(Npy.read(results.resolve("logits.npy")).toFloats()).isEqualTo(logits);
        assertThat(run("run", network, plain, plain)).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains(network + " takes the inputs [image:", "got 2 arrays");
    }
}
