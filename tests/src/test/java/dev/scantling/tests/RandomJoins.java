package dev.scantling.tests;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.load.UniformSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Random networks over a grid that concatenate what all kinds of operators make, in widths that fill vectors and in others, nested, the same
 * value twice, and read elsewhere too; {@code logits} of input {@code x}.
 */
final class RandomJoins {
    private static final int CHANNELS = 5;
    private static final int[] WIDTHS = {1, 5, 7, 8, 16, 16, 17, 24, 32};
    private static final GridGeometry POINT = GridGeometry.of(2, new Int3(9, 4, 1), Int3.ONE);
    private static final GridGeometry SQUARE =
            GridGeometry.of(2, new Int3(9, 4, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));

    private final RandomGenerator random;
    private final GraphBuilder b = new GraphBuilder("joins");
    private final Map<String, float[]> weights = new HashMap<>();

    private RandomJoins(RandomGenerator random) {
        this.random = random;
    }

    /** Of so many concatenations one behind the other. */
    static Program program(RandomGenerator random, int joins) {
        return new RandomJoins(random).build(joins);
    }

    static Map<String, Datum> inputs() {
        int rows = SQUARE.inputRows();
        return Map.of("x", Datum.matrix(rows, CHANNELS, new UniformSequence("x").floats(rows * CHANNELS)));
    }

    private Program build(int joins) {
        Value x = b.input("x", Type.f32(Dim.of(SQUARE.inputRows()), Dim.of(CHANNELS)));
        Value last = x;
        for (int i = 0; i < joins; i++) {
            last = join(conv(POINT, last, width()), x, 2);
            if (random.nextInt(6) == 0) {
                b.output("joined" + i, last);
            }
        }
        b.output("logits", conv(POINT, last, 3));
        return new Program(b.build(), new Weights(weights));
    }

    /** Of two to five parts. */
    private Value join(Value source, Value input, int depth) {
        List<Value> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            boolean again = !parts.isEmpty() && random.nextInt(8) == 0;
            parts.add(again ? parts.getLast() : part(source, input, depth));
            if (random.nextInt(12) == 0) {
                b.output("part" + weights.size() + "_" + i, conv(POINT, parts.getLast(), 2));
            }
        }
        return b.concat(parts.toArray(Value[]::new));
    }

    private Value part(Value source, Value input, int depth) {
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> conv(SQUARE, source, width());
            case 3, 4 -> conv(POINT, source, width());
            case 5 -> conv(SQUARE.grouped(source.channels()), source, source.channels());
            case 6 -> conv(SQUARE.grouped(2), conv(POINT, source, 6), 2 * width());
            case 7 -> b.convTranspose(SQUARE, source, parameter(9, source.channels(), width()), Epilogue.NONE);
            case 8 -> b.pool(SQUARE, random.nextBoolean() ? Pooling.MAX : Pooling.MEAN, source);
            case 9 -> b.slice(conv(POINT, source, 40), 3, 3 + width());
            case 10 -> b.activate(Activation.SIGMOID, conv(POINT, source, width()));
            case 11 -> b.add(conv(POINT, source, CHANNELS), input);
            default -> depth > 0 ? join(source, input, depth - 1) : input;
        };
    }

    private Value conv(GridGeometry geometry, Value x, int channels) {
        Value weight = parameter(geometry.volume(), x.channels() / geometry.groups(), channels);
        Epilogue end = Epilogue.NONE.withBias().with(random.nextBoolean() ? Activation.RELU : Activation.IDENTITY);
        return b.conv(geometry, x, weight, end, parameter(channels));
    }

    private Value parameter(int... shape) {
        String key = "w" + weights.size();
        weights.put(key, new UniformSequence(key).floats(Arrays.stream(shape).reduce(1, Math::multiplyExact)));
        return b.parameter(key, shape);
    }

    private int width() {
        return WIDTHS[random.nextInt(WIDTHS.length)];
    }
}
