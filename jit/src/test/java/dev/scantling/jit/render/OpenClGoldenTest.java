package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.KernelArtifact;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.lower.LoweredSpecs;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of kernels in OpenCL C, frozen; see {@link GoldenTest}. */
class OpenClGoldenTest {
    static Stream<KernelSpec> kernels() {
        return Stream.of(GoldenKernels.all(), Stream.of(GroupTest.treeSums()), LoweredSpecs.inGroups())
                .flatMap(specs -> specs);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void textIsUnchanged(KernelSpec spec) {
        Golden.compare(GoldenKernels.file(spec, ".cl"), text(spec));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void textDependsOnTheKernelAlone(KernelSpec spec) {
        assertThat(text(spec)).isEqualTo(text(spec));
    }

    /** GPUs have other threads to run meanwhile. */
    @Test
    void onlyProcessorsAreToldWhatWillBeRead() {
        List<String> forProcessors = kernels().map(OpenClGoldenTest::text).toList();
        assertThat(forProcessors).anyMatch(text -> text.contains("PREFETCH(("));
        assertThat(kernels())
                .noneMatch(spec ->
                        new OpenClRenderer(64).render(spec).text().read().contains("PREFETCH"));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void textThatIsWrittenLaterIsTheSame(KernelSpec spec) {
        KernelArtifact.Source now = new OpenClRenderer(64).render(spec);
        KernelArtifact.Source later = new OpenClRenderer(64).later(spec, "kernel");
        assertThat(later.text().read()).isEqualTo(now.text().read());
        assertThat(later).usingRecursiveComparison().ignoringFields("text").isEqualTo(now);
        assertThat(new OpenClRenderer(1).later(spec, "kernel").text().identity())
                .isNotEqualTo(later.text().identity());
    }

    private static String text(KernelSpec spec) {
        return new OpenClRenderer(1).render(spec).text().read();
    }
}
