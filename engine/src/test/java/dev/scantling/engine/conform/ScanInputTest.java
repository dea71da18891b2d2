package dev.scantling.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the scan of a case is found, and how its records are read. */
class ScanInputTest {
    @TempDir
    private Path root;

    @Test
    void intensitiesOfNuScenesBecomeThoseOfKitti() throws IOException {
        write("inputs/sweep.pcd.bin", 1, 2, 3, 51, 7, 0, 0, 0, 255, 31);
        write("inputs/nuScenes-1.bin", 1, 2, 3, 51, 7, 0, 0, 0, 255, 31);
        write("inputs/kitti.bin", 1, 2, 3, 0.2f, 0, 0, 0, 1);
        assertThat(feats("sweep.pcd.bin")).containsExactly(0, 0, 0, 1, 1, 2, 3, 0.2f);
        assertThat(feats("nuScenes-1.bin")).containsExactly(feats("kitti.bin"));
        assertThat(feats("kitti.bin")).containsExactly(feats("sweep.pcd.bin"));
    }

    @Test
    void theNearestFolderAboveTheCaseThatHasTheScanGivesIt() throws IOException {
        write("inputs/a.bin", 0, 0, 0, 0.5f);
        assertThat(ScanInput.read(scanned("deep/models/group/case", "a.bin"))
                        .feats()
                        .values())
                .containsExactly(0, 0, 0, 0.5f);
        write("deep/inputs/a.bin", 0, 0, 0, 0.25f);
        assertThat(ScanInput.read(scanned("deep/models/group/case", "a.bin"))
                        .feats()
                        .values())
                .containsExactly(0, 0, 0, 0.25f);
        assertThat(ScanInput.read(scanned("case", "a.bin")).feats().values()).containsExactly(0, 0, 0, 0.5f);
    }

    @Test
    void aScanThatIsNowhereIsMissed() throws IOException {
        CaseFile file = scanned("models/case", "none.bin");
        assertThatThrownBy(() -> ScanInput.read(file))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("the scan none.bin is missing: neither ")
                .hasMessageContaining("has inputs/none.bin");
    }

    private float[] feats(String scan) throws IOException {
        return ScanInput.read(scanned("models/case", scan)).feats().values();
    }

    private CaseFile scanned(String folder, String scan) throws IOException {
        return CaseFile.read(
                CaseFolder.of(root.resolve(folder), "{\"scan\": \"%s\", \"voxel_size\": 0.5}".formatted(scan))
                        .write());
    }

    private void write(String file, float... numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes.array());
    }
}
