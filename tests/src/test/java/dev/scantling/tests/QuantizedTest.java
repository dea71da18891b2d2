package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Activation;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Shape;
import dev.scantling.ir.SignedBytes;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Convolutions of bytes in a program: quantize, convolve, and again on what came out. */
class QuantizedTest {
    private static final KernelGeometry GEOMETRY = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
    private static final int CHANNELS = 20;

    /** One rounding of a sum differs from the interpreter's, so that a byte of the second layer may. */
    private static final double TOLERANCE = 0.02;

    private final GraphBuilder b = new GraphBuilder("bytes");
    private final Map<String, float[]> weights = new HashMap<>();

    private Program program(DType bytes) {
        Value coords = b.inputCoords("coords");
        Value map = b.kernelMap(coords, coords, GEOMETRY);
        Value x = b.input("feats", Type.f32(Programs.rows(coords), Dim.of(CHANNELS)));
        Value y = layer("first", map, x, bytes);
        b.output("feats", layer("second", map, y, bytes));
        return new Program(b.build(), new Weights(weights));
    }

    private Value layer(String name, Value map, Value x, DType bytes) {
        int count = GEOMETRY.volume() * CHANNELS * CHANNELS;
        SignedBytes values = SignedBytes.of(new UniformSequence(name).floats(count), CHANNELS);
        weights.put(name, values.values());
        weights.put(name + ".scale", values.steps());
        Value weight = b.parameter(name, GEOMETRY.volume(), CHANNELS, CHANNELS);
        return b.quantizedConv(
                map,
                b.quantize(x, 2f / bytes.largestByte(), bytes),
                weight,
                b.parameter(name + ".scale", CHANNELS),
                Epilogue.NONE.with(Activation.RELU));
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"U7", "U8"})
    void everyFormOfCodeGivesTheSameBits(DType bytes) {
        Program program = program(bytes);
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(5), 400, 12, CHANNELS);
        Runner.Outcome expected = Results.onDevice(Results.settings(), program, inputs);
        Results.assertClose(expected, Results.interpreted(program, inputs), TOLERANCE);
        for (CodeRoute route : List.of(CodeRoute.AUTO, CodeRoute.VECTOR, CodeRoute.SCALAR)) {
            Settings settings = Results.settings().withCode(route).withThreads(1);
            Results.assertSameBits(Results.onDevice(settings, program, inputs), expected);
        }
    }

    /** Each operator alone on what the device gave it, bytes unpacked. */
    @Test
    void validationReadsBytes() {
        Map<String, Datum> inputs = Scenes.voxelInputs(new Random(6), 60, 8, CHANNELS);
        Results.onDevice(Results.settings().withValidate(true), program(DType.U8), inputs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "output"})
    void bytesStayInside(String direction) {
        Value rows = b.inputCoords("coords");
        Type type = new Type.TensorType(DType.U8, new Shape(List.of(Programs.rows(rows), Dim.of(3))));
        if (direction.equals("input")) {
            b.input("feats", type);
        } else {
            b.output("feats", b.quantize(b.input("x", Type.f32(Programs.rows(rows), Dim.of(3))), 1, DType.U8));
        }
        Program program = new Program(b.build(), new Weights(Map.of()));
        assertThatThrownBy(() -> Results.onDevice(program, Map.of()))
                .isInstanceOf(EngineException.UnsupportedOp.class)
                .hasMessageContainingAll(direction, "'feats'", "u8", "quantize");
    }
}
