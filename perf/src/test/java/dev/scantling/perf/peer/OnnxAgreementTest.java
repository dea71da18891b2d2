package dev.scantling.perf.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.ir.check.Cases;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.OnnxPort;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime computes what the interpreter defines, from the files that we write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxAgreementTest {
    private OnnxRuntime runtime;

    @BeforeAll
    void open() {
        assumeTrue(
                OnnxRuntime.isInstalled(PeersTest.INSTALLED),
                "ONNX Runtime is not installed in " + PeersTest.INSTALLED
                        + "; bin/scantling bench cpu --peers does it");
        runtime = OnnxRuntime.open(PeersTest.INSTALLED, 2);
    }

    @AfterAll
    void close() {
        if (runtime != null) {
            runtime.close();
        }
    }

    @Test
    void randomNetworks() {
        Set<String> seen = new TreeSet<>();
        Cases.standard(300).check(12, (random, size) -> {
            DenseNets.Net net = DenseNets.net(random, size);
            net.program().graph().nodes().forEach(node -> seen.add(node.op().text()));
            OnnxModel model = OnnxModel.of(net.program());
            agrees(net, model, (inputs, outputs) -> runtime.load(model, inputs, outputs));
        });
        assertThat(seen)
                .contains("conv", "conv_transpose", "pool", "linear", "batch_norm", "layer_norm", "activate")
                .contains("add", "multiply", "concat", "parameter");
    }

    @Test
    void filesOnDisk(@TempDir Path folder) {
        Path file = folder.resolve("net.onnx");
        Cases.standard(5).check(12, (random, size) -> {
            DenseNets.Net net = DenseNets.net(random, size);
            OnnxModel model = OnnxModel.of(net.program());
            model.write(file);
            assertThat(file).hasSize(model.size());
            agrees(net, model, (inputs, outputs) -> runtime.load(file, inputs, outputs));
        });
    }

    private interface Loader {
        OnnxSession load(List<OnnxTensor> inputs, List<OnnxTensor> outputs);
    }

    private static void agrees(DenseNets.Net net, OnnxModel model, Loader loader) {
        try (Arena arena = Arena.ofConfined()) {
            List<OnnxTensor> inputs = tensors(model.inputs(), arena);
            List<OnnxTensor> outputs = tensors(model.outputs(), arena);
            for (int i = 0; i < inputs.size(); i++) {
                OnnxPort port = model.inputs().get(i);
                float[] tensor = port.fromRows(floats(net.inputs(), port));
                MemorySegment.copy(tensor, 0, inputs.get(i).data(), ValueLayout.JAVA_FLOAT, 0, tensor.length);
            }
            try (OnnxSession session = loader.load(inputs, outputs)) {
                session.run();
            }
            Map<String, Datum> expected = Interpreter.run(net.program(), net.inputs());
            for (int i = 0; i < outputs.size(); i++) {
                OnnxPort port = model.outputs().get(i);
                float[] tensor = outputs.get(i).data().toArray(ValueLayout.JAVA_FLOAT);
                close(port, port.toRows(tensor), floats(expected, port));
            }
        }
    }

    private static List<OnnxTensor> tensors(List<OnnxPort> ports, Arena arena) {
        return ports.stream().map(port -> OnnxTensor.of(port, arena)).toList();
    }

    private static float[] floats(Map<String, Datum> data, OnnxPort port) {
        return ((Datum.Floats) Objects.requireNonNull(data.get(port.name()))).values();
    }

    /** Within 1e-5 of the largest element. */
    private static void close(OnnxPort port, float[] got, float[] expected) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(got).hasSameSizeAs(expected);
        for (int i = 0; i < got.length; i++) {
            assertThat((double) got[i])
                    .as("%s, element %d of its rows", port, i)
                    .isCloseTo(expected[i], within(1e-5 * largest));
        }
    }
}
