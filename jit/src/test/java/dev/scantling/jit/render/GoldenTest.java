package dev.scantling.jit.render;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of kernels and the instructions of their class files, frozen: how C2 allocates registers depends on their exact
 * shape. After a wanted change run with {@code -Dscantling.golden.update=true} and look at the difference.
 */
class GoldenTest {
    static Stream<KernelSpec> kernels() {
        return GoldenKernels.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void loopsAreUnchanged(KernelSpec spec) {
        Golden.compare(GoldenKernels.file(spec, ".kir"), LoopPrinter.print(spec));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void instructionsAreUnchanged(KernelSpec spec) {
        Golden.compare(
                GoldenKernels.file(spec, ".code.txt"),
                Listing.of(new ClassRenderer().render(spec).bytes()));
    }
}
