package dev.scantling.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.cli.Command;
import dev.scantling.engine.cli.ConvertCommand;
import dev.scantling.engine.cli.InspectCommand;
import dev.scantling.engine.cli.RunCommand;
import dev.scantling.engine.cli.SimulateCommand;
import dev.scantling.ir.Weights;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.io.Npy;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Checkpoints on the command line. */
class CheckpointCommandsTest {
    private static final String NETWORK = "minkunet@0.1";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Command command, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void inspectListsTensors() throws IOException {
        Path file = file("a.pth", TorchBytes.small().zip());
        assertThat(run(new InspectCommand(), file)).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString())
                .contains("a.pth: PyTorch (zip)", "2 tensors, 8 numbers in all")
                .containsPattern("layer\\.weight +F32 +\\[2, 3] +6\n")
                .containsPattern("layer\\.bias +F16 +\\[2] +2\n");
    }

    @Test
    void inspectSaysWhichRulesNameThem() throws IOException {
        Path file = file("a.t7", TorchBytes.small().legacy());
        assertThat(run(new InspectCommand(), file, "--names", "openpcdet-spconv2"))
                .isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("rules 'openpcdet-spconv2'", "$1.kernel of", "PyTorch (before 1.6)");
        assertThat(run(new InspectCommand(), file, "--names", "other")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(err.toString()).contains("unknown names 'other'", "mmdet3d");
    }

    @Test
    void inspectReadsThePublishedFiles() {
        assertThat(run(new InspectCommand(), SharedFiles.require("data/weights/flot/model_2048.tar")))
                .isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("58 tensors").containsPattern("model/fc\\.bias +F32 +\\[3] +3\n");
    }

    @Test
    void convertKeepsTypesAndBits() throws IOException {
        Path from = file("a.pth", TorchBytes.small().zip());
        Path to = folder.resolve("a.safetensors");
        assertThat(run(new ConvertCommand(), from, to)).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(out.toString()).contains("2 tensors, 8 numbers in");
        Checkpoint.read(to, read -> {
            assertThat(read.format()).isEqualTo("safetensors");
            assertThat(read.tensor("layer.weight").floats()).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(read.tensor("layer.bias").floats()).containsExactly(1, -2);
            return assertThat(read.tensor("layer.bias").type().name()).isEqualTo("F16");
        });
    }

    /** The weights of a seed, saved as PyTorch does, give the labels of the seed. */
    @Test
    void runTakesPyTorchsWeights() throws IOException {
        Path scan = folder.resolve("scan.bin");
        assertThat(run(new SimulateCommand(), "--seed", 3, "--out", scan)).isEqualTo(CommandLine.ExitCode.OK);
        Path weights = file("a.pth", stateDict(Zoo.parse(NETWORK)).zip());
        assertThat(run(
                        new RunCommand(),
                        NETWORK,
                        scan,
                        "--voxel",
                        0.5,
                        "--weights",
                        weights,
                        "--out",
                        folder.resolve("file")))
                .as(() -> err.toString())
                .isEqualTo(CommandLine.ExitCode.OK);
        assertThat(run(
                        new RunCommand(),
                        NETWORK,
                        scan,
                        "--voxel",
                        0.5,
                        "--weights",
                        "seed:1",
                        "--out",
                        folder.resolve("seed")))
                .isEqualTo(CommandLine.ExitCode.OK);
        assertThat(Npy.read(folder.resolve("file/labels.npy")).toDoubles())
                .isEqualTo(Npy.read(folder.resolve("seed/labels.npy")).toDoubles());
    }

    private static TorchBytes stateDict(Network network) {
        Weights weights = SeededWeights.fill(network.parameters(), "seed:1");
        TorchBytes file = new TorchBytes().beginStateDict();
        int key = 0;
        for (ParameterSpec spec : network.parameters()) {
            float[] stored = spec.layout().toStored(weights.get(spec.key()), spec.storedShape());
            int[] shape =
                    spec.storedShape().stream().mapToInt(Integer::intValue).toArray();
            file.tensor(
                    "module." + spec.key(),
                    "FloatStorage",
                    Integer.toString(key++),
                    TorchBytes.floats(stored),
                    0,
                    shape,
                    strides(shape));
        }
        return file.endStateDict();
    }

    private static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }
}
