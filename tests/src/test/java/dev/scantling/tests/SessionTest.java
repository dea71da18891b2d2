package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.interp.Datum;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Sessions as an embedding program uses them: together, cancelled, late, and over memory of every kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SessionTest {
    private static final int CHANNELS = 4;

    private Engine engine;
    private CompiledModel model;
    private int[] coords;
    private float[] feats;
    private float[] expected;

    @BeforeAll
    void compile() {
        engine = Engine.open("cpu", Results.settings());
        model = engine.compile(Programs.network("minkunet@0.25"));
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(1), 1500, 50, CHANNELS);
        coords = ((Datum.Coords) inputs.get("coords")).rows();
        feats = ((Datum.Floats) inputs.get("feats")).values();
        expected = logits(inputs());
    }

    @AfterAll
    void close() {
        model.close();
        engine.close();
    }

    @Test
    void concurrentSessionsGiveTheBitsOfOne() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertAllEqual(threads, 4);
        }
    }

    @Test
    void virtualThreadsCanRunSessions() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertAllEqual(threads, 8);
        }
    }

    private void assertAllEqual(ExecutorService threads, int sessions) throws Exception {
        CountDownLatch ready = new CountDownLatch(sessions);
        Callable<float[]> task = () -> {
            ready.countDown();
            ready.await();
            return logits(inputs());
        };
        List<Future<float[]>> results = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            results.add(threads.submit(task));
        }
        for (Future<float[]> result : results) {
            Results.assertClose("logits", result.get(), expected, 0);
        }
    }

    @Test
    void oneSessionServesOneThreadAtATime() {
        try (Session session = model.openSession();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Throwable>> outcomes = List.of(
                    threads.submit(() -> runUntilFailure(session)), threads.submit(() -> runUntilFailure(session)));
            assertThat(outcomes.stream().map(SessionTest::get).toList())
                    .filteredOn(IllegalStateException.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(e).hasMessageContaining("open a session for each thread"));
            session.run(inputs());
            Results.assertClose("logits", session.output("logits").floats(), expected, 0);
        }
    }

    /** Runs until another thread's run is in the way, or long enough. */
    private Throwable runUntilFailure(Session session) {
        for (int i = 0; i < 50; i++) {
            try {
                session.run(inputs());
            } catch (IllegalStateException e) {
                return e;
            }
        }
        return new AssertionError("50 runs were never in the way of each other");
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCancelledSessionStaysUsable() throws Exception {
        try (Session session = model.openSession();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Throwable> outcome = thread.submit(() -> {
                try {
                    while (true) {
                        session.run(inputs());
                    }
                } catch (EngineException.RunCancelled e) {
                    return e;
                }
            });
            while (!outcome.isDone()) {
                session.cancel();
                Thread.sleep(1);
            }
            assertThat(outcome.get()).hasMessageContaining("cancelled");
            assertThatThrownBy(() -> session.output("logits"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no run of this session has completed");
            session.run(inputs());
            Results.assertClose("logits", session.output("logits").floats(), expected, 0);
        }
    }

    @Test
    void aRunPastItsDeadlineStopsAndTheSessionStaysUsable() {
        try (Session session = model.openSession()) {
            assertThatThrownBy(() -> session.run(inputs(), Duration.ZERO))
                    .isInstanceOf(EngineException.RunCancelled.class)
                    .hasMessageContaining("deadline");
            session.run(inputs(), Duration.ofMinutes(1));
            Results.assertClose("logits", session.output("logits").floats(), expected, 0);
        }
    }

    @Test
    void directAndHeapBuffersEqualArrays() {
        IntBuffer directCoords = direct(coords.length).asIntBuffer().put(coords).flip();
        FloatBuffer directFeats =
                direct(feats.length).asFloatBuffer().put(feats).flip();
        assertExpected(new Inputs().put("coords", directCoords).put("feats", directFeats));
        assertExpected(new Inputs().put("coords", IntBuffer.wrap(coords)).put("feats", FloatBuffer.wrap(feats)));
    }

    @Test
    void onlyTheRemainingElementsOfABufferAreRead() {
        FloatBuffer longer = FloatBuffer.allocate(feats.length + 7)
                .put(new float[3])
                .put(feats)
                .flip()
                .position(3);
        assertExpected(new Inputs().put("coords", coords).put("feats", longer));
    }

    @Test
    void buffersOfTheOtherByteOrderAreRefused() {
        ByteOrder other =
                ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        FloatBuffer swapped =
                ByteBuffer.allocateDirect(4 * feats.length).order(other).asFloatBuffer();
        assertThatThrownBy(() -> new Inputs().put("feats", swapped))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("feats")
                .hasMessageContaining(other.toString());
    }

    @Test
    void memorySegmentsEqualArrays() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment offHeapCoords = arena.allocate(4L * coords.length);
            MemorySegment offHeapFeats = arena.allocate(4L * feats.length);
            offHeapCoords.copyFrom(MemorySegment.ofArray(coords));
            offHeapFeats.copyFrom(MemorySegment.ofArray(feats));
            assertExpected(new Inputs().put("coords", offHeapCoords, DType.I32).put("feats", offHeapFeats, DType.F32));
        }
    }

    @Test
    void outputsGoIntoMemoryOfTheCaller() {
        try (Session session = model.openSession();
                Arena arena = Arena.ofConfined()) {
            session.run(inputs());
            MemorySegment offHeap = arena.allocate(4L * expected.length);
            session.output("logits").copyTo(offHeap);
            float[] copied = new float[expected.length];
            MemorySegment.ofArray(copied).copyFrom(offHeap);
            Results.assertClose("logits", copied, expected, 0);
            assertThat(session.output("coords").ints()).containsExactly(coords);
            assertThatThrownBy(() -> session.output("logits").copyTo(arena.allocate(8)))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("logits")
                    .hasMessageContaining("the destination has 8");
            assertThatThrownBy(() -> session.output("logits").ints())
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("is f32, not i32");
            assertThatThrownBy(() -> session.output("classes"))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("there is no output 'classes'; the model has [logits, coords]");
        }
    }

    @Test
    void everyOperatorIsTimed() {
        try (Session session = model.openSession()) {
            session.run(inputs());
            assertThat(session.timings()).isNotEmpty().allSatisfy(timing -> {
                assertThat(timing.name()).isNotBlank();
                assertThat(timing.device()).isEqualTo("cpu");
                assertThat(timing.nanos()).isNotNegative();
            });
            assertThat(session.mapNanos()).isPositive().isLessThanOrEqualTo(session.totalNanos());
            assertThat(session.memoryBytes()).isGreaterThan(model.weightBytes());
        }
    }

    @Test
    void aClosedSessionSaysSo() {
        Session session = model.openSession();
        session.close();
        session.close();
        assertThatThrownBy(() -> session.run(inputs()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private void assertExpected(Inputs inputs) {
        Results.assertClose("logits", logits(inputs), expected, 0);
    }

    private float[] logits(Inputs inputs) {
        try (Session session = model.openSession()) {
            session.run(inputs);
            return session.output("logits").floats();
        }
    }

    private Inputs inputs() {
        return new Inputs().put("coords", coords).put("feats", feats);
    }

    private static ByteBuffer direct(int elements) {
        return ByteBuffer.allocateDirect(4 * elements).order(ByteOrder.nativeOrder());
    }
}
