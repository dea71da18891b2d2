package dev.scantling.perf.cpu;

import dev.scantling.ir.Program;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.OnnxPort;
import dev.scantling.perf.harness.Agreement;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.peer.OnnxRuntime;
import dev.scantling.perf.peer.OnnxSession;
import dev.scantling.perf.peer.OnnxTensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** A network on images in ONNX Runtime: the same graph and weights, written as ONNX. */
final class OnnxRun implements AutoCloseable {
    static final String NAME = "ONNX Runtime";

    /** Of the largest element. */
    private static final double TOLERANCE = 1e-4;

    private static final long SETTLE_NANOS = 50_000_000;

    private final Arena arena = Arena.ofShared();
    private final OnnxPort port;
    private final OnnxTensor output;
    private final OnnxSession session;

    /** @param image rows of pixels, the only input */
    OnnxRun(OnnxRuntime runtime, Program program, float[] image) {
        try {
            OnnxModel model = OnnxModel.of(program);
            OnnxTensor input = OnnxTensor.of(model.inputs().getFirst(), arena);
            float[] pixels = model.inputs().getFirst().fromRows(image);
            MemorySegment.copy(pixels, 0, input.data(), ValueLayout.JAVA_FLOAT, 0, pixels.length);
            this.port = model.outputs().getFirst();
            this.output = OnnxTensor.of(port, arena);
            this.session = runtime.load(model, List.of(input), List.of(output));
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /** Its threads go on spinning for a while after a run, which is waited for: it would slow down whoever is next. */
    Contender contender() {
        return Contender.warmed(NAME, Clock.WALL, session).rested(SETTLE_NANOS);
    }

    /** @throws IllegalStateException unless the runtime computes the same, within rounding */
    void check(String network, float[] expected) {
        session.run();
        float[] got = port.toRows(output.data().toArray(ValueLayout.JAVA_FLOAT));
        Agreement.require(network + ": " + NAME, expected, got, TOLERANCE);
    }

    @Override
    public void close() {
        session.close();
        arena.close();
    }
}
