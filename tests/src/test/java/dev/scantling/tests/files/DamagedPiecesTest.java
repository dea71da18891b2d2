package dev.scantling.tests.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.io.PointStream;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As {@link DamagedFilesTest}, but in pieces: they end as the whole does, with an error or with as many points. */
@Timeout(300)
class DamagedPiecesTest {
    private static final int PIECE = 2;

    @TempDir
    Path folder;

    private static long countInPieces(Path file) {
        long[] points = {0};
        try (PointStream stream = PointClouds.stream(file, PIECE)) {
            stream.forEach(piece -> points[0] += piece.size());
        } catch (InvalidInput e) {
            assertThat(whole(file))
                    .as("read whole, though in pieces: " + e.getMessage())
                    .isEmpty();
            throw e;
        }
        assertThat(whole(file).map(PointCloud::size).map(Integer::longValue)).contains(points[0]);
        return points[0];
    }

    private static Optional<PointCloud> whole(Path file) {
        try {
            return Optional.of(PointClouds.read(file));
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFF", "NPZ", "PCD_COMPRESSED"}) // they have no pieces
    void points(PointFile kind) throws IOException {
        new BadFiles(folder.resolve(kind.fileName()), DamagedPiecesTest::countInPieces).check(kind.bytes(folder));
    }

    @ParameterizedTest
    @EnumSource(names = {"KITTI", "NUSCENES", "XYZ", "PTS"}) // the only ones in pieces within gzip
    void compressedPoints(PointFile kind) throws IOException {
        new BadFiles(folder.resolve(kind.fileName() + ".gz"), DamagedPiecesTest::countInPieces)
                .check(PointFile.compressed(kind.bytes(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdrf10-1.4.laz", "simple.laz", "extra.laz"})
    void laz(String name) throws IOException {
        byte[] good = Files.readAllBytes(SharedFiles.require("data/formats/las/" + name));
        new BadFiles(folder.resolve("a.laz"), DamagedPiecesTest::countInPieces).checkLarge(good);
    }
}
