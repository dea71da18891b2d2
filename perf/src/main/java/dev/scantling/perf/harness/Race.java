package dev.scantling.perf.harness;

import java.util.ArrayList;
import java.util.List;

/** Contenders that run in turn, A B C A B C ...: the machine's drift and its other users are in all of them alike. */
public final class Race {
    private final List<Contender> contenders;

    public Race(List<Contender> contenders) {
        this.contenders = List.copyOf(contenders);
    }

    /** Lets each contender run for a while, at least once, so that code is compiled and threads are awake. */
    public void warmUp(long nanos) {
        for (Contender contender : contenders) {
            long start = System.nanoTime();
            do {
                var _ = contender.run().getAsLong();
            } while (System.nanoTime() - start < nanos);
        }
    }

    /** Times every contender once in each round. */
    public List<Samples> run(int rounds) {
        double[][] nanos = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < nanos.length; i++) {
                nanos[i][round] = contenders.get(i).run().getAsLong();
            }
        }
        List<Samples> samples = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            samples.add(new Samples(contenders.get(i).name(), nanos[i]));
        }
        return samples;
    }
}
