package dev.scantling.sparse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.ir.check.ReferenceData;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data, which is not part of the project. */
public final class Shared {
    private Shared() {}

    /** A path below the folder; the test is skipped where it is absent. */
    public static Path path(String relative) {
        Path path = ReferenceData.path(relative);
        assumeTrue(Files.exists(path), path + " is absent: set -Dscantling.shared to the folder of real data");
        return path;
    }
}
