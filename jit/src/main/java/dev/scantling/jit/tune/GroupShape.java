package dev.scantling.jit.tune;

import dev.scantling.ir.GroupLimits;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a work group multiplies matrices: it owns {@code rows} output rows by {@code panel} output channels, whose sums lie in local memory, and
 * goes through its products in passes of {@link #passRows} rows by slabs of {@code slab} input channels. For each slab it copies the input
 * rows and the weights to local memory; then an item adds to the sums of {@code tileRows} rows by {@link #COLUMNS} channels in registers.
 *
 * <p>The sizes are reasoned, not measured on hardware:
 *
 * <ul>
 *   <li>A tile of 4 by 4 sums: with a vector of features for each row and one of weights an item needs some 60 registers, so that an SM of
 *       65,536 holds a thousand items, which hide what memory takes. For 16 multiply-adds it reads 8 floats of local memory, in two
 *       vectors; 8 by 4 would read 6, but leaves half as many items to a pass.
 *   <li>A slab of 16 channels: 64 bytes of a row, two sectors of memory. Sums are read and written once for a slab, which is an eighth of an access for
 *       each multiply-add; slabs of 32 would halve that, and double what a pass copies.
 *   <li>A panel of 64 channels for rows that all have products: each float that is copied is used 32 times. Over a kernel map 32: the sums
 *       of a block of its index are then 32 KiB, of the 48 that drivers of NVIDIA give a group. Less where channels or limits ask for it.
 *   <li>Over a kernel map a group owns all rows of a block of the index: it has the pairs of a kernel offset one behind the other, so that a pass
 *       multiplies pairs alone, where few of the rows have any.
 *   <li>At least 64 items, two warps or one wavefront; at most 256, which all GPUs take.
 * </ul>
 *
 * @param rows output rows of a group
 * @param panel output channels of a group, a multiple of {@link #COLUMNS} that divides the items
 * @param slab input channels between two barriers, likewise
 * @param items of the group
 * @param tileRows rows of an item
 */
public record GroupShape(int rows, int panel, int slab, int items, int tileRows) {
    /** Output channels of an item, and input channels that it reads at once: a vector of 128 bits. */
    public static final int COLUMNS = 4;

    /** Floats between rows in local memory: rows of neighbouring items then begin in different banks, and vectors stay aligned. */
    public static final int PADDING = 4;

    private static final int TILE_ROWS = 4;
    private static final int MOST_SLAB = 16;
    private static final int MOST_PANEL = 64;
    private static final int MOST_MAPPED_PANEL = 32;
    private static final int LEAST_PANEL = 16;
    private static final int LEAST_ITEMS = 64;

    /** Of channels that are multiplied, one in five may be none, if that spares a narrower panel. */
    private static final double MOST_WASTE = 1.25;

    public GroupShape {
        if (rows < 1
                || tileRows < 1
                || items < 1
                || panel < COLUMNS
                || slab < COLUMNS
                || panel % COLUMNS != 0
                || slab % COLUMNS != 0
                || items % panel != 0
                || items % slab != 0) {
            throw new IllegalArgumentException("panels and slabs are multiples of " + COLUMNS
                    + " channels that divide the items; got " + rows + " rows, a panel of " + panel + ", a slab of "
                    + slab
                    + ", " + items + " items with " + tileRows + " rows");
        }
    }

    /** The shapes that a kernel may have, the best guess first; none where it is shaped for processors, or a group holds too little. */
    static List<GroupShape> of(MatrixKernel kernel) {
        return kernel.target().groups().filter(_ -> kernel.kind().sharesTiles()).stream()
                .flatMap(limits ->
                        panels(kernel).mapToObj(panel -> of(kernel, panel)).filter(shape -> shape.fits(limits)))
                .toList();
    }

    /** The widest that wastes little, then narrower ones. */
    private static IntStream panels(MatrixKernel kernel) {
        int most = kernel.kind().mapped() ? MOST_MAPPED_PANEL : MOST_PANEL;
        int least = Math.min(LEAST_PANEL, power(kernel.cout()));
        int fewest = padded(kernel.cout(), least);
        return IntStream.iterate(most, panel -> panel >= least, panel -> panel / 2)
                .filter(panel -> padded(kernel.cout(), panel) <= MOST_WASTE * fewest);
    }

    /** Channels, rounded up to whole panels. */
    int padded(int channels) {
        return padded(channels, panel);
    }

    private static int padded(int channels, int panel) {
        return Math.ceilDiv(channels, panel) * panel;
    }

    /** The least power of two that holds the channels, and a vector. */
    private static int power(int channels) {
        return Math.max(COLUMNS, Integer.highestOneBit(2 * channels - 1));
    }

    private static GroupShape of(MatrixKernel kernel, int panel) {
        int items = Math.max(LEAST_ITEMS, TILE_ROWS * panel);
        int slab = Math.min(MOST_SLAB, power(kernel.cin()));
        int pass = items * COLUMNS / panel * TILE_ROWS;
        return new GroupShape(kernel.kind().mapped() ? Choice.BLOCK_STEP : pass, panel, slab, items, TILE_ROWS);
    }

    Choice choice() {
        return new Choice(tileRows, 1, rows, new Dataflow.WorkGroups(panel, slab, items));
    }

    /** Rows of products that the items multiply at once. */
    public int passRows() {
        return items / (panel / COLUMNS) * tileRows;
    }

    /** What the sums, a pass of rows and of weights, and two numbers for each row of it take. */
    public int localBytes() {
        return Float.BYTES * (rows * panel + passRows() * (slab + PADDING) + slab * panel)
                + 2 * Integer.BYTES * passRows();
    }

    boolean fits(GroupLimits limits) {
        return localBytes() <= limits.localBytes() && items <= limits.items();
    }
}
