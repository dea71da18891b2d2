package dev.scantling.jit.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scantling.device.HostKernel;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LoopInterpreter;
import dev.scantling.jit.loop.Scalar;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scratch memory starts as zeros in each iteration, belongs to it alone, and is seen by regions. */
class LocalArrayTest {
    private static final int BINS = 8;
    private static final int ROW = 100;

    /** For each row of numbers how often each of eight occurs, weighted sums, and the last place of each. */
    private static KernelSpec histogram() {
        var kernel = new KernelBuilder("histogram");
        var numbers = kernel.readBuffer("numbers", Scalar.I32);
        var counts = kernel.writtenBuffer("counts", Scalar.I32);
        var sums = kernel.writtenBuffer("sums", Scalar.F32);
        var places = kernel.writtenBuffer("places", Scalar.I64);
        kernel.parallel("row", kernel.integer("rows"), row -> {
            var bins = kernel.letArray("bins", Scalar.I32, BINS);
            var weights = kernel.letArray("weights", Scalar.F32, BINS);
            var last = kernel.letArray("last", Scalar.I64, BINS);
            kernel.region(
                    "count",
                    () -> kernel.loop("i", ROW, i -> {
                        var bin = kernel.let(
                                "bin", numbers.load(row.times(ROW).plus(i)).and(Expr.of(BINS - 1)));
                        kernel.store(bins, bin, bins.load(bin).plus(1));
                        kernel.store(weights, bin, weights.load(bin).plus(i.toFloat()));
                        kernel.store(last, bin, i.toLong());
                    }));
            kernel.loop("bin", BINS, bin -> {
                var at = kernel.let("at", row.times(BINS).plus(bin));
                kernel.store(counts, at, bins.load(bin));
                kernel.store(places, at, last.load(bin));
            });
            kernel.store(sums, row.times(BINS), weights.load(Expr.of(0), BINS));
        });
        return kernel.build();
    }

    @ParameterizedTest
    @EnumSource
    void eachIterationHasItsOwn(RenderedForm form) throws InterruptedException {
        form.assumeLanes(BINS);
        int rows = 64;
        int[] numbers = new Random(5).ints((long) rows * ROW).toArray();
        Arguments arguments = new Arguments(
                new Object[] {numbers, new int[rows * BINS], new float[rows * BINS], new long[rows * BINS]},
                new int[] {0, 0, 0, 0, rows});
        Object[] expected = arguments.after(new LoopInterpreter(histogram()), rows);
        assertThat(((int[]) expected[1])[3]).isEqualTo((int)
                IntStream.range(0, ROW).filter(i -> (numbers[i] & 7) == 3).count());
        HostKernel rendered = form.define(histogram());
        Arguments.assertSame("in parts", arguments.after(rendered, 1, 7, rows), expected);
        Object[][] results = new Object[4][];
        Thread[] threads = IntStream.range(0, results.length)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    for (int repeat = 0; repeat < 50; repeat++) {
                        results[t] = arguments.after(rendered, rows);
                    }
                }))
                .toArray(Thread[]::new);
        for (int t = 0; t < threads.length; t++) {
            threads[t].join();
            Arguments.assertSame("thread " + t, results[t], expected);
        }
    }

    @Test
    void indicesBeyondTheEndAreErrors() {
        var kernel = new KernelBuilder("beyond");
        var x = kernel.writtenBuffer("x", Scalar.I32);
        var array = kernel.letArray("array", Scalar.I32, 3);
        kernel.store(x, Expr.of(0), array.load(kernel.integer("i")));
        Object[] arrays = {new int[1]};
        assertThatExceptionOfType(EngineException.InvalidInput.class)
                .isThrownBy(() -> new LoopInterpreter(kernel.build()).run(arrays, new int[] {0, 3}, 0, 0))
                .withMessageContaining(
                        "access to 1 elements at index 3 of array array_0, which starts at element 0 of 3");
        HostKernel rendered = RenderedKernels.define(kernel.build());
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
                .isThrownBy(() -> rendered.run(arrays, new int[] {0, -1}, 0, 0));
        rendered.run(arrays, new int[] {0, 2}, 0, 0);
    }

    /** What does not fit the stack becomes bytecode, which has the heap. */
    @Test
    void machineCodeHasAsMuchAsTheStackHasForSure() {
        for (int length : new int[] {8 << 10, (8 << 10) + 1}) {
            var kernel = new KernelBuilder("large");
            kernel.writtenBuffer("x", Scalar.I32);
            kernel.letArray("array", Scalar.I32, length);
            assertThat(RenderedForm.MACHINE_CODE.expresses(kernel.build())).isEqualTo(length == 8 << 10);
        }
    }
}
