package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Frozen text; {@code -Dscantling.golden.update=true} renews it. */
final class Golden {
    private static final boolean UPDATE = Boolean.getBoolean("scantling.golden.update");
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void compare(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (UPDATE) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s; if the change is wanted, run with -Dscantling.golden.update=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("golden file " + file, e);
        }
    }
}
