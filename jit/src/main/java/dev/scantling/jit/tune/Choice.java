package dev.scantling.jit.tune;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.geometry.MaskSort;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a matrix kernel is cut up. Finite results do not depend on it ({@link Dataflow}); times do.
 *
 * @param tileRows rows of a register tile
 * @param tileVectors vectors of output channels of a register tile
 * @param blockRows output rows that are worked on together; for sparse convolutions a multiple of {@link #BLOCK_STEP}
 * @param dataflow of a sparse convolution, of a linear layer that skips zeros, or of work groups; others have the usual one
 */
public record Choice(int tileRows, int tileVectors, int blockRows, Dataflow dataflow) {
    /** The rows that one entry of a kernel map's block index covers. */
    public static final int BLOCK_STEP = MaskSort.BLOCK_STEP;

    /** More sums than the registers of any processor hold, and more rows than the remainders of tiles cover. */
    private static final int MOST_SUMS = 32;

    private static final int MOST_TILE_ROWS = 16;
    private static final int MOST_BLOCK_ROWS = 1 << 16;
    private static final Pattern TEXT = Pattern.compile(
            "tile=(\\d{1,4})x(\\d{1,4}) block=(\\d{1,6})(?: ranges=(\\d{1,3}) layers=(\\d{1,6})| (zeros=skipped)"
                    + "| panel=(\\d{1,4}) slab=(\\d{1,4}) items=(\\d{1,4}))?");

    public Choice {
        if (tileRows < 1 || tileRows > MOST_TILE_ROWS || tileVectors < 1 || tileRows * tileVectors > MOST_SUMS) {
            throw new IllegalArgumentException("a tile has 1 to " + MOST_TILE_ROWS + " rows and 1 to " + MOST_SUMS
                    + " sums, got " + tileRows + "x" + tileVectors);
        }
        if (blockRows < 1 || blockRows > MOST_BLOCK_ROWS) {
            throw new IllegalArgumentException("a block has 1 to " + MOST_BLOCK_ROWS + " rows, got " + blockRows);
        }
        dataflow.groups(tileRows, blockRows); // refuses what is none
    }

    /** How the items of work groups share a tile; empty where the kernel is shaped for processors. */
    public Optional<GroupShape> groups() {
        return dataflow.groups(tileRows, blockRows);
    }

    /** By fetch-on-demand. */
    public Choice(int tileRows, int tileVectors, int blockRows) {
        this(tileRows, tileVectors, blockRows, Dataflow.FETCH_ON_DEMAND);
    }

    /** The same with blocks of another size. */
    Choice withBlockRows(int rows) {
        return new Choice(tileRows, tileVectors, rows, dataflow);
    }

    /** The same tile in a convolution over a sorted map, if so many layers share it. */
    public Choice over(MaskSort sort, int layers) {
        return new Choice(
                tileRows, tileVectors, sort.blockRows(), new Dataflow.OutputStationary(sort.ranges(), layers));
    }

    /** The same tile in a linear layer that leaves out weights of zero. */
    public Choice skippingZeros() {
        return new Choice(tileRows, tileVectors, blockRows, Dataflow.ZERO_SKIPPING);
    }

    /** How a map has to be sorted; empty for lists of pairs. */
    public Optional<MaskSort> sort() {
        return switch (dataflow) {
            case Dataflow.FetchOnDemand _, Dataflow.ZeroSkipping _, Dataflow.WorkGroups _ -> Optional.empty();
            case Dataflow.OutputStationary(int ranges, int _) -> Optional.of(new MaskSort(ranges, blockRows));
        };
    }

    /** Whether the map of a node is sorted as this choice needs it; lists of pairs are in every map. */
    public boolean fits(Node node) {
        return sort().isEmpty() || sort().equals(sort(node));
    }

    /** How the map of a node is sorted; empty where it is not, or there is none. */
    static Optional<MaskSort> sort(Node node) {
        return node.input(0).type() instanceof Type.KernelMapType map ? map.sort() : Optional.empty();
    }

    /** The part of a kernel's name that tells choices apart, such as {@code t6x2_b1024}. */
    public String name() {
        return "t" + tileRows + "x" + tileVectors + "_b" + blockRows
                + switch (dataflow) {
                    case Dataflow.FetchOnDemand _ -> "";
                    case Dataflow.OutputStationary(int ranges, int _) -> "_r" + ranges;
                    case Dataflow.ZeroSkipping _ -> "_z";
                    case Dataflow.WorkGroups(int panel, int slab, int items) ->
                        "_p" + panel + "_s" + slab + "_i" + items;
                };
    }

    /** As in tuning files: {@code tile=6x2 block=1024}, and {@code ranges=3 layers=2} if output-stationary, {@code zeros=skipped} if they are, {@code panel=64 slab=16 items=256} of work groups. */
    @Override
    public String toString() {
        return "tile=" + tileRows + "x" + tileVectors + " block=" + blockRows
                + switch (dataflow) {
                    case Dataflow.FetchOnDemand _ -> "";
                    case Dataflow.OutputStationary(int ranges, int layers) -> " ranges=" + ranges + " layers=" + layers;
                    case Dataflow.ZeroSkipping _ -> " zeros=skipped";
                    case Dataflow.WorkGroups(int panel, int slab, int items) ->
                        " panel=" + panel + " slab=" + slab + " items=" + items;
                };
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    public static Choice parse(String text) {
        Matcher fields = TEXT.matcher(text);
        if (!fields.matches()) {
            throw new IllegalArgumentException("expected a choice like 'tile=6x2 block=1024', got '" + text + "'");
        }
        Choice choice = new Choice(number(fields, 1), number(fields, 2), number(fields, 3));
        if (fields.group(6) != null) {
            return choice.skippingZeros();
        }
        if (fields.group(7) != null) {
            Dataflow groups = new Dataflow.WorkGroups(number(fields, 7), number(fields, 8), number(fields, 9));
            return new Choice(choice.tileRows, choice.tileVectors, choice.blockRows, groups);
        }
        return fields.group(4) == null ? choice : choice.over(sort(fields), number(fields, 5));
    }

    private static MaskSort sort(Matcher fields) {
        try {
            return new MaskSort(number(fields, 4), number(fields, 3));
        } catch (EngineException.InvalidModel e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static int number(Matcher fields, int group) {
        return Integer.parseInt(fields.group(group));
    }
}
