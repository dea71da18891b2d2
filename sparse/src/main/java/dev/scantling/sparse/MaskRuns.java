package dev.scantling.sparse;

import dev.scantling.ir.geometry.MaskSort;

/**
 * Sorts the output rows of a kernel map by their masks ({@link MaskSort}). A run is a record of {@link #FIELDS} ints: where
 * its rows begin in {@code rows}, where its input rows begin in {@code in}, its mask, whose lowest bit stands for the kernel
 * offset of the last field. Its rows end where those of the next record begin. The input rows lie offset by offset, in the order
 * of the rows.
 *
 * <p>Blocks are the tasks that threads share: each has parts of all arrays of its own. Of block b these begin in {@code rows} at
 * the ranges times its first row, in {@code in} at the number of pairs before it, and in {@code runs} at b times one record more
 * than it has runs at most. A task allocates nothing.
 *
 * @see <a href="https://arxiv.org/abs/2311.12862">Tang et al., TorchSparse++, section 3.3</a>
 */
public final class MaskRuns {
    /** Ints of a record. */
    public static final int FIELDS = 4;

    /** Positions of the fields. */
    public static final int ROWS = 0;

    public static final int INPUTS = 1;
    public static final int MASK = 2;
    public static final int FIRST_OFFSET = 3;

    /** Arrays of one int for each output row that building works with. */
    public static final int WORK = 4;

    private MaskRuns() {}

    /** Longs that building works with for each block, besides one for each output row. */
    public static int scratchOfBlock(MaskSort sort) {
        return RadixSort.scratchLength(sort.blockRows());
    }

    /**
     * Builds the runs of one block.
     *
     * @param volume kernel offsets of the map
     * @param capacity pairs of an offset that {@code mapIn} and {@code mapOut} have room for
     * @param blocks the map's {@link BlockIndex}
     * @param rows receives the rows of runs, {@code [ranges * outRows]}
     * @param in receives their input rows, {@code [volume * capacity]}
     * @param runs receives the records
     * @param counts receives the number of runs of each block
     * @param keys longs of undefined content, as many as output rows and {@link #scratchOfBlock} for each block
     * @param work {@link #WORK} ints of undefined content for each output row
     */
    public static void build(
            MaskSort sort,
            int volume,
            int outRows,
            int capacity,
            int block,
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int[] blocks,
            int blocksOffset,
            int[] rows,
            int rowsOffset,
            int[] in,
            int inOffset,
            int[] runs,
            int runsOffset,
            int[] counts,
            int countsOffset,
            long[] keys,
            int keysOffset,
            int[] work,
            int workOffset) {
        int first = block * sort.blockRows();
        int last = Math.min(first + sort.blockRows(), outRows);
        int entries = BlockIndex.entries(outRows);
        int from = blocksOffset + first / BlockIndex.ROWS;
        int to = blocksOffset + Math.ceilDiv(last, BlockIndex.ROWS);
        int begin = runsOffset + block * (sort.mostRuns(volume) + 1) * FIELDS;
        int run = begin;
        runs[run + ROWS] = sort.ranges() * first;
        runs[run + INPUTS] = pairsBefore(volume, blocks, from, entries);
        int scratch = keysOffset + outRows + block * RadixSort.scratchLength(sort.blockRows());
        int sorted = workOffset + 2 * outRows;
        int places = workOffset + outRows;
        for (int k = 0; k < volume; k += sort.offsets(volume)) {
            int end = Math.min(k + sort.offsets(volume), volume);
            for (int row = first; row < last; row++) {
                work[workOffset + row] = 0;
            }
            for (int offset = k; offset < end; offset++) {
                int pairs = mapOutOffset + offset * capacity;
                mark(
                        1 << offset - k,
                        mapOut,
                        pairs + blocks[from + offset * entries],
                        pairs + blocks[to + offset * entries],
                        work,
                        workOffset);
            }
            int count = collect(first, last, work, workOffset, keys, keysOffset + first, sorted + first);
            RadixSort.sort(
                    keys,
                    keysOffset + first,
                    work,
                    sorted + first,
                    count,
                    keys,
                    scratch,
                    work,
                    sorted + outRows + first);
            run = cut(
                    k,
                    keys,
                    keysOffset + first,
                    count,
                    work,
                    sorted + first,
                    workOffset,
                    places,
                    rows,
                    rowsOffset,
                    runs,
                    run);
            for (int offset = k; offset < end; offset++) {
                int pairs = offset * capacity;
                place(
                        mapIn,
                        mapInOffset + pairs,
                        mapOut,
                        mapOutOffset + pairs,
                        blocks[from + offset * entries],
                        blocks[to + offset * entries],
                        work,
                        workOffset,
                        places,
                        in,
                        inOffset);
            }
        }
        counts[countsOffset + block] = (run - begin) / FIELDS;
    }

