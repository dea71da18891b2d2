package dev.scantling.ir.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.check.Cases;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SmallestAxisTest {

    private static float[] axis(double[][] m) {
        float[] axis = new float[5];
        SmallestAxis.write(m[0][0], m[0][1], m[0][2], m[1][1], m[1][2], m[2][2], axis, 1);
        return new float[] {axis[1], axis[2], axis[3]};
    }

    private static double quadratic(double[][] m, double x, double y, double z) {
        double[] v = {x, y, z};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += v[i] * m[i][j] * v[j];
            }
        }
        return sum / (x * x + y * y + z * z);
    }

    /** The covariance of a few points, of which all may lie on a line, in a plane or around one place. */
    private static double[][] covariance(RandomGenerator random, int points) {
        double scale = Math.exp(random.nextDouble(-20, 20));
        double[] flat = {1, random.nextInt(2), random.nextInt(2) * 1e-3};
        double[][] m = new double[3][3];
        for (int point = 0; point < points; point++) {
            double u = random.nextGaussian() * flat[0];
            double v = random.nextGaussian() * flat[1];
            double w = random.nextGaussian() * flat[2];
            double[] p = {u + v, u - v + w, 2 * w - u};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    m[i][j] += scale * p[i] * p[j];
                }
            }
        }
        return m;
    }

    @Test
    void noDirectionIsLess() {
        Cases.standard(500).check(12, (random, size) -> {
            double[][] m = covariance(random, size + 1);
            float[] axis = axis(m);
            double most = m[0][0] + m[1][1] + m[2][2];
            double least = quadratic(m, axis[0], axis[1], axis[2]);
            assertThat(Math.hypot(axis[0], Math.hypot(axis[1], axis[2]))).isCloseTo(1, within(1e-6));
            for (int i = 0; i < 200; i++) {
                double other = quadratic(m, random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
                assertThat(least).isLessThanOrEqualTo(other + 1e-6 * most);
            }
        });
    }

    @Test
    void axesOfDiagonals() {
        assertThat(axis(new double[][] {{3, 0, 0}, {0, 1, 0}, {0, 0, 2}})).containsExactly(0, 1, 0);
        assertThat(axis(new double[][] {{1e-30, 0, 0}, {0, 1e30, 0}, {0, 0, 1e30}}))
                .containsExactly(1, 0, 0);
        assertThat(axis(new double[][] {{4, 0, 0}, {0, 4, 0}, {0, 0, 4}})).containsExactly(0, 0, 1);
        assertThat(axis(new double[3][3])).containsExactly(0, 0, 0);
    }

    /** Only the first axis is more than the others, so that any across it is right. */
    @Test
    void axesAcrossALine() {
        float[] axis = axis(new double[][] {{4, 2, -2}, {2, 1, -1}, {-2, -1, 1}});
        assertThat(2 * axis[0] + axis[1] - axis[2]).isCloseTo(0, within(1e-6f));
    }
}
