package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;

/** What is known of wave packets, which say where the waveform of a point is. */
final class PacketModels {
    static final int BYTES = 29;

    private static final int OFFSET = 1;
    private static final int SIZE = 9;
    private static final int LOCATION = 13;
    private static final int DIRECTION = 17;
    private static final int AXES = 3;

    /** How an offset follows from that of the packet before. */
    private static final int SAME = 0;

    private static final int BEHIND_IT = 1;
    private static final int NEAR = 2;
    private static final int FAR = 3;

    private final ArithmeticEncoder out;
    private final SymbolModel descriptors = new SymbolModel(1 << Byte.SIZE);
    private final SymbolModels moves = new SymbolModels(FAR + 1, FAR + 1);
    private final IntegerEncoder steps;
    private final IntegerEncoder sizes;
    private final IntegerEncoder locations;
    private final IntegerEncoder directions;
    private int move = SAME;
    private int step;

    PacketModels(ArithmeticEncoder out) {
        this.out = out;
        this.steps = new IntegerEncoder(out, Integer.SIZE, 1);
        this.sizes = new IntegerEncoder(out, Integer.SIZE, 1);
        this.locations = new IntegerEncoder(out, Integer.SIZE, 1);
        this.directions = new IntegerEncoder(out, Integer.SIZE, AXES);
    }

    /**
     * @param before the packet before
     * @param at where the packet lies in a point
     */
    void encode(ByteBuffer before, ByteBuffer point, int at) {
        out.encode(descriptors, point.get(at) & 0xFF);
        encodeOffset(before, point.getLong(at + OFFSET));
        sizes.encode(before.getInt(SIZE), point.getInt(at + SIZE), 0);
        locations.encode(before.getInt(LOCATION), point.getInt(at + LOCATION), 0);
        for (int axis = 0; axis < AXES; axis++) {
            int place = DIRECTION + axis * Float.BYTES;
            directions.encode(before.getInt(place), point.getInt(at + place), axis);
        }
    }

    private void encodeOffset(ByteBuffer before, long offset) {
        long difference = offset - before.getLong(OFFSET);
        int next = move(difference, Integer.toUnsignedLong(before.getInt(SIZE)));
        out.encode(moves.in(move), next);
        move = next;
        if (next == NEAR) {
            steps.encode(step, (int) difference, 0);
            step = (int) difference;
        } else if (next == FAR) {
            out.raw((int) offset, Integer.SIZE);
            out.raw((int) (offset >>> Integer.SIZE), Integer.SIZE);
        }
    }

    private static int move(long difference, long size) {
        if (difference != (int) difference) {
            return FAR;
        }
        return difference == 0 ? SAME : difference == size ? BEHIND_IT : NEAR;
    }
}
