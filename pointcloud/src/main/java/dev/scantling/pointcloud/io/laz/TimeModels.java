package dev.scantling.pointcloud.io.laz;

import java.util.stream.Stream;

/**
 * What is known of the times of points, whose float64 is taken as an integer. Of four sequences of times that may alternate,
 * each has a usual step, of which steps are multiples.
 */
final class TimeModels {
    private static final int SEQUENCES = 4;
    private static final int MOST_MULTIPLE = 500;
    private static final int LEAST_MULTIPLE = -10;
    private static final int MULTIPLES = MOST_MULTIPLE - LEAST_MULTIPLE + 1;
    private static final int MOST_UNUSUAL = 3;
    private static final int UPPER_HALF = 8;

    private final ArithmeticEncoder out;
    /** Whether times that did not change are said here, by a symbol that stands before those of other times. */
    private final boolean sameIsSaid;
    /** The symbol of any step where there is no usual one. */
    private final int anyStep;
    /** The first symbol of other sequences where there is a usual step; those below are multiples, and maybe what is the same. */
    private final int far;

    private final Sequence[] sequences =
            Stream.generate(Sequence::new).limit(SEQUENCES).toArray(Sequence[]::new);
    private int current;
    private int newest;

    private final SymbolModel multiples;
    private final SymbolModel firsts;
    private final IntegerEncoder steps;

    private static final class Sequence {
        private long time;
        /** The usual step, 0 where none is known. */
        private int step;

        private int unusual;

        void begin(long first) {
            time = first;
            use(0);
        }

        void use(int usual) {
            step = usual;
            unusual = 0;
        }

        boolean reaches(long next) {
            return next - time == (int) (next - time);
        }
    }

    /** @param sameIsSaid whether also times that did not change are encoded */
    TimeModels(ArithmeticEncoder out, long first, boolean sameIsSaid) {
        this.out = out;
        this.sameIsSaid = sameIsSaid;
        this.anyStep = sameIsSaid ? 1 : 0;
        this.far = MULTIPLES + anyStep;
        this.multiples = new SymbolModel(far + SEQUENCES);
        this.firsts = new SymbolModel(anyStep + 1 + SEQUENCES);
        this.steps = new IntegerEncoder(out, Integer.SIZE, 9);
        sequences[0].time = first;
    }

    void encode(long time) {
        Sequence sequence = sequences[current];
        boolean first = sequence.step == 0;
        if (sameIsSaid && time == sequence.time) {
            symbol(first, first ? 0 : MULTIPLES);
        } else if (!sequence.reaches(time)) {
            encodeFar(time, first);
        } else {
            int step = (int) (time - sequence.time);
            sequence.time = time;
            if (first) {
                encodeFirst(sequence, step);
            } else {
                encodeMultiple(sequence, step);
            }
        }
    }

    private void symbol(boolean first, int symbol) {
        out.encode(first ? firsts : multiples, symbol);
    }

    private void encodeFirst(Sequence sequence, int step) {
        symbol(true, anyStep);
        steps.encode(0, step, 0);
        sequence.use(step);
    }

    private void encodeMultiple(Sequence sequence, int step) {
        float ratio = (float) step / sequence.step;
        int multiple = Math.clamp((int) (ratio + Math.copySign(0.5, ratio)), LEAST_MULTIPLE, MOST_MULTIPLE);
        symbol(false, multiple < 0 ? MOST_MULTIPLE - multiple : multiple);
        steps.encode(multiple * sequence.step, step, context(multiple));
        if (multiple == 1) {
            sequence.unusual = 0;
        } else if (isUnusual(multiple) && ++sequence.unusual > MOST_UNUSUAL) {
            sequence.use(step);
        }
    }

    private static boolean isUnusual(int multiple) {
        return multiple == 0 || multiple == LEAST_MULTIPLE || multiple == MOST_MULTIPLE;
    }

    private static int context(int multiple) {
        if (multiple <= 0) {
            return multiple == 0 ? 7 : multiple > LEAST_MULTIPLE ? 5 : 6;
        }
        return multiple == 1 ? 1 : multiple < 10 ? 2 : multiple < MOST_MULTIPLE ? 3 : 4;
    }

    /** Goes on in a sequence that reaches the time, or begins one in the place of the oldest. */
    private void encodeFar(long time, boolean first) {
        int begun = first ? anyStep + 1 : far;
        for (int i = 1; i < SEQUENCES; i++) {
            int other = (current + i) % SEQUENCES;
            if (sequences[other].reaches(time)) {
                symbol(first, begun + i);
                current = other;
                encode(time);
                return;
            }
        }
        symbol(first, begun);
        steps.encode((int) (sequences[current].time >>> 32), (int) (time >>> 32), UPPER_HALF);
        out.raw((int) time, Integer.SIZE);
        newest = (newest + 1) % SEQUENCES;
        current = newest;
        sequences[current].begin(time);
    }
}
