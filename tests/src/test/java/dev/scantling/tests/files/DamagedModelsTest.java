package dev.scantling.tests.files;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.onnx.OnnxDialect;
import dev.scantling.models.onnx.OnnxModel;
import dev.scantling.models.onnx.load.ElementType;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.OnnxTensor;
import dev.scantling.models.onnx.load.SparseImport;
import dev.scantling.models.tflite.TfliteFile;
import dev.scantling.models.tflite.TfliteImport;
import dev.scantling.models.tflite.TinyEngineMemory;
import dev.scantling.tests.SharedFiles;
import dev.scantling.tests.tflite.SmallTflite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every beginning of a small model of each form, and many mutations of it. */
@Timeout(300)
class DamagedModelsTest {
    @TempDir
    Path folder;

    private void check(String name, Function<Path, ?> reader, Consumer<Path> writer) throws IOException {
        Path file = folder.resolve("good-" + name);
        writer.accept(file);
        new BadFiles(folder.resolve(name), reader).check(Files.readAllBytes(file));
    }

    /** A convolution, a pooled result and arithmetic of shapes; what can be translated is. */
    @Test
    void onnx() throws IOException {
        GraphBuilder g = new GraphBuilder("small");
        Value x = g.input("x", Type.f32(Dim.of(4), Dim.of(2)));
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(2, 2, 1), new Int3(2, 2, 1)).padded(new Int3(1, 1, 0));
        Value conv = g.conv(geometry, x, g.parameter("w", 4, 2, 1), Epilogue.NONE.withBias(), g.parameter("b", 1));
        GridGeometry pooled = GridGeometry.of(1, geometry.outputs(), new Int3(2, 2, 1));
        g.output("y", g.pool(pooled, Pooling.MAX, g.relu(conv)));
        Program program = new Program(g.build(), new Weights(Map.of("w", new float[8], "b", new float[1])));
        check(
                "a.onnx",
                file -> OnnxImport.of(OnnxFile.read(file), OnnxImport.Options.NONE),
                file -> OnnxModel.of(program).write(file));
    }

    /** A loop of ONNX's backend cases, whose inputs are known, so that it is unrolled. */
    @Test
    void onnxLoop() throws IOException {
        byte[] good;
        try (ZipFile zip = new ZipFile(SharedFiles.require("data/conformance/onnx-backend/onnx-node-core.zip")
                .toFile())) {
            ZipEntry entry = zip.getEntry("node/test_range_float_type_positive_delta_expanded/model.onnx");
            good = zip.getInputStream(entry).readAllBytes();
        }
        OnnxImport.Options known =
                new OnnxImport.Options(Map.of(), Map.of("start", number(1), "limit", number(5), "delta", number(2)));
        new BadFiles(folder.resolve("l.onnx"), file -> OnnxImport.of(OnnxFile.read(file), known)).check(good);
    }

    private static OnnxTensor number(float value) {
        return new OnnxTensor("", ElementType.FLOAT, List.of(), new OnnxTensor.Values.Floats(new float[] {value}));
    }

    /** Two convolutions, a sum and the dense volume, in both dialects of networks with coordinates. */
    @ParameterizedTest
    @EnumSource(
            value = OnnxDialect.class,
            names = {"SCANTLING", "SPCONV"})
    void sparseOnnx(OnnxDialect dialect) throws IOException {
        GraphBuilder g = new GraphBuilder("small");
        Int3 shape = new Int3(4, 4, 2);
        Value coords = g.inputCoords("coords");
        Value x = g.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(1)));
        KernelGeometry same = KernelGeometry.of(new Int3(3, 1, 1), Int3.ONE, Convention.SPCONV);
        KernelGeometry half = KernelGeometry.of(2, 2, Convention.SPCONV).within(shape);
        Value map = g.kernelMap(coords, coords, same);
        Value y = g.sparseConv(map, x, g.parameter("w", 3, 1, 1), Epilogue.NONE.withBias(), g.parameter("b", 1));
        Value coarse = g.outputCoords(coords, half);
        Value z = g.sparseConv(
                g.kernelMap(coords, coarse, half), g.relu(g.add(x, y)), g.parameter("v", 8, 1, 1), Epilogue.NONE);
        CellGrid grid = CellGrid.of(1, half.outputShape(shape));
        g.output("y", g.mapPool(Pooling.SUM, g.gridMap(coarse, grid), z));
        Map<String, float[]> weights = Map.of("w", new float[3], "b", new float[1], "v", new float[8]);
        Program program = new Program(g.build(), new Weights(weights));
        check(
                "s.onnx",
                file -> SparseImport.of(OnnxFile.read(file)),
                file -> OnnxModel.of(program, dialect).write(file));
    }

    /** Every supported operator once; what can be translated is, and its memory planned. */
    @Test
    void tflite() throws IOException {
        check(
                "a.tflite",
                file -> {
                    TfliteFile read = TfliteFile.read(file);
                    return List.of(TinyEngineMemory.of(read), TfliteImport.of(read));
                },
                SmallTflite::write);
    }
}
