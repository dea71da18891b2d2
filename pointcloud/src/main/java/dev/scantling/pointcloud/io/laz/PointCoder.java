package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 20 bytes that points of the formats 0 to 5 begin with (LASzip's POINT10, version 2): place, intensity, returns, class,
 * angle, user data and source.
 */
final class PointCoder implements ItemCoder {
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

    private final Coder out;
    private final byte[] before = new byte[ITEM_BYTES];
    private final ByteBuffer last = ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN);
    private final int[] intensities = new int[PULSES];

    private final SymbolModel changes = new SymbolModel(1 << 6);
    private final SymbolModels returns = SymbolModels.ofBytes(1 << Byte.SIZE);
    private final SymbolModels classes = SymbolModels.ofBytes(1 << Byte.SIZE);
    private final SymbolModels userData = SymbolModels.ofBytes(1 << Byte.SIZE);
    private final SymbolModels angles = SymbolModels.ofBytes(2);
    private final IntegerCoder intensity;
    private final IntegerCoder source;
    private final PlaceModels place;

    PointCoder(Coder out, ByteBuffer first) {
        this.out = out;
        this.intensity = new IntegerCoder(out, Short.SIZE, 4);
        this.source = new IntegerCoder(out, Short.SIZE, 1);
        this.place = new PlaceModels(out, out, PULSES, 0);
        first.get(0, before);
    }

    @Override
    public void code(ByteBuffer point) {
        int changed = out.code(changes, changed(point, pulse(point)));
        codeByte(changed, RETURNS_CHANGED, returns, point, RETURNS);
        int pulse = pulse(point);
        codeIntensity(changed, point, pulse);
        codeByte(changed, CLASS_CHANGED, classes, point, CLASS);
        codeAngle(changed, point);
        codeByte(changed, USER_DATA_CHANGED, userData, point, USER_DATA);
        codeSource(changed, point);
        int many = many(point);
        place.code(point, last, pulse, Math.abs(many - number(point)), many == 1);
        point.get(0, before);
    }

    /** The number of this return, 0 to 7. */
    private static int number(ByteBuffer point) {
        return point.get(RETURNS) & 7;
    }

    /** The number of all returns of the pulse, 0 to 7. */
    private static int many(ByteBuffer point) {
        return point.get(RETURNS) >>> 3 & 7;
    }

    private static int pulse(ByteBuffer point) {
        return PULSE[many(point)][number(point)];
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

    private void codeByte(int changed, int flag, SymbolModels models, ByteBuffer point, int at) {
        byte value = before[at];
        if ((changed & flag) != 0) {
            value = (byte) out.code(models.in(value & 0xFF), point.get(at) & 0xFF);
        }
        point.put(at, value);
    }

    private void codeIntensity(int changed, ByteBuffer point, int pulse) {
        if ((changed & INTENSITY_CHANGED) != 0) {
            intensities[pulse] = intensity.code(intensities[pulse], point.getChar(INTENSITY), Math.min(pulse, 3));
        }
        point.putChar(INTENSITY, (char) intensities[pulse]);
    }

    private void codeAngle(int changed, ByteBuffer point) {
        int turn = 0;
        if ((changed & ANGLE_CHANGED) != 0) {
            SymbolModel model = angles.in(point.get(RETURNS) >>> 6 & 1);
            turn = out.code(model, point.get(ANGLE) - before[ANGLE] & 0xFF);
        }
        point.put(ANGLE, (byte) (before[ANGLE] + turn));
    }

    private void codeSource(int changed, ByteBuffer point) {
        int value = last.getChar(SOURCE);
        if ((changed & SOURCE_CHANGED) != 0) {
            value = source.code(value, point.getChar(SOURCE), 0);
        }
        point.putChar(SOURCE, (char) value);
    }
}
