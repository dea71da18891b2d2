package dev.scantling.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.cache.KernelDigest;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands for a text differs wherever the text may, and is the same for the same kernel. */
class SourceLaterTest {
    @Test
    void equalKernelsHaveOneIdentity() {
        assertThat(source(1, 64, scale(2f)).text().identity())
                .isEqualTo(source(1, 64, scale(2f)).text().identity());
    }

    @Test
    void kernelsVersionsAndGroupsShow() {
        assertThat(Stream.of(
                                source(1, 64, scale(2f)),
                                source(2, 64, scale(2f)),
                                source(1, 1, scale(2f)),
                                source(1, 64, scale(-2f)))
                        .map(source -> source.text().identity()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTextIsThatOfTheRenderer() {
        assertThat(source(1, 64, scale(2f)).text().read())
                .isEqualTo(new OpenClRenderer(64).render(scale(2f)).text().read());
    }

    @Test
    void whatIsWrongWithAKernelIsSaidWhenTheTextIsRead() {
        KernelArtifact.Source source = source(1, 64, kernel(Expr.of(1)));
        assertThatThrownBy(source.text()::read)
                .isInstanceOf(EngineException.CompilationFailed.class)
                .hasMessageContaining("scale");
    }

    private static KernelArtifact.Source source(long version, int items, KernelSpec spec) {
        return new SourceLater(new OpenClRenderer(items), version).render(spec, KernelDigest.of(spec));
    }

    private static KernelSpec scale(float factor) {
        return kernel(Expr.of(factor));
    }

    /** Stores one value in all rows, which has to be a float. */
    private static KernelSpec kernel(Expr value) {
        KernelBuilder code = new KernelBuilder("scale");
        BufferParam x = code.writtenBuffer("x", Element.F32);
        code.parallel("i", code.integer("n"), i -> code.store(x, i, value));
        return code.build();
    }
}
