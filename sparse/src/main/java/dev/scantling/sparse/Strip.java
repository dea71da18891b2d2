package dev.scantling.sparse;

/**
 * Long loops are cut into strips, each run by a method of its own: a JVM that has compiled nothing yet compiles a method after
 * some hundred calls, but a loop that goes on only after 60,000 rounds, most of which are then over.
 */
final class Strip {
    /** Rows of a strip. */
    static final int ROWS = 256;

    private Strip() {}

    /** Where the strip that begins at a row ends. */
    static int end(int begin, int count) {
        return Math.min(count - begin, ROWS) + begin;
    }
}
