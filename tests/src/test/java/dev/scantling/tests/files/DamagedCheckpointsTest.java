package dev.scantling.tests.files;

import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.load.Safetensors;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
}
