package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 20 bytes that points of the formats 0 to 5 begin with (LASzip's POINT10, version 2): place, intensity, returns, class,
 * angle, user data and source.
 */
final class PointEncoder implements ItemEncoder {
    private static final int INTENSITY = 12;
    private static final int RETURNS = 14;
    private static final int CLASS = 15;
    private static final int ANGLE = 16;
    private static final int USER_DATA = 17;
    private static final int SOURCE = 18;
    private static final int ITEM_BYTES = 20;

    /** Bits of what has changed. */
    private static final int RETURNS_CHANGED = 1 << 5;

    private static final int INTENSITY_CHANGED = 1 << 4;
    private static final int CLASS_CHANGED = 1 << 3;
    private static final int ANGLE_CHANGED = 1 << 2;
    private static final int USER_DATA_CHANGED = 1 << 1;
    private static final int SOURCE_CHANGED = 1;

    private static final int PULSES = 16;
    /** By the number of returns and the return: which points predict each other, those that should not occur included. */
    private static final int[][] PULSE = {
        {15, 14, 13, 12, 11, 10, 9, 8},
        {14, 0, 1, 3, 6, 10, 10, 9},
        {13, 1, 2, 4, 7, 11, 11, 10},
        {12, 3, 4, 5, 8, 12, 12, 11},
        {11, 6, 7, 8, 9, 13, 13, 12},
        {10, 10, 11, 12, 13, 14, 14, 13},
        {9, 10, 11, 12, 13, 14, 15, 14},
        {8, 9, 10, 11, 12, 13, 14, 15}
    };

    private final ArithmeticEncoder out;
    private final byte[] before = new byte[ITEM_BYTES];
    private final ByteBuffer last = ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN);
    private final int[] intensities = new int[PULSES];

    private final SymbolModel changes = new SymbolModel(1 << 6);
    private final SymbolModels returns = SymbolModels.ofBytes(1 << Byte.SIZE);
    private final SymbolModels classes = SymbolModels.ofBytes(1 << Byte.SIZE);
    private final SymbolModels userData = SymbolModels.ofBytes(1 << Byte.SIZE);
    private final SymbolModels angles = SymbolModels.ofBytes(2);
    private final IntegerEncoder intensity;
    private final IntegerEncoder source;
    private final PlaceModels place;

    PointEncoder(ArithmeticEncoder out, ByteBuffer first) {
        this.out = out;
        this.intensity = new IntegerEncoder(out, Short.SIZE, 4);
        this.source = new IntegerEncoder(out, Short.SIZE, 1);
        this.place = new PlaceModels(out, out, PULSES, 0);
        first.get(0, before);
    }

    @Override
    public void encode(ByteBuffer point) {
        int number = point.get(RETURNS) & 7;
        int many = point.get(RETURNS) >>> 3 & 7;
        int pulse = PULSE[many][number];
        encodeAttributes(point, pulse);
        place.encode(point, last, pulse, Math.abs(many - number), many == 1);
        point.get(0, before);
    }

    private void encodeAttributes(ByteBuffer point, int pulse) {
        int changed = changed(point, pulse);
        out.encode(changes, changed);
        if ((changed & RETURNS_CHANGED) != 0) {
            encodeByte(returns, point, RETURNS);
        }
        if ((changed & INTENSITY_CHANGED) != 0) {
            int value = point.getChar(INTENSITY);
            intensity.encode(intensities[pulse], value, Math.min(pulse, 3));
            intensities[pulse] = value;
        }
        if ((changed & CLASS_CHANGED) != 0) {
            encodeByte(classes, point, CLASS);
        }
        if ((changed & ANGLE_CHANGED) != 0) {
            out.encode(angles.in(point.get(RETURNS) >>> 6 & 1), point.get(ANGLE) - before[ANGLE] & 0xFF);
        }
        if ((changed & USER_DATA_CHANGED) != 0) {
            encodeByte(userData, point, USER_DATA);
        }
        if ((changed & SOURCE_CHANGED) != 0) {
            source.encode(last.getChar(SOURCE), point.getChar(SOURCE), 0);
        }
    }

    private int changed(ByteBuffer point, int pulse) {
        return flag(point.get(RETURNS) != before[RETURNS], RETURNS_CHANGED)
                | flag(point.getChar(INTENSITY) != intensities[pulse], INTENSITY_CHANGED)
                | flag(point.get(CLASS) != before[CLASS], CLASS_CHANGED)
                | flag(point.get(ANGLE) != before[ANGLE], ANGLE_CHANGED)
                | flag(point.get(USER_DATA) != before[USER_DATA], USER_DATA_CHANGED)
                | flag(point.getChar(SOURCE) != last.getChar(SOURCE), SOURCE_CHANGED);
    }

    private static int flag(boolean changed, int bit) {
        return changed ? bit : 0;
    }

    private void encodeByte(SymbolModels models, ByteBuffer point, int at) {
        out.encode(models.in(before[at] & 0xFF), point.get(at) & 0xFF);
    }
}
