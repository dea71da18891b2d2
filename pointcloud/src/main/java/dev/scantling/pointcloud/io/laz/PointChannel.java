package dev.scantling.pointcloud.io.laz;

/** What is known of the points of a channel of the scanner. */
final class PointChannel {
    /** Bits of what has changed; the lowest two say how the number of the return has. */
    private static final int CHANNEL_CHANGED = 1 << 6;

    private static final int SOURCE_CHANGED = 1 << 5;
    private static final int TIME_CHANGED = 1 << 4;
    private static final int ANGLE_CHANGED = 1 << 3;
    private static final int RETURNS_CHANGED = 1 << 2;
    private static final int NEXT_NUMBER = 1;
    private static final int NUMBER_BEFORE = 2;
    private static final int OTHER_NUMBER = 3;

    private static final int NUMBERS = 16;
    private static final int OTHER_NUMBERS = NUMBERS - 3;
    private static final int LAST_LEVEL = 7;
    private static final int KINDS = 6;
    /** By the number of returns and the return: which points predict each other, those that should not occur included. */
    private static final String[] KIND = {
        "0123453445555555",
        "1013333333333333",
        "2124444444433333",
        "3345444444444444",
        "4344544444444444",
        "5344454444444444",
        "3344445444444444",
        "4344444544444444",
        "4344444454444444",
        "5344444445444444",
        "5344444444544444",
        "5334444444455444",
        "5334444444455544",
        "5334444444445554",
        "5334444444444555",
        "5334444444444455"
    };

    private final ArithmeticEncoder out;
    private final Pulse last;
    private boolean timeChanged;

    private final SymbolModels changes = new SymbolModels(8, 2 * CHANNEL_CHANGED);
    private final SymbolModel channels = new SymbolModel(Pulse.CHANNELS - 1);
    private final SymbolModels returns = new SymbolModels(NUMBERS, NUMBERS);
    private final SymbolModels numbers = new SymbolModels(NUMBERS, NUMBERS);
    private final SymbolModel otherNumbers = new SymbolModel(OTHER_NUMBERS);
    private final PlaceModels place;
    private final AttributeModels attributes;
    private final Layer times;
    private final TimeModels time;

    /** A channel that follows a point, of its own or of another. */
    PointChannel(PulseLayers layers, Pulse before) {
        this.out = layers.places().out();
        this.last = before.copy();
        this.place = new PlaceModels(out, layers.heights().out(), 2 * KINDS, last.z());
        this.attributes = new AttributeModels(layers, last);
        this.times = layers.times();
        this.time = new TimeModels(times.out(), last.time(), false);
    }

    /** The last point, or that which the channel follows. */
    Pulse last() {
        return last;
    }

    /** Which fields of a next point are not those of the last, but the channel. */
    int changed(Pulse point) {
        return flag(point.source() != last.source(), SOURCE_CHANGED)
                | flag(point.time() != last.time(), TIME_CHANGED)
                | flag(point.angle() != last.angle(), ANGLE_CHANGED)
                | flag(point.returns() != last.returns(), RETURNS_CHANGED)
                | numberChange(point);
    }

    private static int flag(boolean changed, int bit) {
        return changed ? bit : 0;
    }

    private int numberChange(Pulse point) {
        return switch (later(point)) {
            case 0 -> 0;
            case 1 -> NEXT_NUMBER;
            case NUMBERS - 1 -> NUMBER_BEFORE;
            default -> OTHER_NUMBER;
        };
    }

    private int later(Pulse point) {
        return point.number() - last.number() & NUMBERS - 1;
    }

    /** Says what changes after the last point of this channel, and to which channel it goes. */
    void encodeChanges(int changed, int channel) {
        boolean moves = channel != last.channel();
        out.code(changes.in(context()), changed | flag(moves, CHANNEL_CHANGED));
        if (moves) {
            out.code(channels, channel - last.channel() - 1 & Pulse.CHANNELS - 1);
        }
    }

    private int context() {
        return flag(last.isFirst(), 1) | flag(last.isLast(), 2) | flag(timeChanged, 4);
    }

    /** @param changed what {@link #changed} gave, which was said */
    void encode(Pulse point, int changed) {
        boolean later = (changed & TIME_CHANGED) != 0;
        if ((changed & RETURNS_CHANGED) != 0) {
            out.code(returns.in(last.returns()), point.returns());
        }
        if ((changed & OTHER_NUMBER) == OTHER_NUMBER) {
            encodeNumber(point, later);
        }
        encodePlace(point, later);
        attributes.encode(point, last, later);
        if (later) {
            time.code(point.time());
            times.note(true);
        }
        last.set(point);
        timeChanged = later;
    }

    private void encodeNumber(Pulse point, boolean later) {
        if (later) {
            out.code(numbers.in(last.number()), point.number());
        } else {
            out.code(otherNumbers, later(point) - 2);
        }
    }

    private void encodePlace(Pulse point, boolean later) {
        int kind = KIND[point.returns()].charAt(point.number()) - '0';
        int level = Math.min(Math.abs(point.returns() - point.number()), LAST_LEVEL);
        place.code(point.bytes(), last.bytes(), 2 * kind + flag(later, 1), level, point.returns() == 1);
    }
}
