package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing does with constants, and what it says of models that are wrong. */
class OnnxImportTest {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    @TempDir
    Path folder;

    /** A message in the making. */
    private static final class Proto {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

        private interface Step {
            void write() throws IOException;
        }

        private Proto step(Step step) {
            try {
                step.write();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Proto whole(int field, long value) {
            return step(() -> out.writeInt64(field, value));
        }

        Proto text(int field, String value) {
            return step(() -> out.writeString(field, value));
        }

        Proto message(int field, Proto value) {
            return step(() -> out.writeByteArray(field, value.bytes()));
        }

        Proto raw(int field, byte[] value) {
            return step(() -> out.writeBytes(field, ByteString.copyFrom(value)));
        }

        byte[] bytes() {
            step(out::flush);
            return bytes.toByteArray();
        }
    }

    private static Proto node(String operator, List<String> inputs, String output) {
        Proto node = new Proto().text(4, operator).text(3, "n_" + output).text(2, output);
        inputs.forEach(input -> node.text(1, input));
        return node;
    }

    private static Proto port(String name, int type, Proto... dims) {
        Proto shape = new Proto();
        for (Proto dim : dims) {
            shape.message(1, dim);
        }
        Proto tensor = new Proto().whole(1, type).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    private static Proto extent(int size) {
        return new Proto().whole(1, size);
    }

    private static Proto longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return new Proto().text(8, name).whole(1, values.length).whole(2, INT64).raw(9, raw.array());
    }

    private static OnnxFile file(Proto graph) {
        return OnnxFile.parse(model(graph), "model.onnx");
    }

    private static byte[] model(Proto graph) {
        return new Proto()
                .whole(1, 8)
                .message(7, graph)
                .message(8, new Proto().whole(2, 17))
                .bytes();
    }

    private static ImportedModel imported(Proto graph) {
        return OnnxImport.of(file(graph), OnnxImport.Options.NONE);
    }

    /** Shape, slice, concat and reshape, as exporters write to flatten. */
    @Test
    void arithmeticOfShapesIsDoneAtImport() {
        Proto graph = new Proto()
                .message(11, port("x", FLOAT, extent(2), extent(3), extent(4)))
                .message(12, port("y", FLOAT))
                .message(5, longs("zero", 0))
                .message(5, longs("one", 1))
                .message(5, longs("rest", -1))
                .message(1, node("Shape", List.of("x"), "shape"))
                .message(1, node("Slice", List.of("shape", "zero", "one"), "batch"))
                .message(
                        1,
                        node("Concat", List.of("batch", "rest"), "wanted")
                                .message(
                                        5,
                                        new Proto().text(1, "axis").whole(3, 0).whole(20, 2)))
                .message(1, node("Reshape", List.of("x", "wanted"), "y"));
        ImportedModel model = imported(graph);
        assertThat(model.outputs().getFirst().dims()).containsExactly(2, 12);
        float[] x = new float[24];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        Map<String, Datum> result = Interpreter.run(model.program(), Map.of("x", Datum.matrix(6, 4, x)));
        assertThat(((Datum.Floats) result.get("y")).values()).isEqualTo(x);
        assertThat(model.program().graph().nodes()).hasSize(1);
    }

    @Test
    void operatorsThatAreUnknownAreNamed() {
        Proto graph = new Proto()
                .message(11, port("x", FLOAT, extent(2)))
                .message(12, port("y", FLOAT))
                .message(1, node("Unique", List.of("x"), "y"));
        assertThat(OnnxImport.unknown(file(graph))).containsExactly("Unique");
        assertThatThrownBy(() -> imported(graph))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("model.onnx, node 'n_y' (Unique): operator Unique is not supported");
    }

    @Test
    void whatIsNotDefinedIsNamed() {
        Proto graph = new Proto().message(12, port("y", FLOAT)).message(1, node("Relu", List.of("x"), "y"));
        assertThatThrownBy(() -> imported(graph))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("node 'n_y' (Relu): input 'x' is not defined before");
    }

    @Test
    void openExtentsAreGivenByName() {
        Proto graph = new Proto()
                .message(11, port("x", FLOAT, new Proto().text(2, "batch"), extent(3)))
                .message(12, port("y", FLOAT))
                .message(1, node("Relu", List.of("x"), "y"));
        assertThatThrownBy(() -> imported(graph))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("open extent 'batch'");
        OnnxImport.Options five = new OnnxImport.Options(Map.of("batch", 5), Map.of());
        assertThat(OnnxImport.of(file(graph), five).outputs().getFirst().dims()).containsExactly(5, 3);
    }

    @Test
    void largeIntegersAreRefused() {
        Proto graph = new Proto()
                .message(11, port("x", INT64, extent(2)))
                .message(12, port("y", INT64))
                .message(5, longs("large", (1L << 24) + 1))
                .message(1, node("Max", List.of("x", "large"), "y"));
        assertThatThrownBy(() -> imported(graph))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("16777217");
        Proto sum = new Proto()
                .message(11, port("x", INT64, extent(2)))
                .message(12, port("y", INT64))
                .message(1, node("Add", List.of("x", "x"), "y"));
        assertThatThrownBy(() -> imported(sum))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContaining("arithmetic of int64");
    }

    private byte[] withExternal(String location, String offset) {
        Proto entry = new Proto().text(1, "location").text(2, location);
        Proto begin = new Proto().text(1, "offset").text(2, offset);
        Proto weight = new Proto()
                .text(8, "w")
                .whole(1, 2)
                .whole(2, INT64)
                .message(13, entry)
                .message(13, begin)
                .message(13, new Proto().text(1, "length").text(2, "16"))
                .whole(14, 1);
        return model(new Proto().message(5, weight).message(12, port("w", INT64)));
    }

    @Test
    void valuesInOtherFilesLieInTheFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("model"));
        Path model = inside.resolve("a.onnx");
        byte[] data = ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1)
                .putLong(2)
                .putLong(3)
                .array();
        Files.write(inside.resolve("a.bin"), data);
        Files.write(folder.resolve("outside.bin"), data);
        Files.createSymbolicLink(inside.resolve("link.bin"), folder.resolve("outside.bin"));
        Files.write(model, withExternal("a.bin", "8"));
        assertThat(OnnxFile.read(model).constants().get("w").values())
                .isInstanceOfSatisfying(
                        dev.scantling.models.onnx.load.OnnxTensor.Values.Wholes.class,
                        wholes -> assertThat(wholes.wholes()).containsExactly(2, 3));
        for (String outside :
                List.of("../outside.bin", folder.resolve("outside.bin").toString(), "link.bin")) {
            Files.write(model, withExternal(outside, "8"));
            assertThatThrownBy(() -> OnnxFile.read(model))
                    .isInstanceOf(InvalidModel.class)
                    .hasMessageContaining("in the folder of the model");
        }
        Files.write(model, withExternal("a.bin", "9"));
        assertThatThrownBy(() -> OnnxFile.read(model))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("expected 16 bytes from byte 9");
        Files.write(model, withExternal("none.bin", "0"));
        assertThatThrownBy(() -> OnnxFile.read(model))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("none.bin");
    }

    @Test
    void sizesAreCheckedBeforeMemoryIsTaken() {
        Proto huge = new Proto().text(8, "w").whole(1, 1 << 30).whole(2, INT64).raw(9, new byte[8]);
        assertThatThrownBy(() -> file(new Proto().message(5, huge)))
                .isInstanceOf(InvalidModel.class)
                .hasMessageContaining("have 8589934592 bytes, got 8");
    }
}
