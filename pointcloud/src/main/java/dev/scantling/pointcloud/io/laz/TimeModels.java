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

    private final Coder out;
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
    private final IntegerCoder steps;

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

    /** @param sameIsSaid whether also times that did not change are coded */
    TimeModels(Coder out, long first, boolean sameIsSaid) {
        this.out = out;
        this.sameIsSaid = sameIsSaid;
        this.anyStep = sameIsSaid ? 1 : 0;
        this.far = MULTIPLES + anyStep;
        this.multiples = new SymbolModel(far + SEQUENCES);
        this.firsts = new SymbolModel(anyStep + 1 + SEQUENCES);
        this.steps = new IntegerCoder(out, Integer.SIZE, 9);
        sequences[0].time = first;
    }

    /** The time that is written or read. */
    long code(long time) {
        while (true) {
            Sequence sequence = sequences[current];
            boolean first = sequence.step == 0;
            int symbol = out.code(first ? firsts : multiples, symbol(sequence, time));
            int begun = begun(first);
            if (symbol < begun) {
                return codeNear(sequence, symbol, time);
            }
            if (symbol == begun) {
                return codeFar(sequence.time, time);
            }
            current = (current + symbol - begun) % SEQUENCES; // whose turn it is now
        }
    }

    /** The symbol that begins a sequence; those behind it go on in one of the others. */
    private int begun(boolean first) {
        return first ? anyStep + 1 : far;
    }

    private static int same(boolean first) {
        return first ? 0 : MULTIPLES;
    }

    /** How a time follows from a sequence: not at all, by a step, or from another sequence. */
    private int symbol(Sequence sequence, long time) {
        boolean first = sequence.step == 0;
        if (sameIsSaid && time == sequence.time) {
            return same(first);
        }
        if (!sequence.reaches(time)) {
            return begun(first) + other(time);
        }
        if (first) {
            return anyStep;
        }
        float ratio = (float) (int) (time - sequence.time) / sequence.step;
        int multiple = Math.clamp((int) (ratio + Math.copySign(0.5, ratio)), LEAST_MULTIPLE, MOST_MULTIPLE);
        return multiple < 0 ? MOST_MULTIPLE - multiple : multiple;
    }

    /** How many sequences further on the first is that reaches a time; 0 if none does. */
    private int other(long time) {
        for (int i = 1; i < SEQUENCES; i++) {
            if (sequences[(current + i) % SEQUENCES].reaches(time)) {
                return i;
            }
        }
        return 0;
    }

    private long codeNear(Sequence sequence, int symbol, long time) {
        boolean first = sequence.step == 0;
        if (!sameIsSaid || symbol != same(first)) {
            int step = (int) (time - sequence.time);
            sequence.time += first ? codeFirst(sequence, step) : codeMultiple(sequence, symbol, step);
        }
        return sequence.time;
    }

    private int codeFirst(Sequence sequence, int step) {
        int usual = steps.code(0, step, 0);
        sequence.use(usual);
        return usual;
    }

    private int codeMultiple(Sequence sequence, int symbol, int step) {
        int multiple = symbol > MOST_MULTIPLE ? MOST_MULTIPLE - symbol : symbol;
        int next = steps.code(multiple * sequence.step, step, context(multiple));
        if (multiple == 1) {
            sequence.unusual = 0;
        } else if (isUnusual(multiple) && ++sequence.unusual > MOST_UNUSUAL) {
            sequence.use(next);
        }
        return next;
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

    /** Begins a sequence in the place of the oldest. */
    private long codeFar(long before, long time) {
        long upper = steps.code((int) (before >>> 32), (int) (time >>> 32), UPPER_HALF);
        long next = upper << Integer.SIZE | Integer.toUnsignedLong(out.raw((int) time, Integer.SIZE));
        newest = (newest + 1) % SEQUENCES;
        current = newest;
        sequences[current].begin(next);
        return next;
    }
}
