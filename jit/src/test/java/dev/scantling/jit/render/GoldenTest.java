package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of a kernel and the instructions rendered from it, frozen: how C2 allocates registers depends on their exact
 * shape. After a wanted change run with {@code -Dscantling.golden.update=true} and look at the difference.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("scantling.golden.update");
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final KernelSpec TILE = SampleKernels.tile(6, 2, 8, 64);

    @Test
    void loopsOfTheTileAreUnchanged() {
        compare(TILE.name() + ".kir", LoopPrinter.print(TILE));
    }

    @Test
    void instructionsOfTheTileAreUnchanged() {
        compare(
                TILE.name() + ".code.txt",
                Listing.of(new ClassRenderer().render(TILE).bytes()));
    }

    static Stream<KernelSpec> forms() {
        return Stream.of(FormSamples.quantizedRow(8, 32), FormSamples.countedNibbles(100));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void otherFormsAreUnchanged(KernelSpec spec) {
        compare(spec.name() + ".kir", LoopPrinter.print(spec));
        compare(
                spec.name() + ".code.txt",
                Listing.of(new ClassRenderer().render(spec).bytes()));
    }

    private static void compare(String name, String actual) {
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
