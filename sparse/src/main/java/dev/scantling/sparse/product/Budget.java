package dev.scantling.sparse.product;

import dev.scantling.ir.EngineException;

/**
 * How many entries a product may have.
 *
 * @param most entries that are allowed
 */
record Budget(Factors factors, long most) {
    /** The length that an array may have. */
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

    Budget {
        most = Math.min(most, MOST_ELEMENTS);
    }

    /**
     * Holds the entries of the first rows against what is allowed.
     *
     * @throws EngineException.InvalidInput if they are more
     */
    void require(long entries, int rows) {
        if (entries > most) {
            throw new EngineException.InvalidInput("the product has " + entries + " entries in its first " + rows
                    + " of " + factors.left().rows() + " rows alone, and up to " + factors.mostEntries()
                    + " in all, more than the " + most
                    + " that are allowed; use a mask, or allow more with ProductOptions.withMostEntries");
        }
    }
}
