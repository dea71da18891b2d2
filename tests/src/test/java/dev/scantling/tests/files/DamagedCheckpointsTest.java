package dev.scantling.tests.files;

import dev.scantling.ir.Dim;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.DeepCompression;
import dev.scantling.models.load.Safetensors;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every beginning of a small checkpoint of each form, and many mutations of it: all tensors are read, as they are written to a file. */
@Timeout(300)
class DamagedCheckpointsTest {
    @TempDir
    Path folder;

    private static Object read(Path file) {
        return Checkpoint.read(file, checkpoint -> {
            try {
                for (StoredTensor tensor : checkpoint.tensors().values()) {
                    tensor.writeTo(OutputStream.nullOutputStream());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return checkpoint.elements();
        });
    }

    private void check(String name, byte[] good) {
        new BadFiles(folder.resolve(name), DamagedCheckpointsTest::read).check(good);
    }

    @Test
    void archives() {
        check("a.pth", TorchBytes.small().zip());
    }

    @Test
    void legacyFiles() {
        check("a.t7", TorchBytes.small().legacy());
    }

    @Test
    void safetensors() throws IOException {
        Path file = folder.resolve("good");
        MemorySegment data = MemorySegment.ofArray(new byte[24]);
        Safetensors.write(
                file,
                Map.of(
                        "layer.weight", StoredTensor.contiguous(ElementType.F32, List.of(2L, 3L), data),
                        "layer.bias", StoredTensor.contiguous(ElementType.F64, List.of(3L), data)));
        check("a.safetensors", Files.readAllBytes(file));
    }

    /** Two layers of two outputs. */
    @Test
    void deepCompression() {
        GraphBuilder graph = new GraphBuilder("small");
        graph.output("y", graph.relu(graph.input("x", Type.f32(Dim.of(1), Dim.of(1)))));
        List<ParameterSpec> specs = Stream.of("a", "b")
                .flatMap(layer -> Stream.of(spec(layer + ".weight", 2, 20), spec(layer + ".bias", 2)))
                .toList();
        Network network = new Network(graph.build(), specs);
        new BadFiles(folder.resolve("a.net"), file -> DeepCompression.read(file, network)).check(compressed(3, 20));
    }

    private static ParameterSpec spec(String key, Integer... shape) {
        return new ParameterSpec(key, List.of(shape), ParameterKind.DENSE, Layout.AS_STORED);
    }

    private static byte[] compressed(int... stored) {
        ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(stored).forEach(bytes::putInt);
        for (int weights : stored) {
            IntStream.range(0, 256 + 2).forEach(bytes::putFloat);
            IntStream.range(0, weights + (weights + 1) / 2).forEach(i -> bytes.put((byte) (i < weights ? i : 1)));
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
