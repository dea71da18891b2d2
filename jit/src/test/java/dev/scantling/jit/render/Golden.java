package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Renewal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Frozen text; {@code -Dscantling.golden.update=true} renews it. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void compare(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Renewal.isAsked()) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual).as("%s; %s", file, Renewal.ADVICE).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("golden file " + file, e);
        }
    }
}
