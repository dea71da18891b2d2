package dev.scantling.scheduler.ios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The networks of the paper as its optimizer sees them: who reads whom, and which convolutions merge. Not networks that run, but what the
 * dynamic program is checked and measured with.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">IOS, section 6</a>
 */
public final class PaperNetworks {
    /** What is outside of a part. */
    private static final int OUTSIDE = -1;

    private PaperNetworks() {}

    /** Operators of one part, each added after those that it reads. */
    private static final class Builder {
        private final List<List<Integer>> inputs = new ArrayList<>();
        private final List<Optional<Object>> keys = new ArrayList<>();

        int add(Integer... reads) {
            inputs.add(List.of(reads));
            keys.add(Optional.empty());
            return inputs.size() - 1;
        }

        /** A convolution of stride 1 with a ReLU, which merges with others of the same input. */
        int conv(int read) {
            inputs.add(List.of(read));
            keys.add(Optional.of(read));
            return inputs.size() - 1;
        }

        /** Two separable convolutions, one after the other. */
        int twice(int read) {
            return add(add(read));
        }

        Part build() {
            return Part.of(inputs, keys);
        }
    }

    private static Part chain(int length) {
        Builder b = new Builder();
        for (int i = 0; i < length; i++) {
            b.add(i - 1);
        }
        return b.build();
    }

    /** SqueezeNet with complex bypass, block by block. */
    public static List<Part> squeezeNet() {
        List<Part> blocks = new ArrayList<>(List.of(chain(2)));
        boolean[] bypass = {true, false, true, false, true, false, true, false};
        for (int fire = 0; fire < bypass.length; fire++) {
            blocks.add(fire(bypass[fire]));
            if (fire == 2 || fire == 6) {
                blocks.add(chain(1));
            }
        }
        blocks.add(chain(2));
        return blocks;
    }

    /** @param convolved whether the bypass is a convolution */
    private static Part fire(boolean convolved) {
        Builder b = new Builder();
        int squeeze = b.conv(OUTSIDE);
        int both = b.add(b.conv(squeeze), b.conv(squeeze));
        b.add(both, convolved ? b.conv(OUTSIDE) : OUTSIDE);
        return b.build();
    }

    /** NasNet-A large, cell by cell. */
    public static List<Part> nasNet() {
        List<Part> parts = new ArrayList<>(List.of(chain(1), firstStem(), secondStem()));
        for (int stack = 0; stack < 3; stack++) {
            if (stack > 0) {
                parts.add(reduction());
            }
            parts.add(normal(true));
            for (int cell = 0; cell < 5; cell++) {
                parts.add(normal(false));
            }
        }
        parts.add(chain(1));
        parts.add(chain(1));
        return parts;
    }

    private static Part firstStem() {
        Builder b = new Builder();
        int x1 = b.add(OUTSIDE);
        int c0 = b.add(b.twice(x1), b.twice(OUTSIDE));
        int c1 = b.add(b.add(x1), b.twice(OUTSIDE));
        int sum = b.add(x1);
        b.add(c1, sum, b.twice(OUTSIDE), b.add(c0), c0, b.twice(c0), b.add(x1));
        return b.build();
    }

    private static Part secondStem() {
        Builder b = new Builder();
        int l = b.add(OUTSIDE);
        int r = b.add(b.add(OUTSIDE), b.add(OUTSIDE));
        int c0 = b.add(b.twice(l), b.twice(r));
        int c1 = b.add(b.add(l), b.twice(r));
        b.add(c1, b.add(l), b.twice(r), b.add(c0), c1, b.twice(c0), b.add(l));
        return b.build();
    }

    /** @param joined whether the previous cell is read by two convolutions, as after a reduction */
    private static Part normal(boolean joined) {
        Builder b = new Builder();
        int l = joined ? b.add(b.add(OUTSIDE), b.add(OUTSIDE)) : b.add(OUTSIDE);
        int r = b.add(OUTSIDE);
        int first = b.twice(r);
        int second = joined ? b.twice(r) : b.twice(l);
        int third = b.twice(l);
        int fourth = b.twice(l);
        int out = b.add(r);
        List<Integer> reads =
                new ArrayList<>(List.of(first, second, third, fourth, out, l, b.add(l), b.add(l), b.twice(r), r));
        b.add(reads.toArray(Integer[]::new));
        return b.build();
    }

    private static Part reduction() {
        Builder b = new Builder();
        int l = b.add(OUTSIDE);
        int r = b.add(OUTSIDE);
        int c0 = b.add(b.twice(r), b.twice(l));
        int c = b.add(r);
        int d = b.twice(l);
        int c1 = b.add(c, d);
        b.add(c, d, b.add(r), b.twice(l), c1, b.add(c0), b.twice(c0), b.add(r));
        return b.build();
    }

    /**
     * A random wiring.
     *
     * @param nodes of the graph, each a separable convolution of the sum of those that it reads
     * @param edges (from, to) with {@code from < to}
     */
    public record Wiring(int nodes, List<int[]> edges) {
        public Wiring {
            edges = List.copyOf(edges);
        }
    }

    /** A stage of RandWire: nodes that read nothing read the input, and the sum of those that nobody reads is the output. */
    public static Part randWire(Wiring wiring) {
        Builder b = new Builder();
        wire(b, wiring, OUTSIDE);
        return b.build();
    }

    /** A whole RandWire as a single part: a convolution, the stages, and three operators more. */
    public static Part randWire(List<Wiring> stages) {
        Builder b = new Builder();
        int last = b.add(OUTSIDE);
        for (Wiring stage : stages) {
            last = wire(b, stage, last);
        }
        b.add(b.add(b.add(last)));
        return b.build();
    }

    /** Adds a stage that reads an operator; its output. */
    private static int wire(Builder b, Wiring wiring, int input) {
        int first = b.inputs.size();
        List<Integer> sinks = new ArrayList<>();
        for (int node = 0; node < wiring.nodes(); node++) {
            int reader = node;
            List<Integer> reads = new ArrayList<>(wiring.edges().stream()
                    .filter(edge -> edge[1] == reader)
                    .map(edge -> first + edge[0])
                    .toList());
            if (reads.isEmpty()) {
                reads.add(input);
            }
            b.add(reads.toArray(Integer[]::new));
            if (wiring.edges().stream().noneMatch(edge -> edge[0] == reader)) {
                sinks.add(first + node);
            }
        }
        return b.add(sinks.toArray(Integer[]::new));
    }
}
