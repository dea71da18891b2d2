package dev.scantling.pointcloud.cloud;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.BoxGeometry;
import dev.scantling.ir.geometry.BoxMeasure;
import dev.scantling.sparse.RadixSort;
import java.util.Arrays;

/**
 * What boxes have in common.
 *
 * @param name what messages call the operator
 * @param stride elements from one box to the next
 * @see dev.scantling.ir.BoxOp
 */
public record BoxOverlaps(String name, BoxMeasure measure, int stride) {
    private static final int ABSENT = -1;
    private static final int ROW_BITS = 31;

    /**
     * Writes the rows of boxes {@code begin .. end - 1}, at least one; what follows the last column is 0.
     *
     * @param offset element of box 0; the other offsets likewise
     * @throws EngineException.InvalidInput naming a box that is not as it should be
     */
    public void compute(
            int begin,
            int end,
            int boxesOfCloud,
            int othersOfCloud,
            float[] boxes,
            int offset,
            float[] others,
            int othersOffset,
            float[] common,
            int commonOffset,
            int commonStride) {
        int firstOther = begin / boxesOfCloud * othersOfCloud;
        int endOther = ((end - 1) / boxesOfCloud + 1) * othersOfCloud;
        BoxGeometry.require(name, boxes, offset, stride, begin, end);
        BoxGeometry.require(name, others, othersOffset, stride, firstOther, endOther);
        for (int box = begin; box < end; box++) {
            int to = commonOffset + box * commonStride;
            int first = othersOffset + box / boxesOfCloud * othersOfCloud * stride;
            for (int i = 0; i < othersOfCloud; i++) {
                common[to + i] = measure.of(boxes, offset + box * stride, others, first + i * stride);
            }
            Arrays.fill(common, to + othersOfCloud, to + commonStride, 0f);
        }
    }

    /** Longs of memory for the boxes of a cloud. */
    public static int scratch(int boxesOfCloud) {
        return Math.addExact(boxesOfCloud, RadixSort.scratchLength(boxesOfCloud));
    }

    /**
     * Chooses the boxes of a cloud that are kept.
     *
     * @param most chosen boxes
     * @param scoreStride elements from one score to the next
     * @param keys {@link #scratch} elements for this cloud
     * @throws EngineException.InvalidInput naming a box that is not as it should be, or has a score that is no number
     */
    public void keep(
            int cloud,
            int boxesOfCloud,
            int most,
            float threshold,
            float[] boxes,
            int offset,
            float[] scores,
            int scoresOffset,
            int scoreStride,
            long[] keys,
            int keysOffset,
            int[] kept,
            int keptOffset) {
        int first = cloud * boxesOfCloud;
        BoxGeometry.require(name, boxes, offset, stride, first, first + boxesOfCloud);
        for (int i = 0; i < boxesOfCloud; i++) {
            keys[keysOffset + i] = key(first + i, scores[scoresOffset + (first + i) * scoreStride]);
        }
        RadixSort.sort(keys, keysOffset, boxesOfCloud, keys, keysOffset + boxesOfCloud);
        int to = keptOffset + cloud * most;
        int count = 0;
        for (int i = 0; i < boxesOfCloud && count < most; i++) {
            int box = (int) (keys[keysOffset + i] & Integer.MAX_VALUE);
            if (isApart(box, threshold, boxes, offset, kept, to, count)) {
                kept[to + count++] = box;
            }
        }
        Arrays.fill(kept, to + count, to + most, ABSENT);
    }

    /** Ascends as scores descend, then as rows ascend. */
    private long key(int box, float score) {
        if (Float.isNaN(score)) {
            throw new EngineException.InvalidInput(name + ", box " + box + ": its score is NaN; a number is expected");
        }
        int bits = Float.floatToRawIntBits(score + 0f);
        int ascending = bits ^ (bits >> Integer.SIZE - 1 & Integer.MAX_VALUE);
        return (long) Integer.MAX_VALUE - ascending << ROW_BITS | box;
    }

    private boolean isApart(int box, float threshold, float[] boxes, int offset, int[] kept, int to, int count) {
        for (int i = to; i < to + count; i++) {
            if (measure.of(boxes, offset + kept[i] * stride, boxes, offset + box * stride) > threshold) {
                return false;
            }
        }
        return true;
    }
}
