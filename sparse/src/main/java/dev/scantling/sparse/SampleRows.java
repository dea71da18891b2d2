package dev.scantling.sparse;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.KeyLayout;

/** The rows of each sample of a batch, which follow one another because keys ascend. Allocates nothing; thread-safe. */
public final class SampleRows {
    private SampleRows() {}

    /**
     * Finds the rows of samples {@code 0 .. samples - 1}.
     *
     * @param keys {@code rows} of them, ascending
     * @param start receives the first row of each sample
     * @param count receives the number of rows of each
     * @throws EngineException.InvalidInput if a row is of a later sample
     */
    public static void find(
            KeyLayout layout,
            long[] keys,
            int keysOffset,
            int rows,
            int samples,
            int[] start,
            int startOffset,
            int[] count,
            int countOffset) {
        int next = 0;
        for (int sample = 0; sample < samples; sample++) {
            int first = next;
            next = SortedKeys.lowerBound(keys, keysOffset, rows, end(layout, sample), first);
            start[startOffset + sample] = first;
            count[countOffset + sample] = next - first;
        }
        if (next < rows) {
            throw new EngineException.InvalidInput("row " + next + " is of batch "
                    + layout.batch(keys[keysOffset + next]) + ", expected less than the " + samples + " samples");
        }
    }

    /** A key that is above those of a sample; there is none above those of the last sample of a layout of all bits. */
    private static long end(KeyLayout layout, int sample) {
        boolean last = sample + 1L >= 1L << layout.batchBits();
        return last ? Long.MAX_VALUE : sample + 1L << layout.bits() - layout.batchBits();
    }
}
