package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.models.load.DeepCompression;
import dev.scantling.models.load.PrunedLayer;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SqueezeNet as Deep Compression left it: its weights, and a run of the whole network as products of sparse matrices. */
class PrunedSqueezeNetTest {
    /** No window of this size leaves a pixel out. */
    private static final int EDGE = 67;

    private static final int COLOURS = 3;
    private static final int MOST_COLUMNS = 512;

    private final Path file = SharedFiles.require("data/sparse/squeezenet-pruned/compressed_SqueezeNet.net");
    private final Network network = Zoo.parse("squeezenet-plain@" + EDGE);
    private final List<PrunedLayer> layers = DeepCompression.read(file, network);

    /** The numbers of data/README.md. */
    @Test
    void weightsAreDecoded() {
        assertThat(layers).hasSize(26);
        assertThat(layers.stream()
                        .mapToInt(layer -> layer.rows().rows() * layer.rows().columns())
                        .sum())
                .isEqualTo(1_244_448);
        assertThat(layers.stream().mapToInt(layer -> layer.rows().entries()).sum())
                .isEqualTo(415_921);
        layers.forEach(layer -> layer.rows().checked());
        for (PrunedLayer layer : layers) {
            boolean wide = layer.weight().contains("expand3");
            double kept = layer.rows().entries() / (double) layer.dense().length;
            assertThat(kept).as(layer.weight()).isBetween(wide ? 0.29 : 0.19, wide ? 0.34 : 1);
        }
    }

    /** Features {@code [channels, height, width]} of a square image. */
    private record Planes(int channels, int edge, float[] values) {
        float at(int channel, int y, int x) {
            boolean inside = y >= 0 && x >= 0 && y < edge && x < edge;
            return inside ? values[(channel * edge + y) * edge + x] : 0;
        }

        /** What each tap sees, {@code [channels * taps, pixels]}. */
        float[] columns(int size, int stride, int padding, int after) {
            float[] columns = new float[channels * size * size * after * after];
            for (int i = 0; i < columns.length; i++) {
                int x = i % after;
                int y = i / after % after;
                int tap = i / (after * after);
                columns[i] = at(
                        tap / (size * size),
                        y * stride + tap / size % size - padding,
                        x * stride + tap % size - padding);
            }
            return columns;
        }

        Planes pooled() {
            int after = (edge - 3) / 2 + 1;
            float[] most = new float[channels * after * after];
            for (int i = 0; i < most.length; i++) {
                most[i] = Float.NEGATIVE_INFINITY;
                for (int tap = 0; tap < 9; tap++) {
                    float seen = at(i / (after * after), i / after % after * 2 + tap / 3, i % after * 2 + tap % 3);
                    most[i] = Math.max(most[i], seen);
                }
            }
            return new Planes(channels, after, most);
        }

        Planes joined(Planes other) {
            float[] both = new float[values.length + other.values.length];
            System.arraycopy(values, 0, both, 0, values.length);
            System.arraycopy(other.values, 0, both, values.length, other.values.length);
            return new Planes(channels + other.channels, edge, both);
        }
    }

    /** A layer as a product of its sparse matrix with what its taps see, and ReLU. */
    private static Planes convolved(Engine engine, PrunedLayer layer, Planes in, int size, int stride, int padding) {
        int after = (in.edge + 2 * padding - size) / stride + 1;
        int pixels = after * after;
        float[] sums = product(engine, layer.rows().matrix(), in.columns(size, stride, padding, after), pixels);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.max(0, sums[i] + layer.biases()[i / pixels]);
        }
        return new Planes(layer.rows().rows(), after, sums);
    }

    /** Some columns at a time, as many as a product may have. */
    private static float[] product(Engine engine, SparseMatrix matrix, float[] x, int columns) {
        float[] y = new float[matrix.rows() * columns];
        for (int from = 0; from < columns; from += MOST_COLUMNS) {
            int count = Math.min(MOST_COLUMNS, columns - from);
            float[] part = new float[matrix.columns() * count];
            copy(x, columns, from, part, count, 0, count);
            float[] sums = new float[matrix.rows() * count];
            try (SparseMultiplier multiplier = engine.multiplier(matrix, count)) {
                multiplier.load(part);
                multiplier.run();
                multiplier.store(sums);
            }
            copy(sums, count, 0, y, columns, from, count);
        }
        return y;
    }

    /** So many columns of a matrix to another of as many rows, each row-major. */
    private static void copy(float[] source, int columns, int from, float[] target, int width, int to, int count) {
        for (int row = 0; row < source.length / columns; row++) {
            System.arraycopy(source, row * columns + from, target, row * width + to, count);
        }
    }

    private static Planes fire(Engine engine, Iterator<PrunedLayer> next, Planes in) {
        Planes squeezed = convolved(engine, next.next(), in, 1, 1, 0);
        Planes narrow = convolved(engine, next.next(), squeezed, 1, 1, 0);
        return narrow.joined(convolved(engine, next.next(), squeezed, 3, 1, 1));
    }

    private float[] logits(Engine engine, float[] pixels) {
        float[] planes = new float[pixels.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i % COLOURS * EDGE * EDGE + i / COLOURS] = pixels[i];
        }
        Iterator<PrunedLayer> next = layers.iterator();
        Planes x = convolved(engine, next.next(), new Planes(COLOURS, EDGE, planes), 7, 2, 0)
                .pooled();
        for (int module = 2; module <= 9; module++) {
            x = fire(engine, next, x);
            x = module == 4 || module == 8 ? x.pooled() : x;
        }
        Planes classes = convolved(engine, next.next(), x, 1, 1, 1);
        assertThat(next).isExhausted();
        float[] means = new float[classes.channels];
        for (int i = 0; i < classes.values.length; i++) {
            means[i / (classes.edge * classes.edge)] += classes.values[i] / (classes.edge * classes.edge);
        }
        return means;
    }

    @Test
    void runsAsProductsOfSparseMatrices() {
        float[] pixels = new UniformSequence("image").floats(EDGE * EDGE * COLOURS);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= 100;
        }
        Program program = new Program(network.graph(), DeepCompression.weights(file, network));
        try (Engine engine = Engine.open("cpu", Settings.defaults());
                CompiledModel model = engine.compile(program);
                Session session = model.openSession()) {
            session.run(new Inputs().put("image", pixels));
            float[] expected = session.output("logits").floats();
            float largest = 0;
            for (float logit : expected) {
                largest = Math.max(largest, Math.abs(logit));
            }
            assertThat(largest).isPositive();
            assertThat(logits(engine, pixels)).containsExactly(expected, within(1e-4f * largest));
        }
    }
}