    /** Pairs of all offsets whose output row lies before a block. */
    private static int pairsBefore(int volume, int[] blocks, int from, int entries) {
        int pairs = 0;
        for (int k = 0; k < volume; k++) {
            pairs += blocks[from + k * entries];
        }
        return pairs;
    }

    /** Adds the bit of an offset to the masks of the rows that have a pair there. */
    private static void mark(int bit, int[] mapOut, int begin, int end, int[] masks, int masksOffset) {
        for (int pair = begin; pair < end; pair++) {
            masks[masksOffset + mapOut[pair]] |= bit;
        }
    }

    /**
     * Collects rows that have a pair, and their masks.
     *
     * @return how many there are
     */
    private static int collect(
            int first, int last, int[] work, int masksOffset, long[] keys, int keysOffset, int rowsOffset) {
        int count = 0;
        for (int row = first; row < last; row++) {
            int mask = work[masksOffset + row];
            keys[keysOffset + count] = mask;
            work[rowsOffset + count] = row;
            count += mask == 0 ? 0 : 1;
        }
        return count;
    }

    /**
     * Cuts sorted rows into runs, and notes for each row where its first input row goes and how far the next one lies behind.
     *
     * @param run the record to begin with, whose first fields are known
     * @return the record behind the last, whose first fields are known
     */
    private static int cut(
            int firstOffset,
            long[] keys,
            int keysOffset,
            int count,
            int[] work,
            int sortedOffset,
            int stepsOffset,
            int placesOffset,
            int[] rows,
            int rowsOffset,
            int[] runs,
            int run) {
        int next = run;
        for (int begin = 0; begin < count; next += FIELDS) {
            int mask = (int) keys[keysOffset + begin];
            int end = begin + 1;
            while (end < count && keys[keysOffset + end] == mask) {
                end++;
            }
            int to = runs[next + ROWS];
            int place = runs[next + INPUTS];
            for (int i = begin; i < end; i++) {
                int row = work[sortedOffset + i];
                rows[rowsOffset + to++] = row;
                work[placesOffset + row] = place++;
                work[stepsOffset + row] = end - begin;
            }
            runs[next + MASK] = mask;
            runs[next + FIRST_OFFSET] = firstOffset;
            runs[next + FIELDS + ROWS] = to;
            runs[next + FIELDS + INPUTS] = runs[next + INPUTS] + (end - begin) * Integer.bitCount(mask);
            begin = end;
        }
        return next;
    }

    /** Puts the input rows of one offset where those of their runs belong. */
    private static void place(
            int[] mapIn,
            int mapInOffset,
            int[] mapOut,
            int mapOutOffset,
            int begin,
            int end,
            int[] work,
            int stepsOffset,
            int placesOffset,
            int[] in,
            int inOffset) {
        for (int pair = begin; pair < end; pair++) {
            int row = mapOut[mapOutOffset + pair];
            int to = work[placesOffset + row];
            in[inOffset + to] = mapIn[mapInOffset + pair];
            work[placesOffset + row] = to + work[stepsOffset + row];
        }
    }
}
