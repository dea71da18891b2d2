package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.InterpreterRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.OnnxPort;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.tests.SharedFiles;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** ONNX's backend cases, imported, exported in ONNX's own operators, and imported again: the same bits of the interpreter. */
class BackendRoundTripTest {
    /** Why a case is not exported. */
    private static final List<String> NOT_IN_OPSET_17 =
            List.of("means have no dilation", "not by sum", "not in opset 17");

    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> same = new ArrayList<>();
    private final List<String> different = new ArrayList<>();

    /** Every program that a case is run as; the interpreter's results are those of the case as well. */
    private final class Exporting implements Runner {
        private final Runner interpreter = new InterpreterRunner();
        private String name = "";

        @Override
        public Outcome run(Program program, Map<String, Datum> inputs) {
            Outcome expected = interpreter.run(program, inputs);
            try {
                (comesBack(program, inputs, expected) ? same : different).add(name);
            } catch (UnsupportedOp e) {
                refused.put(name, String.valueOf(e.getMessage()));
            }
            return expected;
        }

        private boolean comesBack(Program program, Map<String, Datum> inputs, Outcome expected) {
            OnnxModel exported = OnnxModel.of(program);
            ByteBuffer bytes = ByteBuffer.allocate(exported.size());
            exported.writeTo(bytes);
            Program again = OnnxImport.of(OnnxFile.parse(bytes.array(), name), OnnxImport.Options.NONE)
                    .program();
            Map<String, Datum> tensors = new HashMap<>();
            for (int i = 0; i < exported.inputs().size(); i++) {
                OnnxPort port = exported.inputs().get(i);
                float[] rows = ((Datum.Floats) inputs.get(port.name())).values();
                tensors.put(port.name(), matrix(again.graph().inputs().get(i), port.fromRows(rows)));
            }
            Outcome actual = interpreter.run(again, tensors);
            return exported.outputs().stream()
                    .allMatch(port -> equal(
                            port.toRows(actual.floats(port.name()).values()),
                            expected.floats(port.name()).values()));
        }

        @Override
        public double[] multiply(SparseMatrix left, double[] right, int columns) {
            return interpreter.multiply(left, right, columns);
        }

        @Override
        public void close() {
            interpreter.close();
        }
    }

    private static Datum matrix(Graph.Port port, float[] values) {
        var shape = port.value().tensor().shape();
        return Datum.matrix(shape.fixed(0), shape.fixed(1), values);
    }

    /** As numbers: zeros are equal, and NaN to itself. */
    private static boolean equal(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i] && !(Float.isNaN(a[i]) && Float.isNaN(b[i]))) {
                return false;
            }
        }
        return a.length == b.length;
    }

    @Test
    void importedModelsAreExportedAgain() {
        var archive = SharedFiles.require("data/conformance/onnx-backend/onnx-node-core.zip");
        try (Exporting runner = new Exporting()) {
            for (BackendSuite.Case onnx : BackendSuite.read(archive)) {
                runner.name = onnx.name();
                BackendOutcome outcome = BackendOutcome.of(onnx, List.of(runner));
                assertThat(outcome.kind()).as("%s: %s", onnx.name(), outcome).isNotEqualTo(BackendOutcome.Kind.WRONG);
            }
        }
        assertThat(different).isEmpty();
        assertThat(refused.values())
                .hasSize(12)
                .allMatch(reason -> NOT_IN_OPSET_17.stream().anyMatch(reason::contains));
        assertThat(same).hasSize(435);
    }
}
