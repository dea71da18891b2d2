package dev.scantling.perf.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.Settings;
import dev.scantling.ir.check.ReferenceData;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.OnnxPort;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.ImportedPort;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model of others, imported, beside ONNX Runtime on the same file; and what we export of the import. */
class ImportedModelsTest {
    private static final double TOLERANCE = 1e-5;
    private static final String POINTNET = "data/weights/pointnet-mola/pointnet_3dcertify_512f_api.onnx";

    private static Path published() {
        Path file = ReferenceData.path(POINTNET);
        assumeTrue(
                Files.exists(file),
                "skipped: " + file.toAbsolutePath().normalize() + " is absent; set -D" + ReferenceData.PROPERTY
                        + "=FOLDER");
        return file;
    }

    private static ImportedModel imported(Path file) {
        return OnnxImport.of(OnnxFile.read(file), OnnxImport.Options.NONE);
    }

    private static int size(ImportedPort port) {
        return port.dims().stream().reduce(1, Math::multiplyExact);
    }

    private static float[] ours(ImportedModel model, float[] points) {
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel compiled = engine.compile(model.program());
                Session session = compiled.openSession()) {
            session.run(new Inputs().put(model.inputs().getFirst().name(), points));
            return session.output(model.outputs().getFirst().name()).floats();
        }
    }

    private static OnnxTensor tensor(ImportedPort port, Arena arena) {
        return new OnnxTensor(port.name(), port.dims(), arena.allocate(ValueLayout.JAVA_FLOAT, size(port)));
    }

    private static void assertClose(float[] got, float[] expected) {
        assertThat(got).hasSameSizeAs(expected);
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(largest).isPositive().isFinite();
        for (int i = 0; i < got.length; i++) {
            assertThat((double) got[i]).as("element %d", i).isCloseTo(expected[i], within(TOLERANCE * largest));
        }
    }

    @Test
    void pointNet() {
        Path file = published();
        ImportedModel model = imported(file);
        float[] points =
                new UniformSequence("points").floats(size(model.inputs().getFirst()));
        float[] ours = ours(model, points);
        try (OnnxRuntime runtime = OnnxAgreement.runtime();
                Arena arena = Arena.ofConfined()) {
            OnnxTensor from = tensor(model.inputs().getFirst(), arena);
            OnnxTensor to = tensor(model.outputs().getFirst(), arena);
            MemorySegment.copy(points, 0, from.data(), ValueLayout.JAVA_FLOAT, 0, points.length);
            try (OnnxSession session = runtime.load(file, List.of(from), List.of(to))) {
                session.run();
            }
            assertClose(ours, to.data().toArray(ValueLayout.JAVA_FLOAT));
        }
    }

    /** What ONNX Runtime makes of our export of the import. */
    @Test
    void pointNetExportedAgain() {
        ImportedModel model = imported(published());
        OnnxModel exported = OnnxModel.of(model.program());
        OnnxPort in = exported.inputs().getFirst();
        OnnxPort out = exported.outputs().getFirst();
        float[] points =
                new UniformSequence("points").floats(size(model.inputs().getFirst()));
        float[] ours = ours(model, points);
        try (OnnxRuntime runtime = OnnxAgreement.runtime();
                Arena arena = Arena.ofConfined()) {
            OnnxTensor from = OnnxTensor.of(in, arena);
            OnnxTensor to = OnnxTensor.of(out, arena);
            MemorySegment.copy(in.fromRows(points), 0, from.data(), ValueLayout.JAVA_FLOAT, 0, points.length);
            try (OnnxSession session = runtime.load(exported, List.of(from), List.of(to))) {
                session.run();
            }
            assertClose(ours, out.toRows(to.data().toArray(ValueLayout.JAVA_FLOAT)));
        }
    }
}
