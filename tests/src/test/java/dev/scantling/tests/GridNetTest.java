package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small networks over grids of one to three axes, as the passes leave them, compiled and run. */
class GridNetTest {
    private static final double TOLERANCE = 1e-4;
    private static final int CHANNELS = 12;

    private final Map<String, float[]> weights = new HashMap<>();
    private final GraphBuilder b = new GraphBuilder("grids");

    static Stream<Int3> grids() {
        return Stream.of(new Int3(61, 1, 1), new Int3(11, 13, 1), new Int3(5, 6, 7));
    }

    private Value parameter(String key, int... shape) {
        int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        weights.put(key, new UniformSequence(key).floats(count));
        return b.parameter(key, shape);
    }

    private Value normalized(String name, Value x) {
        int channels = x.channels();
        Value variance = parameter(name + ".variance", channels);
        weights.replaceAll((key, values) -> key.equals(name + ".variance") ? shifted(values) : values);
        Value mean = parameter(name + ".mean", channels);
        return b.relu(b.batchNorm(x, parameter(name + ".gamma", channels), mean, mean, variance, 1e-3));
    }

    private static float[] shifted(float[] values) {
        float[] shifted = values.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += 2;
        }
        return shifted;
    }

    private Value conv(String name, GridGeometry geometry, Value x, int cout) {
        Value weight = parameter(name, geometry.volume(), x.channels() / geometry.groups(), cout);
        return b.conv(geometry, x, weight, Epilogue.NONE);
    }

    /** Down, then a block of depth-wise, grouped and point-wise convolutions with a skip, and up again. */
    private Program program(Int3 extents) {
        Int3 size = extents.zip(Int3.cube(3), Math::min);
        Int3 half = size.zip(Int3.cube(2), (taps, by) -> taps / by);
        GridGeometry down = GridGeometry.of(2, extents, size)
                .strided(size.zip(Int3.cube(2), Math::min))
                .padded(half);
        GridGeometry same = GridGeometry.of(2, down.outputs(), size).padded(half);
        Value x = b.input("x", Type.f32(Dim.of(down.inputRows()), Dim.of(3)));
        Value coarse = normalized("bn1", conv("down", down, x, CHANNELS));
        Value depth = normalized("bn2", conv("depth", same.grouped(CHANNELS), coarse, CHANNELS));
        Value grouped = conv("grouped", same.grouped(3), depth, CHANNELS);
        GridGeometry point = GridGeometry.of(2, down.outputs(), Int3.ONE);
        Value block = b.relu(b.add(conv("point", point, grouped, CHANNELS), coarse));
        Value up = parameter("up", down.volume(), CHANNELS, 5);
        b.output("y", b.convTranspose(down, block, up, Epilogue.NONE.withBias(), parameter("bias", 5)));
        b.output("gradient", b.convWeightGradient(down, x, block));
        return new Program(b.build(), new Weights(weights));
    }

    private static Map<String, Datum> inputs(Int3 extents) {
        int rows = 2 * extents.volume();
        return Map.of("x", Datum.matrix(rows, 3, new UniformSequence("x").floats(rows * 3)));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void asInterpreted(Int3 extents) {
        Results.assertAsInterpreted(program(extents), inputs(extents), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("grids")
    void neitherThreadsNorVectorsShow(Int3 extents) {
        Program program = program(extents);
        var one = Results.onDevice(Results.settings().withThreads(1).withVectorBits(0), program, inputs(extents));
        for (CodeRoute code : List.of(CodeRoute.AUTO, CodeRoute.VECTOR)) {
            for (int threads : List.of(1, 2, 5)) {
                Settings settings = Settings.defaults().withThreads(threads).withCode(code);
                Results.assertSameBits(Results.onDevice(settings, program, inputs(extents)), one);
            }
        }
    }

    @Test
    void validationAcceptsEveryOperator() {
        Int3 extents = new Int3(9, 8, 1);
        Results.onDevice(Results.settings().withValidate(true), program(extents), inputs(extents));
    }

    @Test
    void anInputOfAnotherGridIsRefused() {
        Program program = program(new Int3(9, 8, 1));
        assertThatThrownBy(() -> Results.onDevice(program, inputs(new Int3(9, 7, 1))))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("input 'x' has 126 rows, expected 144 as the model says");
    }
}
