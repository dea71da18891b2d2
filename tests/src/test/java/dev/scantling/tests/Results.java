package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.InterpreterRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.interp.Datum;
import java.util.Map;

/** Runs programs on the device that is tested or in the interpreter, and compares what comes out. */
final class Results {
    private Results() {}

    static Settings settings() {
        return Settings.defaults().withThreads(2);
    }

    /** Skips the test where the host does not run code of this form. */
    static void assumeRuns(CodeRoute code) {
        try (Engine engine = Engine.open("cpu", settings().withCode(code))) {
            assertThat(engine.device().codeForm().name()).isNotEmpty();
        } catch (EngineException.DeviceUnavailable e) {
            abort(e.getMessage());
        }
    }

    static Runner.Outcome onDevice(Program program, Map<String, Datum> inputs) {
        return onDevice(settings(), program, inputs);
    }

    static Runner.Outcome onDevice(Settings settings, Program program, Map<String, Datum> inputs) {
        try (Runner runner = new DeviceRunner(TestedDevice.open(settings))) {
            return runner.run(program, inputs);
        }
    }

    static Runner.Outcome interpreted(Program program, Map<String, Datum> inputs) {
        try (Runner runner = new InterpreterRunner()) {
            return runner.run(program, inputs);
        }
    }

    /** Checks the device against the interpreter: geometry exactly, values to the given share of the largest one. */
    static Runner.Outcome assertAsInterpreted(Program program, Map<String, Datum> inputs, double relative) {
        Runner.Outcome actual = onDevice(program, inputs);
        assertClose(actual, interpreted(program, inputs), relative);
        return actual;
    }

    static void assertClose(Runner.Outcome actual, Runner.Outcome expected, double relative) {
        assertThat(actual.values()).containsOnlyKeys(expected.values().keySet());
        expected.values().forEach((port, datum) -> assertClose(port, actual.value(port), datum, relative));
        assertThat(actual.pairCounts()).containsOnlyKeys(expected.pairCounts().keySet());
        expected.pairCounts()
                .forEach((port, counts) ->
                        assertThat(actual.pairs(port)).as(port).containsExactly(counts));
    }

    static void assertSameBits(Runner.Outcome actual, Runner.Outcome expected) {
        assertClose(actual, expected, 0);
    }

    private static void assertClose(String port, Datum actual, Datum expected, double relative) {
        assertThat(actual.describe()).as(port).isEqualTo(expected.describe());
        switch (expected) {
            case Datum.Floats floats -> assertClose(port, floats(actual), floats.values(), relative);
            case Datum.Ints ints ->
                assertThat(((Datum.Ints) actual).values()).as(port).isEqualTo(ints.values());
            case Datum.Coords coords ->
                assertThat(((Datum.Coords) actual).rows()).as(port).isEqualTo(coords.rows());
            case Datum.PairLists _ -> throw new IllegalArgumentException("not a value: " + port);
        }
    }

    /** Element by element; a relative tolerance of 0 asks for the same bits. */
    static void assertClose(String port, float[] actual, float[] expected, double relative) {
        assertThat(actual).as(port).hasSameSizeAs(expected);
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            boolean close = relative == 0
                    ? Float.floatToRawIntBits(actual[i]) == Float.floatToRawIntBits(expected[i])
                    : Math.abs(actual[i] - expected[i]) <= relative * largest;
            if (!close) {
                throw new AssertionError("%s, element %d: %s, expected %s (largest %s, tolerance %s of it)"
                        .formatted(port, i, actual[i], expected[i], largest, relative));
            }
        }
    }

    private static float[] floats(Datum datum) {
        return ((Datum.Floats) datum).values();
    }
}
