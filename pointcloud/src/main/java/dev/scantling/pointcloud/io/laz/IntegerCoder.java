package dev.scantling.pointcloud.io.laz;

/**
 * Codes integers as differences to what was predicted: first in which interval the difference lies, of those from 1 - 2^k to
 * 2^k, then where in it.
 */
final class IntegerCoder {
    /** So many leading bits of a place are modelled, the others are written as they are. */
    private static final int MODELLED_BITS = 8;

    private final Coder out;
    private final int bits;
    private final SymbolModel[] intervals;
    private final BitModel zeroOrOne = new BitModel();
    private final SymbolModel[] places;
    private int interval;

    /**
     * @param bits of the integers, 16 or 32; differences wrap around in so many
     * @param contexts kinds of predictions, whose intervals are learnt apart
     */
    IntegerCoder(Coder out, int bits, int contexts) {
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

    /** The integer that is written or read. */
    int code(int predicted, int actual, int context) {
        int step = bits == Short.SIZE ? (short) (actual - predicted) : actual - predicted;
        interval =
                out.code(intervals[context], Integer.SIZE - Integer.numberOfLeadingZeros(step <= 0 ? -step : step - 1));
        int next = predicted + codeStep(step);
        return bits == Short.SIZE ? next & 0xFFFF : next;
    }

    private int codeStep(int step) {
        if (interval == 0) {
            return out.code(zeroOrOne, step);
        }
        if (interval == places.length) {
            return Integer.MIN_VALUE;
        }
        int place = codePlace(step < 0 ? step + (1 << interval) - 1 : step - 1);
        return place < 1 << interval - 1 ? place + 1 - (1 << interval) : place + 1;
    }

    private int codePlace(int place) {
        int raw = Math.max(0, interval - MODELLED_BITS);
        int modelled = out.code(places[interval], place >>> raw);
        return raw == 0 ? modelled : modelled << raw | out.raw(place & (1 << raw) - 1, raw);
    }
}
