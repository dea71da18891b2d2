package dev.scantling.jit.tune;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a matrix kernel is cut up. Results do not depend on it; times do.
 *
 * @param tileRows rows of a register tile
 * @param tileVectors vectors of output channels of a register tile
 * @param blockRows output rows that are worked on together; for sparse convolutions a multiple of {@link #BLOCK_STEP}
 */
public record Choice(int tileRows, int tileVectors, int blockRows) {
    /** The rows that one entry of a kernel map's block index covers. */
    public static final int BLOCK_STEP = 256;

    /** More sums than the registers of any processor hold, and more rows than the remainders of tiles cover. */
    private static final int MOST_SUMS = 32;

    private static final int MOST_TILE_ROWS = 16;
    private static final int MOST_BLOCK_ROWS = 1 << 16;
    private static final Pattern TEXT = Pattern.compile("tile=(\\d{1,4})x(\\d{1,4}) block=(\\d{1,6})");

    public Choice {
        if (tileRows < 1 || tileRows > MOST_TILE_ROWS || tileVectors < 1 || tileRows * tileVectors > MOST_SUMS) {
            throw new IllegalArgumentException("a tile has 1 to " + MOST_TILE_ROWS + " rows and 1 to " + MOST_SUMS
                    + " sums, got " + tileRows + "x" + tileVectors);
        }
        if (blockRows < 1 || blockRows > MOST_BLOCK_ROWS) {
            throw new IllegalArgumentException("a block has 1 to " + MOST_BLOCK_ROWS + " rows, got " + blockRows);
        }
    }

    /** The same with blocks of another size. */
    Choice withBlockRows(int rows) {
        return new Choice(tileRows, tileVectors, rows);
    }

    /** The part of a kernel's name that tells choices apart, such as {@code t6x2_b1024}. */
    public String name() {
        return "t" + tileRows + "x" + tileVectors + "_b" + blockRows;
    }

    /** As in tuning files: {@code tile=6x2 block=1024}. */
    @Override
    public String toString() {
        return "tile=" + tileRows + "x" + tileVectors + " block=" + blockRows;
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
        return new Choice(number(fields, 1), number(fields, 2), number(fields, 3));
    }

    private static int number(Matcher fields, int group) {
        return Integer.parseInt(fields.group(group));
    }
}
