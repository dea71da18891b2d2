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

    private final Coder out;
    private final SymbolModel descriptors = new SymbolModel(1 << Byte.SIZE);
    private final SymbolModels moves = new SymbolModels(FAR + 1, FAR + 1);
    private final IntegerCoder steps;
    private final IntegerCoder sizes;
    private final IntegerCoder locations;
    private final IntegerCoder directions;
    private int move = SAME;
    private int step;

    PacketModels(Coder out) {
        this.out = out;
        this.steps = new IntegerCoder(out, Integer.SIZE, 1);
        this.sizes = new IntegerCoder(out, Integer.SIZE, 1);
        this.locations = new IntegerCoder(out, Integer.SIZE, 1);
        this.directions = new IntegerCoder(out, Integer.SIZE, AXES);
    }

    /**
     * Codes a packet.
     *
     * @param before the packet before
     * @param point becomes what was written or read
     * @param at where the packet lies in the point
     */
    void code(ByteBuffer before, ByteBuffer point, int at) {
        point.put(at, (byte) out.code(descriptors, point.get(at) & 0xFF));
        point.putLong(at + OFFSET, codeOffset(before, point.getLong(at + OFFSET)));
        codeInteger(sizes, before, point, at, SIZE, 0);
        codeInteger(locations, before, point, at, LOCATION, 0);
        for (int axis = 0; axis < AXES; axis++) {
            codeInteger(directions, before, point, at, DIRECTION + axis * Float.BYTES, axis);
        }
    }

    private static void codeInteger(
            IntegerCoder coder, ByteBuffer before, ByteBuffer point, int at, int place, int context) {
        point.putInt(at + place, coder.code(before.getInt(place), point.getInt(at + place), context));
    }

    private long codeOffset(ByteBuffer before, long offset) {
        long from = before.getLong(OFFSET);
        long size = Integer.toUnsignedLong(before.getInt(SIZE));
        move = out.code(moves.in(move), move(offset - from, size));
        return switch (move) {
            case SAME -> from;
            case BEHIND_IT -> from + size;
            case NEAR -> {
                step = steps.code(step, (int) (offset - from), 0);
                yield from + step;
            }
            default -> {
                long low = Integer.toUnsignedLong(out.raw((int) offset, Integer.SIZE));
                yield low | (long) out.raw((int) (offset >>> Integer.SIZE), Integer.SIZE) << Integer.SIZE;
            }
        };
    }

    private static int move(long difference, long size) {
        if (difference != (int) difference) {
            return FAR;
        }
        return difference == 0 ? SAME : difference == size ? BEHIND_IT : NEAR;
    }
}
