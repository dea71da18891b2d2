package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/**
 * Red, green and blue of 16 bits (LASzip's RGB12, version 2), whose upper and lower bytes are compressed apart. Green is
 * predicted by how red has changed, blue by both; of grey points red says all.
 */
final class ColourEncoder implements ItemEncoder {
    private static final int ITEM_BYTES = 6;
    private static final int GREEN = 2;
    private static final int BLUE = 4;
    private static final int COLOURED = 1 << ITEM_BYTES;

    private final ArithmeticEncoder out;
    private final int at;
    private final int[] before = new int[ITEM_BYTES];
    private final int[] now = new int[ITEM_BYTES];
    private final SymbolModel changes = new SymbolModel(2 * COLOURED);
    private final SymbolModel[] models = Stream.generate(() -> new SymbolModel(ByteModels.BYTES))
            .limit(ITEM_BYTES)
            .toArray(SymbolModel[]::new);

    /** @param at where the colour lies in a point */
    ColourEncoder(ArithmeticEncoder out, ByteBuffer first, int at) {
        this.out = out;
        this.at = at;
        read(first, before);
    }

    private void read(ByteBuffer point, int[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = point.get(at + i) & 0xFF;
        }
    }

    @Override
    public void encode(ByteBuffer point) {
        read(point, now);
        boolean coloured = isColoured();
        out.encode(changes, changed() | (coloured ? COLOURED : 0));
        encodeChange(0, before[0]);
        encodeChange(1, before[1]);
        if (coloured) {
            encodeRest(0);
            encodeRest(1);
        }
        System.arraycopy(now, 0, before, 0, now.length);
    }

    private boolean isColoured() {
        return now[0] != now[GREEN] || now[0] != now[BLUE] || now[1] != now[GREEN + 1] || now[1] != now[BLUE + 1];
    }

    private int changed() {
        int changed = 0;
        for (int i = 0; i < now.length; i++) {
            changed |= now[i] == before[i] ? 0 : 1 << i;
        }
        return changed;
    }

    /** @param half 0 for the lower bytes, 1 for the upper */
    private void encodeRest(int half) {
        int green = GREEN + half;
        int blue = BLUE + half;
        int change = now[half] - before[half];
        encodeChange(green, Math.clamp(before[green] + change, 0, 0xFF));
        int both = (change + now[green] - before[green]) / 2;
        encodeChange(blue, Math.clamp(before[blue] + both, 0, 0xFF));
    }

    private void encodeChange(int index, int predicted) {
        if (now[index] != before[index]) {
            out.encode(models[index], now[index] - predicted & 0xFF);
        }
    }
}
