package dev.scantling.sparse.matrix;

/**
 * What a level stores.
 *
 * @param starts of a compressed level, for each parent where its positions begin, and where the last ones end; else empty
 * @param coordinates one for each position, except of a dense level
 */
@SuppressWarnings("ArrayRecordComponent") // carried, not compared
record LevelData(int[] starts, int[] coordinates) {
    private static final int[] NONE = {};

    static LevelData nothing() {
        return new LevelData(NONE, NONE);
    }

    static LevelData coordinates(int[] coordinates) {
        return new LevelData(NONE, coordinates);
    }
}
