package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.ImportedPort;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that others exported, on the CPU as the interpreter defines them. */
class PublishedOnnxTest {

    @ParameterizedTest
    @CsvSource({
        "data/weights/pointnet-mola/pointnet_3dcertify_512f_api.onnx, float[1 2]",
        "data/mit-han-lab/proxyless-gaze/face_detection.onnx, float[1 420 6]"
    })
    void runsAsTheInterpreterDefinesIt(String path, String output) {
        OnnxFile file = OnnxFile.read(SharedFiles.require(path));
        assertThat(OnnxImport.unknown(file)).isEmpty();
        ImportedModel model = OnnxImport.of(file, OnnxImport.Options.NONE);
        assertThat(model.outputs())
                .singleElement()
                .satisfies(port -> assertThat(port.toString().replace(",", "")).endsWith(output));
        ImportedPort input = model.inputs().getFirst();
        var shape = model.program().graph().inputs().getFirst().value().tensor().shape();
        float[] values = new UniformSequence(input.name()).floats(shape.fixed(0) * shape.fixed(1));
        Results.assertAsInterpreted(
                model.program(), Map.of(input.name(), Datum.matrix(shape.fixed(0), shape.fixed(1), values)), 1e-4);
    }
}
