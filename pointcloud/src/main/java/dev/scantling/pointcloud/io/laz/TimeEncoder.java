package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/**
 * Times of points (LASzip's GPSTIME11, version 2), whose float64 is taken as an integer. Of four sequences of times that may
 * alternate, each has a usual step, of which steps are multiples.
 */
final class TimeEncoder implements ItemEncoder {
    private static final int SEQUENCES = 4;
    private static final int MOST_MULTIPLE = 500;
    private static final int LEAST_MULTIPLE = -10;
    /** Symbols where there is a usual step; those below are multiples. */
    private static final int SAME = MOST_MULTIPLE - LEAST_MULTIPLE + 1;

    private static final int FAR = SAME + 1;
    /** Symbols where there is none. */
    private static final int FIRST_SAME = 0;

    private static final int FIRST_STEP = 1;
    private static final int FIRST_FAR = 2;
    private static final int MOST_UNUSUAL = 3;
    private static final int UPPER_HALF = 8;

    private final ArithmeticEncoder out;
    private final int at;
    private final Sequence[] sequences =
            Stream.generate(Sequence::new).limit(SEQUENCES).toArray(Sequence[]::new);
    private int current;
    private int newest;

    private final SymbolModel multiples = new SymbolModel(FAR + SEQUENCES);
    private final SymbolModel firsts = new SymbolModel(FIRST_FAR + SEQUENCES);
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

    /** @param at where the time lies in a point */
    TimeEncoder(ArithmeticEncoder out, ByteBuffer first, int at) {
        this.out = out;
        this.at = at;
        this.steps = new IntegerEncoder(out, Integer.SIZE, 9);
        sequences[0].time = first.getLong(at);
    }

    @Override
    public void encode(ByteBuffer point) {
        encode(point.getLong(at));
    }

    private void encode(long time) {
        Sequence sequence = sequences[current];
        boolean first = sequence.step == 0;
        if (time == sequence.time) {
            symbol(first, first ? FIRST_SAME : SAME);
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
        symbol(true, FIRST_STEP);
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
        int far = first ? FIRST_FAR : FAR;
        for (int i = 1; i < SEQUENCES; i++) {
            int other = (current + i) % SEQUENCES;
            if (sequences[other].reaches(time)) {
                symbol(first, far + i);
                current = other;
                encode(time);
                return;
            }
        }
        symbol(first, far);
        steps.encode((int) (sequences[current].time >>> 32), (int) (time >>> 32), UPPER_HALF);
        out.raw((int) time, Integer.SIZE);
        newest = (newest + 1) % SEQUENCES;
        current = newest;
        sequences[current].begin(time);
    }
}
