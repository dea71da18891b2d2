package dev.scantling.scheduler;

import java.util.Arrays;

/**
 * How long several devices are busy at least, if each operator runs on one of them. For any weights of the devices that are positive and add up
 * to 1, the time of the busiest one is no less than the weighted mean of all, and that is no less than what is left if each operator goes to
 * where it weighs least. So all weights give a bound; those that give a good one are approached by moving weight to where that puts most work.
 *
 * @see <a href="https://doi.org/10.1007/BF01585745">Lenstra, Shmoys and Tardos, Approximation algorithms for scheduling unrelated parallel
 *     machines, 1990: the relaxation whose dual this is</a>
 * @see <a href="https://doi.org/10.4086/toc.2012.v008a006">Arora, Hazan and Kale, The multiplicative weights update method, 2012</a>
 */
final class SharedWork {
    private static final int ROUNDS = 200;

    private SharedWork() {}

    /** @param times what each operator takes of the time of each device; infinite where it cannot run */
    static double bound(double[][] times, int devices) {
        double[] weights = new double[devices];
        Arrays.fill(weights, 1.0 / devices);
        double best = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double[] load = new double[devices];
            double bound = 0;
            for (double[] operator : times) {
                int device = lightest(operator, weights);
                bound += weights[device] * operator[device];
                load[device] += operator[device];
            }
            best = Math.max(best, bound);
            move(weights, load, 1 / Math.sqrt(round));
        }
        return best;
    }

    private static int lightest(double[] operator, double[] weights) {
        int lightest = 0;
        for (int device = 1; device < weights.length; device++) {
            if (weights[device] * operator[device] < weights[lightest] * operator[lightest]) {
                lightest = device;
            }
        }
        return lightest;
    }

    /** Towards devices with much work; nothing moves where there is none, or more than can be done. */
    private static void move(double[] weights, double[] load, double step) {
        double most = Arrays.stream(load).max().orElse(0);
        if (!(most > 0) || Double.isInfinite(most)) {
            return;
        }
        double sum = 0;
        for (int device = 0; device < weights.length; device++) {
            weights[device] *= Math.exp(step * (load[device] / most - 1));
            sum += weights[device];
        }
        for (int device = 0; device < weights.length; device++) {
            weights[device] /= sum;
        }
    }
}
