package dev.scantling.perf.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.ir.interp.Datum;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.OnnxPort;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What ONNX Runtime computes against what is expected. */
record OnnxAgreement(OnnxModel model, Map<String, Datum> inputs, Map<String, Datum> expected) {
    /** Of the largest element. */
    private static final double TOLERANCE = 1e-5;

    /** How ONNX Runtime gets the model. */
    interface Loader {
        OnnxSession load(List<OnnxTensor> inputs, List<OnnxTensor> outputs);
    }

    /** The runtime; without it the test is skipped. */
    static OnnxRuntime runtime() {
        assumeTrue(
                OnnxRuntime.isInstalled(PeersTest.INSTALLED),
                "ONNX Runtime is not installed in " + PeersTest.INSTALLED
                        + "; bin/scantling bench cpu --peers does it");
        return OnnxRuntime.open(PeersTest.INSTALLED, 2);
    }

    /** Runs the model twice, since a run must overwrite, and compares every element. */
    void check(Loader loader) {
        try (Arena arena = Arena.ofConfined()) {
            List<OnnxTensor> from = tensors(model.inputs(), arena);
            List<OnnxTensor> to = tensors(model.outputs(), arena);
            for (int i = 0; i < from.size(); i++) {
                OnnxPort port = model.inputs().get(i);
                float[] tensor = port.fromRows(floats(inputs, port));
                MemorySegment.copy(tensor, 0, from.get(i).data(), ValueLayout.JAVA_FLOAT, 0, tensor.length);
            }
            try (OnnxSession session = loader.load(from, to)) {
                session.run();
                session.run();
            }
            for (int i = 0; i < to.size(); i++) {
                OnnxPort port = model.outputs().get(i);
                float[] rows = port.toRows(to.get(i).data().toArray(ValueLayout.JAVA_FLOAT));
                compare(port, rows, floats(expected, port));
            }
        }
    }

    private static List<OnnxTensor> tensors(List<OnnxPort> ports, Arena arena) {
        return ports.stream().map(port -> OnnxTensor.of(port, arena)).toList();
    }

    private static float[] floats(Map<String, Datum> data, OnnxPort port) {
        return ((Datum.Floats) Objects.requireNonNull(data.get(port.name()))).values();
    }

    private static void compare(OnnxPort port, float[] got, float[] expected) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(largest).as("%s, what is expected", port).isFinite();
        assertThat(got).hasSameSizeAs(expected);
        for (int i = 0; i < got.length; i++) {
            assertThat((double) got[i])
                    .as("%s, element %d of its rows", port, i)
                    .isCloseTo(expected[i], within(TOLERANCE * largest));
        }
    }
}
