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
    private final IntegerEncoder x;
    private final IntegerEncoder y;
    private final IntegerEncoder z;

    /**
     * @param out where x and y go
     * @param upright where z goes
     * @param kinds of points whose x and y predict each other
     * @param height the first z
     */
    PlaceModels(ArithmeticEncoder out, ArithmeticEncoder upright, int kinds, int height) {
        this.xSteps = medians(kinds);
        this.ySteps = medians(kinds);
        this.x = new IntegerEncoder(out, Integer.SIZE, 2);
        this.y = new IntegerEncoder(out, Integer.SIZE, 22);
        this.z = new IntegerEncoder(upright, Integer.SIZE, 20);
        Arrays.fill(heights, height);
    }

    private static StreamingMedian[] medians(int kinds) {
        return Stream.generate(StreamingMedian::new).limit(kinds).toArray(StreamingMedian[]::new);
    }

    /**
     * @param before the point before
     * @param level below which as many returns came, of which the last is predicted
     * @param single whether the pulse had one return
     */
    void encode(ByteBuffer point, ByteBuffer before, int kind, int level, boolean single) {
        int context = single ? 1 : 0;
        step(x, xSteps[kind], point.getInt(0) - before.getInt(0), context);
        step(y, ySteps[kind], point.getInt(Y) - before.getInt(Y), context + even(x.interval(), 20));
        int height = point.getInt(Z);
        z.encode(heights[level], height, context + even((x.interval() + y.interval()) / 2, 18));
        heights[level] = height;
    }

    private static void step(IntegerEncoder encoder, StreamingMedian steps, int step, int context) {
        encoder.encode(steps.get(), step, context);
        steps.add(step);
    }

    private static int even(int interval, int most) {
        return Math.min(interval & ~1, most);
    }
}
