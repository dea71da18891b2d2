package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.check.Cases;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.LoopPrinter;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels on an OpenCL device give the interpreter's bits. Each costs a build, so there are few, and each does much. */
class OpenClRendererTest {
    private static final int ROWS = 4;
    private static final int EXPRESSION_ROWS = 9;

    @BeforeEach
    void requireDevice() {
        OpenClKernels.device();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 16})
    void operationsGiveTheInterpretersBits(int lanes) {
        for (KernelSpec spec : AwkwardValues.kernels(lanes)) {
            Arguments arguments = AwkwardValues.arguments(spec);
            int iterations = AwkwardValues.iterations(spec);
            Arguments.assertSame(
                    spec.name(),
                    arguments.after(OpenClKernels.define(spec, 8), iterations),
                    arguments.after(new LoopInterpreter(spec), iterations));
        }
    }

    @Test
    void randomExpressionsGiveTheInterpretersBits() {
        Cases.standard(4).check(5, (random, depth) -> {
            long seed = random.nextLong();
            Arguments arguments = RandomKernelTest.arguments(random);
            Object[] expected = arguments.after(new LoopInterpreter(RandomKernel.of(seed, depth, 1)), EXPRESSION_ROWS);
            for (int lanes : new int[] {1, 8}) {
                HostKernel rendered = OpenClKernels.define(RandomKernel.of(seed, depth, lanes));
                Arguments.assertSame(
                        "lanes=" + lanes, arguments.after(rendered, EXPRESSION_ROWS / 2, EXPRESSION_ROWS), expected);
            }
        });
    }

    @Test
    void randomProgramsGiveTheInterpretersBits() {
        Cases.standard(12).check(RandomProgramTest.MOST_STATEMENTS, (random, size) -> {
            int lanes = new int[] {1, 4, 8, 16}[random.nextInt(4)];
            KernelSpec spec = RandomProgram.of(random, size, lanes);
            Arguments arguments = RandomProgramTest.arguments(random);
            Object[] expected = arguments.after(new LoopInterpreter(spec), 1, ROWS);
            Object[] actual = arguments.after(OpenClKernels.define(spec, 2), 1, ROWS);
            Arguments.assertSame(LoopPrinter.print(spec), actual, expected);
        });
    }

    @Test
    void groupsAreWorkGroups() {
        KernelSpec spec = GroupTest.treeSums();
        assertThat(new OpenClRenderer(1).render(spec).items()).isEqualTo(64);
        Arguments arguments = GroupTest.arguments();
        Arguments.assertSame(
                "tree sums",
                arguments.after(OpenClKernels.define(spec), 2, GroupTest.BLOCKS),
                arguments.after(new LoopInterpreter(spec), GroupTest.BLOCKS));
    }
}
