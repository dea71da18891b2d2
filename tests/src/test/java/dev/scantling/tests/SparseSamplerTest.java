package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.Engine;
import dev.scantling.engine.SparseSampler;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Settings;
import dev.scantling.sparse.matrix.CompressedRows;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.product.DenseProduct;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseSamplerTest {
    private static final double ROUNDING = 0x1p-24;

    private static SparseMatrix matrix(int rows, int columns, int entries) {
        Random random = new Random(entries);
        Entries made = new Entries(rows, columns);
        for (int i = 0; i < entries; i++) {
            made.add(random.nextInt(rows), random.nextInt(columns), random.nextFloat(-1, 1));
        }
        return made.matrix(Format.CSR, DType.F32);
    }

    private static float[] values(int count, int seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return values;
    }

    private static double[] doubles(float[] values, boolean magnitudes) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = magnitudes ? Math.abs(values[i]) : values[i];
        }
        return doubles;
    }

    private static SparseMatrix sampled(
            Settings settings, SparseMatrix matrix, float[] left, float[] right, int columns) {
        try (Engine engine = TestedDevice.open(settings);
                SparseSampler sampler = engine.sampler(matrix, columns)) {
            sampler.load(left, right);
            sampler.run();
            return sampler.result();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 1",
        "1, 1, 1, 1",
        "3, 4, 9, 2",
        "7, 5, 20, 15",
        "7, 5, 20, 16",
        "7, 5, 20, 17",
        "256, 90, 900, 33",
        "257, 90, 900, 64",
        "600, 40, 5000, 130"
    })
    void everyFormOfCodeComputesTheSameSums(int rows, int inner, int entries, int columns) {
        SparseMatrix matrix = matrix(rows, inner, entries);
        float[] left = values(rows * columns, 1);
        float[] right = values(inner * columns, 2);
        SparseMatrix machine = sampled(Settings.defaults().withThreads(2), matrix, left, right, columns);
        for (CodeRoute route : List.of(CodeRoute.AUTO, CodeRoute.VECTOR)) {
            for (int bits : new int[] {0, 128, 256, 512}) {
                Settings settings = Settings.defaults()
                        .withThreads(1)
                        .withCode(bits == 0 ? CodeRoute.AUTO : route)
                        .withVectorBits(bits);
                assertThat(sampled(settings, matrix, left, right, columns)
                                .values()
                                .doubles())
                        .as("%s, %d bits", route, bits)
                        .isEqualTo(machine.values().doubles());
            }
        }
        CompressedRows expected = DenseProduct.sampled(matrix, doubles(left, false), doubles(right, false), columns)
                .orderedRows();
        CompressedRows scale = DenseProduct.sampled(matrix, doubles(left, true), doubles(right, true), columns)
                .orderedRows();
        CompressedRows actual = machine.orderedRows();
        assertThat(actual.column()).isEqualTo(expected.column());
        for (int i = 0; i < actual.entries(); i++) {
            double allowed = (columns + 5) * ROUNDING * Math.abs(scale.values().get(i));
            assertThat(Math.abs(actual.values().get(i) - expected.values().get(i)))
                    .isLessThanOrEqualTo(allowed);
        }
    }

    @Test
    void sizesThatDoNotFitAreNamed() {
        try (Engine engine = TestedDevice.open(Settings.defaults());
                SparseSampler sampler = engine.sampler(matrix(4, 5, 6), 3)) {
            assertThatThrownBy(() -> sampler.load(new float[12], new float[12]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("the right matrix has 5 x 3 elements, but 12 were given");
            assertThatThrownBy(() -> engine.sampler(matrix(4, 5, 6), 0)).isInstanceOf(InvalidInput.class);
            sampler.close();
            sampler.close();
            assertThatThrownBy(sampler::run).isInstanceOf(IllegalStateException.class);
        }
    }
}
