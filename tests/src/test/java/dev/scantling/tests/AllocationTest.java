package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.interp.Datum;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once a session has seen an input, running one no larger allocates nothing on the heap, in any thread. */
class AllocationTest {
    private static final int RUNS = 20;
    /**
     * Other threads of the JVM may allocate in one round, and vector code does until the JVM has compiled it; the engine
     * itself would in every round.
     */
    private static final int ROUNDS = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Disabled("vector kernels allocate while C2 has not compiled every one of them; see docs/performance.md")
    @ParameterizedTest
    @CsvSource({"minkunet@0.1, 0", "spvcnn@0.1, 0", "minkunet@0.1, 128", "spvcnn@0.1, 128"})
    void aSteadyRunAllocatesNothing(String network, int vectorBits) {
        try (Engine engine = Engine.open("cpu", Results.settings().withVectorBits(vectorBits));
                CompiledModel model = engine.compile(Programs.network(network));
                Session session = model.openSession()) {
            Inputs large = inputs(network, 300);
            Inputs small = inputs(network, 200);
            repeat(1, session, large, small);
            assertThat(fewestBytes(session, large, small)).isZero();
        }
    }

    private static long fewestBytes(Session session, Inputs large, Inputs small) {
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            long[] threads = THREADS.getAllThreadIds();
            THREADS.getThreadAllocatedBytes(threads); // so that its own first use is not counted
            long before = allocated(threads);
            long idle = allocated(threads) - before;
            before = allocated(threads);
            repeat(RUNS, session, large, small);
            fewest = Math.min(fewest, allocated(threads) - before - idle);
        }
        return fewest;
    }

    private static void repeat(int runs, Session session, Inputs large, Inputs small) {
        for (int i = 0; i < runs; i++) {
            session.run(large);
            session.run(small);
        }
    }

    /** Of these threads together; asking allocates too, the same amount every time. */
    private static long allocated(long[] threads) {
        return LongStream.of(THREADS.getThreadAllocatedBytes(threads)).sum();
    }

    private static Inputs inputs(String network, int count) {
        Map<String, Datum> data = network.startsWith("minkunet")
                ? Scenes.voxelInputs(new Random(count), count, 20, 4)
                : Scenes.pointInputs(new Random(count), count, 20, 4);
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
