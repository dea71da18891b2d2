package dev.scantling.pointcloud.io.laz;

/**
 * Writes integers as differences to what was predicted: first in which interval the difference lies, of those from 1 - 2^k to
 * 2^k, then where in it.
 */
final class IntegerEncoder {
    /** So many leading bits of a place are modelled, the others are written as they are. */
    private static final int MODELLED_BITS = 8;

    private final ArithmeticEncoder out;
    private final int bits;
    private final SymbolModel[] intervals;
    private final BitModel zeroOrOne = new BitModel();
    private final SymbolModel[] places;
    private int interval;

    /**
     * @param bits of the integers, 16 or 32; differences wrap around in so many
     * @param contexts kinds of predictions, whose intervals are learnt apart
     */
    IntegerEncoder(ArithmeticEncoder out, int bits, int contexts) {
        this.out = out;
        this.bits = bits;
        this.intervals = new SymbolModel[contexts];
        for (int i = 0; i < contexts; i++) {
            intervals[i] = new SymbolModel(bits + 1);
        }
        this.places = new SymbolModel[Math.min(bits + 1, Integer.SIZE)]; // the last interval of 32 bits has one number
        for (int k = 1; k < places.length; k++) {
            places[k] = new SymbolModel(1 << Math.min(k, MODELLED_BITS));
        }
    }

    /** The interval of the last difference, which says how good predictions are. */
    int interval() {
        return interval;
    }

    void encode(int predicted, int actual, int context) {
        int difference = bits == Short.SIZE ? (short) (actual - predicted) : actual - predicted;
        interval = Integer.SIZE - Integer.numberOfLeadingZeros(difference <= 0 ? -difference : difference - 1);
        out.encode(intervals[context], interval);
        if (interval == 0) {
            out.encode(zeroOrOne, difference);
        } else if (interval < places.length) {
            encodePlace(difference < 0 ? difference + (1 << interval) - 1 : difference - 1);
        }
    }

    private void encodePlace(int place) {
        int raw = Math.max(0, interval - MODELLED_BITS);
        out.encode(places[interval], place >>> raw);
        if (raw > 0) {
            out.raw(place & (1 << raw) - 1, raw);
        }
    }
}
