package dev.scantling.pointcloud.io.laz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What is known of the coordinates with which every point begins. They are predicted by the points of like returns; the better x
 * was, the better will y be, and by both z.
 */
final class PlaceModels {
    private static final int Y = 4;
    private static final int Z = 8;
    private static final int LEVELS = 8;

    private final StreamingMedian[] xSteps;
    private final StreamingMedian[] ySteps;
    private final int[] heights = new int[LEVELS];
    private final IntegerCoder x;
    private final IntegerCoder y;
    private final IntegerCoder z;

    /**
     * @param out where x and y go
     * @param upright where z goes
     * @param kinds of points whose x and y predict each other
     * @param height the first z
     */
    PlaceModels(Coder out, Coder upright, int kinds, int height) {
        this.xSteps = medians(kinds);
        this.ySteps = medians(kinds);
        this.x = new IntegerCoder(out, Integer.SIZE, 2);
        this.y = new IntegerCoder(out, Integer.SIZE, 22);
        this.z = new IntegerCoder(upright, Integer.SIZE, 20);
        Arrays.fill(heights, height);
    }

    private static StreamingMedian[] medians(int kinds) {
        return Stream.generate(StreamingMedian::new).limit(kinds).toArray(StreamingMedian[]::new);
    }

    /**
     * Codes the coordinates of a point.
     *
     * @param point whose coordinates become what was written or read
     * @param before the point before
     * @param level below which as many returns came, of which the last is predicted
     * @param single whether the pulse had one return
     */
    void code(ByteBuffer point, ByteBuffer before, int kind, int level, boolean single) {
        int context = single ? 1 : 0;
        codeStep(x, xSteps[kind], point, before, 0, context);
        codeStep(y, ySteps[kind], point, before, Y, context + even(x.interval(), 20));
        heights[level] = z.code(heights[level], point.getInt(Z), context + even((x.interval() + y.interval()) / 2, 18));
        point.putInt(Z, heights[level]);
    }

    private static void codeStep(
            IntegerCoder coder, StreamingMedian steps, ByteBuffer point, ByteBuffer before, int at, int context) {
        int step = coder.code(steps.get(), point.getInt(at) - before.getInt(at), context);
        steps.add(step);
        point.putInt(at, before.getInt(at) + step);
    }

    private static int even(int interval, int most) {
        return Math.min(interval & ~1, most);
    }
}
