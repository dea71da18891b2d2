package dev.scantling.tests;

import dev.scantling.engine.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the project, found through {@link Setting#SHARED}. */
public final class SharedFiles {
    private SharedFiles() {}

    /** A file or folder of it; skips the test where that is absent. */
    public static Path require(String path) {
        Path found = Path.of(Setting.SHARED.text()).resolve(path);
        Assumptions.assumeTrue(
                Files.exists(found),
                "skipped: " + found.toAbsolutePath().normalize() + " is absent; set -Dscantling.shared=FOLDER");
        return found;
    }
}
