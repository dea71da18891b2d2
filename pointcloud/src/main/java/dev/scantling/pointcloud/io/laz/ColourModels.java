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

    private final Coder out;
    private final SymbolModel changes = new SymbolModel(2 * COLOURED);
    private final SymbolModels models = SymbolModels.ofBytes(BYTES);

    ColourModels(Coder out) {
        this.out = out;
    }

    /** Reads the bytes of a colour, each from 0 to 255. */
    static void read(ByteBuffer point, int at, int[] bytes) {
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = point.get(at + i) & 0xFF;
        }
    }

    /** Puts the bytes of a colour into a point. */
    static void write(int[] bytes, ByteBuffer point, int at) {
        for (int i = 0; i < BYTES; i++) {
            point.put(at + i, (byte) bytes[i]);
        }
    }

    /**
     * @param before bytes of the colour before
     * @param now those of this, which become what was written or read
     * @return whether anything was said: the colour is another, or not grey
     */
    boolean code(int[] before, int[] now) {
        int changed = out.code(changes, changed(before, now) | (isColoured(now) ? COLOURED : 0));
        codeChange(0, changed, before, now, 0);
        codeChange(1, changed, before, now, 0);
        codeRest(0, changed, before, now);
        codeRest(1, changed, before, now);
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
    private void codeRest(int half, int changed, int[] before, int[] now) {
        int green = GREEN + half;
        int blue = BLUE + half;
        if ((changed & COLOURED) == 0) {
            now[green] = now[half];
            now[blue] = now[half];
        } else {
            int change = now[half] - before[half];
            codeChange(green, changed, before, now, change);
            codeChange(blue, changed, before, now, (change + now[green] - before[green]) / 2);
        }
    }

    /** @param change what is predicted */
    private void codeChange(int index, int changed, int[] before, int[] now, int change) {
        if ((changed & 1 << index) == 0) {
            now[index] = before[index];
        } else {
            int predicted = Math.clamp(before[index] + change, 0, 0xFF);
            now[index] = predicted + out.code(models.in(index), now[index] - predicted & 0xFF) & 0xFF;
        }
    }
}
