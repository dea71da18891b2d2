package dev.scantling.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPoolTest {
    /** Adds one to the element of each iteration. */
    private static Task increment(int[] counts, int offset) {
        return (begin, end) -> {
            for (int i = begin; i < end; i++) {
                counts[offset + i]++;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1,1", "1,17", "2,0", "2,1", "2,2", "2,1009", "3,1000", "8,3"})
    void everyIterationRunsOnce(int threads, int iterations) {
        try (WorkerPool pool = new WorkerPool("test", threads)) {
            Team team = new Team(pool, threads);
            int[] counts = new int[iterations + 2];
            for (int round = 1; round <= 50; round++) {
                team.run(increment(counts, 1), iterations);
                assertThat(counts[0]).isZero();
                assertThat(counts[iterations + 1]).isZero();
                for (int i = 1; i <= iterations; i++) {
                    assertThat(counts[i]).isEqualTo(round);
                }
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndThePoolStaysUsable() {
        try (WorkerPool pool = new WorkerPool("test", 2)) {
            Team team = new Team(pool, 2);
            Task failing = (begin, _) -> {
                if (begin == 37) {
                    throw new ArrayIndexOutOfBoundsException("iteration 37");
                }
            };
            assertThatThrownBy(() -> team.run(failing, 100))
                    .isInstanceOf(ArrayIndexOutOfBoundsException.class)
                    .hasMessageContaining("37");
            int[] counts = new int[10];
            team.run(increment(counts, 0), 10);
            assertThat(counts).containsOnly(1);
        }
    }

    @Test
    void manyCallersAtOnceEachGetTheirOwnResult() throws Exception {
        try (WorkerPool pool = new WorkerPool("test", 2);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<int[]>> results = new ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                int size = 100 + caller;
                results.add(callers.submit(() -> {
                    int[] counts = new int[size];
                    Team team = new Team(pool, 2);
                    for (int round = 0; round < 100; round++) {
                        team.run(increment(counts, 0), size);
                    }
                    return counts;
                }));
            }
            for (Future<int[]> result : results) {
                assertThat(result.get()).containsOnly(100);
            }
        }
    }

    /** Each of its iterations waits for all others, so fewer threads than iterations would never finish. */
    private static Task meeting(int iterations) {
        AtomicInteger waiting = new AtomicInteger(iterations);
        return (_, _) -> {
            waiting.decrementAndGet();
            while (waiting.get() > 0) {
                Thread.onSpinWait();
            }
        };
    }

    @Test
    void workersTakePart() {
        try (WorkerPool pool = new WorkerPool("test", 2)) {
            Team team = new Team(pool, 2);
            team.run(meeting(2), 2);
            int[] counts = new int[3];
            team.run(increment(counts, 0), 3);
            assertThat(counts).containsOnly(1);
        }
    }

    /** A team that took all workers would keep the other from ever finishing. */
    @Test
    void teamsOfPartsOfThePoolRunAtOnce() throws Exception {
        try (WorkerPool pool = new WorkerPool("test", 4);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Task all = meeting(4);
            List<Future<?>> results = new ArrayList<>();
            for (int caller = 0; caller < 2; caller++) {
                results.add(callers.submit(() -> new Team(pool, 2).run(all, 2)));
            }
            for (Future<?> result : results) {
                result.get();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,4", "2,4", "3,4", "9,4"})
    void noMoreThreadsThanTheLimitTakePart(int limit, int threads) {
        try (WorkerPool pool = new WorkerPool("test", threads)) {
            Team team = new Team(pool, limit);
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            for (int round = 0; round < 20; round++) {
                seen.clear();
                team.run((_, _) -> seen.add(Thread.currentThread()), 200);
                assertThat(seen).hasSizeBetween(1, limit);
            }
        }
    }
}
