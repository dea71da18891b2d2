package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.engine.SparseSampler;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteImport;
import dev.scantling.models.tflite.TfliteModel;
import dev.scantling.models.zoo.CloudShape;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.tests.tflite.SmallTflite;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Once a session has seen an input, running one no larger allocates nothing on the heap, in the caller or the pool. Run
 * with scalar kernels and machine code: vector kernels allocate by themselves until the JVM has compiled each of them.
 */
class AllocationTest {
    private static final int RUNS = 20;
    /** Classes that are used for the first time may allocate in a round; the engine itself would in every one. */
    private static final int ROUNDS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({"minkunet@0.1,SCALAR", "spvcnn@0.1,SCALAR", "minkunet@0.1,NATIVE", "spvcnn@0.1,NATIVE"})
    void aSteadyRunAllocatesNothing(String network, CodeRoute code) {
        boolean voxels = network.startsWith("minkunet");
        assertAllocatesNothing(Programs.network(network), code, Engine::compile, count -> inputs(voxels, count));
    }

    /** Nor does sorting maps. */
    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoesOneOverSortedMaps(CodeRoute code) {
        Program sorted = DataflowsTest.sorted(Programs.network("minkunet@0.1"), new MaskSort(3, 256));
        assertAllocatesNothing(sorted, code, Engine::compile, count -> inputs(true, count));
    }

    /** Nor do groups that run side by side. */
    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoStagesOfSeveralGroups(CodeRoute code) {
        assertAllocatesNothing(
                Programs.network("spvcnn@0.1"),
                code,
                (engine, program) -> engine.compile(program, ScheduleTest.madeUp(1, 2)),
                count -> inputs(false, count));
    }

    /** Nor do groups on two devices, copies between them included. */
    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoPlacedStages(CodeRoute code) {
        Results.assumeRuns(code);
        Settings settings = Results.settings().withCode(code);
        try (Engine engine =
                Engine.of(List.of(OtherDevice.cpu(settings), OtherDevice.of("other", settings)), settings)) {
            assertAllocatesNothing(
                    engine.compile(
                            Programs.network("spvcnn@0.1"),
                            Forced.scattered(ScheduleTest.madeUp(1, 2), engine.devices(), 1)),
                    count -> inputs(false, count));
        }
    }

    /** Nor do operators that run as one. */
    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoMergedStages(CodeRoute code) {
        assertAllocatesNothing(
                Programs.branches(),
                code,
                (engine, program) -> engine.compile(program, MergedScheduleTest.merging()),
                _ -> MergedScheduleTest.inputs());
    }

    /** Part of the network runs before the sizes of the rest are known. */
    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoesOneWhoseSizesDependOnFeatures(CodeRoute code) {
        assertAllocatesNothing(CoordinateSetsTest.completion(4), code, Engine::compile, count -> inputs(true, count));
    }

    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoOperatorsOnClouds(CodeRoute code) {
        Program program = PointNetsTest.operators(new CloudShape(3, 70));
        assertAllocatesNothing(
                program,
                code,
                Engine::compile,
                count -> inputs(PointNetsTest.inputs(program.graph(), new Random(count))));
    }

    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoModelsOfBytes(CodeRoute code, @TempDir Path folder) {
        Path file = folder.resolve("small.tflite");
        SmallTflite.write(file);
        TfliteModel model = TfliteImport.of(TfliteFile.read(file));
        String image = model.inputs().getFirst().name();
        assertAllocatesNothing(model.program(), code, Engine::compile, count -> {
            Inputs inputs = new Inputs();
            inputs.put(image, new UniformSequence("image" + count).floats(24));
            return inputs;
        });
    }

    private static void assertAllocatesNothing(
            Program program,
            CodeRoute code,
            BiFunction<Engine, Program, CompiledModel> compiler,
            IntFunction<Inputs> inputs) {
        Results.assumeRuns(code);
        try (Engine engine = Engine.open("cpu", Results.settings().withCode(code))) {
            assertAllocatesNothing(compiler.apply(engine, program), inputs);
        }
    }

    /** @param compiled which is closed */
    static void assertAllocatesNothing(CompiledModel compiled, IntFunction<Inputs> inputs) {
        try (CompiledModel model = compiled;
                Session session = model.openSession()) {
            Inputs large = inputs.apply(300);
            Inputs small = inputs.apply(200);
            Runnable runs = () -> {
                session.run(large);
                session.run(small);
            };
            runs.run();
            assertThat(fewestBytes(runs)).isZero();
        }
    }

    /** Nor do products with sparse matrices. */
    @ParameterizedTest
    @EnumSource(
            value = CodeRoute.class,
            names = {"SCALAR", "NATIVE"})
    void norDoProductsOfDoubles(CodeRoute code) {
        Results.assumeRuns(code);
        SparseMatrix matrix = SparseDoublesTest.matrix(400, 300, 2000);
        double[] x = new double[300 * 33];
        double[] y = new double[400 * 33];
        try (Engine engine = Engine.open("cpu", Results.settings().withCode(code));
                SparseMultiplier multiplier = engine.multiplier(matrix, 33);
                SparseMultiplier slots = engine.multiplier(
                        SparseDoublesTest.slotted(400, 300, 2, 4).to(Format.nOfM(2, 4)), 33);
                SparseSampler sampler = engine.sampler(matrix, 33)) {
            sampler.load(y, x);
            Runnable runs = () -> {
                multiplier.run();
                slots.run();
                sampler.run();
            };
            runs.run();
            assertThat(fewestBytes(runs)).isZero();
        }
    }

    /** Of rounds during which no thread ended: those of engines that were closed before may still do so. */
    private static long fewestBytes(Runnable runs) {
        allocated(computing()); // its first use loads classes
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            long[] threads = computing();
            long before = allocated(threads);
            long asking = allocated(threads) - before;
            before = allocated(threads);
            repeat(RUNS, runs);
            long took = allocated(threads) - before - asking;
            fewest = live(threads) ? Math.min(fewest, took) : fewest;
        }
        return fewest;
    }

    /** This thread, the workers of the pool, and those that wait for other devices. */
    private static long[] computing() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(info -> info.getThreadName().startsWith("scantling-")
                        || info.getThreadId() == Thread.currentThread().threadId())
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
    }

    private static boolean live(long[] threads) {
        return LongStream.of(THREADS.getThreadAllocatedBytes(threads)).noneMatch(bytes -> bytes < 0);
    }

    private static void repeat(int times, Runnable runs) {
        for (int i = 0; i < times; i++) {
            runs.run();
        }
    }

    /** Of these threads together; asking allocates too, the same amount every time. */
    private static long allocated(long[] threads) {
        return LongStream.of(THREADS.getThreadAllocatedBytes(threads)).sum();
    }

    private static Inputs inputs(boolean voxels, int count) {
        Map<String, Datum> data = voxels
                ? Scenes.voxelInputs(new Random(count), count, 20, 4)
                : Scenes.pointInputs(new Random(count), count, 20, 4);
        return inputs(data);
    }

    private static Inputs inputs(Map<String, Datum> data) {
        Inputs inputs = new Inputs();
        data.forEach((name, datum) -> {
            switch (datum) {
                case Datum.Floats floats -> inputs.put(name, floats.values());
                case Datum.Coords coords -> inputs.put(name, coords.rows());
                case Datum.Ints _, Datum.PairLists _ -> throw new IllegalArgumentException(name);
            }
        });
        return inputs;
    }
}
