package dev.scantling.jit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Equal kernels have equal digests, and the least difference shows. */
class KernelDigestTest {

    @Test
    void neitherTheNameNorTheObjectsCount() {
        assertThat(KernelDigest.of(kernel("a", 3, 2f, 8, Element.F32, false, false)))
                .isEqualTo(KernelDigest.of(kernel("b", 3, 2f, 8, Element.F32, false, false)));
    }

    /** It is kept in files, so it must not change from one process to the next. */
    @Test
    void isTheSameInEveryProcess() {
        assertThat(new Hash().add("kernel").add(1).high()).isEqualTo(6847301254606342009L);
    }

    @Test
    void everyDifferenceShows() {
        List<KernelSpec> kernels = new ArrayList<>();
        for (int end = 0; end < 40; end++) {
            for (float factor : new float[] {0f, -0f, 1f, Float.NaN}) {
                for (int lanes : new int[] {1, 8}) {
                    for (Element element : List.of(Element.F32, Element.F16, Element.BF16)) {
                        kernels.add(kernel("k", end, factor, lanes, element, false, false));
                        kernels.add(kernel("k", end, factor, lanes, element, true, false));
                        kernels.add(kernel("k", end, factor, lanes, element, false, true));
                    }
                }
            }
        }
        List<KernelDigest> digests = kernels.stream().map(KernelDigest::of).toList();
        assertThat(new HashSet<>(digests)).hasSameSizeAs(new HashSet<>(kernels));
        assertThat(digests.stream().map(KernelDigest::high).distinct()).hasSameSizeAs(new HashSet<>(kernels));
        assertThat(digests.stream().map(KernelDigest::low).distinct()).hasSameSizeAs(new HashSet<>(kernels));
    }

    @Test
    void constantsOfDoublesShow() {
        List<KernelDigest> digests = Stream.of(0d, -0d, 1d, 0x1.0000000000001p0, Double.NaN, 0x1p-1000)
                .map(KernelDigestTest::scaledDoubles)
                .map(KernelDigest::of)
                .toList();
        assertThat(digests).doesNotHaveDuplicates();
    }

    private static KernelSpec scaledDoubles(double factor) {
        KernelBuilder code = new KernelBuilder("scale");
        BufferParam x = code.writtenBuffer("x", Element.F64);
        code.loop("i", 8, i -> code.store(x, i, x.load(i).times(Expr.of(factor))));
        return code.build();
    }

    private static KernelSpec kernel(
            String name, int end, float factor, int lanes, Element element, boolean nonTemporal, boolean swapped) {
        KernelBuilder code = new KernelBuilder(name);
        BufferParam x = code.readBuffer(swapped ? "y" : "x", element);
        BufferParam y = code.writtenBuffer(swapped ? "x" : "y", Element.F32);
        code.loop("i", Expr.of(0), Expr.of(end), lanes, i -> {
            Expr value = x.load(i, lanes).fma(Expr.of(factor, lanes), x.load(i, lanes));
            if (nonTemporal) {
                code.storeNonTemporal(y, i, value);
            } else {
                code.store(y, i, value);
            }
        });
        return code.build();
    }
}
