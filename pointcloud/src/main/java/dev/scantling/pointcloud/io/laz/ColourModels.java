package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/**
 * What is known of red, green and blue of 16 bits, whose upper and lower bytes are compressed apart. Green is predicted by how
 * red has changed, blue by both; of grey points red says all.
 */
final class ColourModels {
    /** Red, green and blue, the lower byte of each first. */
    static final int BYTES = 6;

    private static final int GREEN = 2;
    private static final int BLUE = 4;
    private static final int COLOURED = 1 << BYTES;

    private final ArithmeticEncoder out;
    private final SymbolModel changes = new SymbolModel(2 * COLOURED);
    private final SymbolModels models = SymbolModels.ofBytes(BYTES);

    ColourModels(ArithmeticEncoder out) {
        this.out = out;
    }

    /** Reads the bytes of a colour, each from 0 to 255. */
    static void read(ByteBuffer point, int at, int[] bytes) {
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = point.get(at + i) & 0xFF;
        }
    }

    /**
     * @param before bytes of the colour before
     * @param now those of this
     * @return whether anything was said: the colour is another, or not grey
     */
    boolean encode(int[] before, int[] now) {
        boolean coloured = isColoured(now);
        int changed = changed(before, now) | (coloured ? COLOURED : 0);
        out.encode(changes, changed);
        encodeChange(0, before, now, 0);
        encodeChange(1, before, now, 0);
        if (coloured) {
            encodeRest(0, before, now);
            encodeRest(1, before, now);
        }
        return changed != 0;
    }

    private static boolean isColoured(int[] now) {
        return now[0] != now[GREEN] || now[0] != now[BLUE] || now[1] != now[GREEN + 1] || now[1] != now[BLUE + 1];
    }

    private static int changed(int[] before, int[] now) {
        int changed = 0;
        for (int i = 0; i < BYTES; i++) {
            changed |= now[i] == before[i] ? 0 : 1 << i;
        }
        return changed;
    }

    /** @param half 0 for the lower bytes, 1 for the upper */
    private void encodeRest(int half, int[] before, int[] now) {
        int green = GREEN + half;
        int change = now[half] - before[half];
        encodeChange(green, before, now, change);
        encodeChange(BLUE + half, before, now, (change + now[green] - before[green]) / 2);
    }

    /** @param change what is predicted */
    private void encodeChange(int index, int[] before, int[] now, int change) {
        if (now[index] != before[index]) {
            int predicted = Math.clamp(before[index] + change, 0, 0xFF);
            out.encode(models.in(index), now[index] - predicted & 0xFF);
        }
    }
}
