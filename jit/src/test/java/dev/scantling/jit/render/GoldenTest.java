package dev.scantling.jit.render;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of a kernel and the instructions rendered from it, frozen: how C2 allocates registers depends on their exact
 * shape. After a wanted change run with {@code -Dscantling.golden.update=true} and look at the difference.
 */
class GoldenTest {
    private static final KernelSpec TILE = SampleKernels.tile(6, 2, 8, 64);

    @Test
    void loopsOfTheTileAreUnchanged() {
        Golden.compare(TILE.name() + ".kir", LoopPrinter.print(TILE));
    }

    @Test
    void instructionsOfTheTileAreUnchanged() {
        Golden.compare(
                TILE.name() + ".code.txt",
                Listing.of(new ClassRenderer().render(TILE).bytes()));
    }

    static Stream<KernelSpec> forms() {
        return Stream.of(FormSamples.quantizedRow(8, 32), FormSamples.countedNibbles(100));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void otherFormsAreUnchanged(KernelSpec spec) {
        Golden.compare(spec.name() + ".kir", LoopPrinter.print(spec));
        Golden.compare(
                spec.name() + ".code.txt",
                Listing.of(new ClassRenderer().render(spec).bytes()));
    }
}
