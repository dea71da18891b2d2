package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopPrinter;
import dev.scantling.jit.loop.Scalar;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What only class files have: lines, and limits of the JVM. */
class ClassRendererTest {
    @Test
    void linesAreThoseOfThePrintedKernel() {
        KernelSpec spec = SampleKernels.saxpy(1);
        var parsed = ClassFile.of().parse(new ClassRenderer().render(spec).bytes());
        assertThat(parsed.thisClass().asInternalName()).isEqualTo("dev/scantling/device/cpu/saxpy_x1");
        assertThat(parsed.findAttribute(Attributes.sourceFile())
                        .orElseThrow()
                        .sourceFile()
                        .stringValue())
                .isEqualTo("saxpy_x1.kir");
        Arguments tooShort = new Arguments(new Object[] {new float[1], new float[9]}, new int[] {0, 0, 9});
        HostKernel rendered = RenderedKernels.define(spec);
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> tooShort.after(rendered, 1));
        assertThat(LoopPrinter.print(spec).lines().toList().get(lastLine(parsed) - 1))
                .contains("y[i_5] = ");
    }

    private static int lastLine(ClassModel parsed) {
        return parsed.methods().stream()
                .filter(method -> method.methodName().equalsString("kernel"))
                .flatMap(method -> method.code().orElseThrow().elementStream())
                .filter(LineNumber.class::isInstance)
                .mapToInt(line -> ((LineNumber) line).line())
                .max()
                .orElseThrow();
    }

    @Test
    void codeBeyondTheLimitsOfTheJvmIsAnError() {
        var large = new KernelBuilder("large");
        var x = large.writtenBuffer("x", Scalar.F32);
        IntStream.range(0, 10_000).forEach(i -> large.store(x, Expr.of(i), Expr.of(1f)));
        assertThatExceptionOfType(EngineException.CompilationFailed.class)
                .isThrownBy(() -> new ClassRenderer().render(large.build()))
                .withMessageContaining("kernel large does not fit into a class file");

        var wide = new KernelBuilder("wide");
        var y = wide.writtenBuffer("y", Scalar.F32);
        var outer = IntStream.range(0, 254)
                .mapToObj(i -> wide.let("v", Expr.of((float) i)))
                .toList();
        wide.region("all", () -> outer.forEach(v -> wide.store(y, Expr.of(0), v)));
        assertThatExceptionOfType(EngineException.CompilationFailed.class)
                .isThrownBy(() -> new ClassRenderer().render(wide.build()))
                .withMessageContaining("method all_0 would take 256 parameter slots, the JVM allows 255");
    }
}
