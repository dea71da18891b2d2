package dev.scantling.tests.files;

import dev.scantling.pointcloud.io.Las;
import dev.scantling.pointcloud.io.PointClouds;
import dev.scantling.pointcloud.io.SemanticKittiLabels;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every beginning of a small file of each kind of points, and many mutations of it, read whole. */
@Timeout(300)
class DamagedFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void points(PointFile kind) throws IOException {
        new BadFiles(folder.resolve(kind.fileName()), kind::read).check(kind.bytes(folder));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NPZ") // compressed already
    void compressedPoints(PointFile kind) throws IOException {
        new BadFiles(folder.resolve(kind.fileName() + ".gz"), PointClouds::read)
                .check(PointFile.compressed(kind.bytes(folder)));
    }

    @Test
    void labels() throws IOException {
        Path file = folder.resolve("a.label");
        SemanticKittiLabels.write(file, new int[] {1, 2, 3});
        new BadFiles(file, path -> SemanticKittiLabels.read(path, 3)).check(Files.readAllBytes(file));
    }

    /** Files that laszip compressed, by layers and by chunks of points. */
    @ParameterizedTest
    @ValueSource(strings = {"pdrf10-1.4.laz", "simple.laz", "extra.laz"})
    void laz(String name) throws IOException {
        new BadFiles(folder.resolve("a.laz"), Las::read).checkLarge(good(name));
    }

    @Test
    void lazOfFewBytes() throws IOException {
        new BadFiles(folder.resolve("a.laz"), Las::read).check(good("1_4_w_evlr.laz"));
    }

    private static byte[] good(String name) throws IOException {
        return Files.readAllBytes(SharedFiles.require("data/formats/las/" + name));
    }
}
