package dev.scantling.jit.tune;

import dev.scantling.ir.WeightData;
import java.util.Arrays;

/**
 * How many products are left of a matrix of weights {@code [cin, cout]} where zeros are skipped. Input channels come in groups of as many as a
 * vector has lanes, output channels in panels of whole vectors; in each group and panel all output channels take as many slots as that with
 * the most weights needs. So two weights in every four take half of all slots, wherever they are.
 */
public final class PanelSlots {
    /** {@link #kept} where nothing is skipped. */
    public static final int ALL = 16;

    private final int cin;
    private final int cout;
    private final int lanes;
    private final int width;
    private final int[] counts;

    private PanelSlots(int cin, int cout, int lanes, int width) {
        this.cin = cin;
        this.cout = cout;
        this.lanes = lanes;
        this.width = width;
        this.counts = new int[Math.multiplyExact(panels(), groups())];
    }

    /**
     * Counts the slots of a matrix.
     *
     * @param weights row-major {@code [cin, cout]}
     * @param lanes input channels of a group
     * @param width output channels of a panel
     */
    public static PanelSlots of(WeightData weights, int cin, int cout, int lanes, int width) {
        PanelSlots slots = new PanelSlots(cin, cout, lanes, width);
        for (int group = 0; group < slots.groups(); group++) {
            slots.count(weights, group);
        }
        return slots;
    }

    /**
     * Sixteenths of all products that are left, rounded up. Where the first group keeps everything, so does the matrix, for all that is said
     * here: weights that nobody pruned are not all looked at.
     */
    static int kept(WeightData weights, int cin, int cout, int lanes, int width) {
        int first = of(weights, Math.min(lanes, cin), cout, lanes, width).kept();
        return first == ALL ? ALL : of(weights, cin, cout, lanes, width).kept();
    }

    private void count(WeightData weights, int group) {
        int[] columns = new int[cout];
        float[] row = new float[cout];
        for (int ci = group * lanes; ci < Math.min(cin, (group + 1) * lanes); ci++) {
            weights.read(ci * cout, cout, row, 0);
            countRow(row, columns);
        }
        for (int panel = 0; panel < panels(); panel++) {
            int begin = panel * width;
            counts[panel * groups() + group] = Arrays.stream(columns, begin, Math.min(cout, begin + width))
                    .max()
                    .orElse(0);
        }
    }

    private static void countRow(float[] row, int[] columns) {
        for (int column = 0; column < row.length; column++) {
            columns[column] += row[column] == 0 ? 0 : 1;
        }
    }

    /** Groups of input channels; the last may have fewer. */
    public int groups() {
        return Math.ceilDiv(cin, lanes);
    }

    /** Panels of output channels; the last may have fewer. */
    public int panels() {
        return Math.ceilDiv(cout, width);
    }

    /** The slots that each output channel of a panel has in a group. */
    public int slots(int panel, int group) {
        return counts[panel * groups() + group];
    }

    private int kept() {
        long all = Math.max(1, (long) panels() * cin);
        return (int) Math.ceilDiv(ALL * Arrays.stream(counts).asLongStream().sum(), all);
    }
}
