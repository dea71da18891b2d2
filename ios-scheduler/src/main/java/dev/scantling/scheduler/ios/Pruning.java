package dev.scantling.scheduler.ios;

import dev.scantling.ir.EngineException;

/**
 * How much of the space of schedules is looked at.
 *
 * @param groupSize most operators of a concurrent group (r in the paper)
 * @param groups most groups of a concurrent stage (s)
 */
public record Pruning(int groupSize, int groups) {
    /** What the paper uses. */
    public static final Pruning STANDARD = new Pruning(3, 8);

    /** Everything. */
    public static final Pruning NONE = new Pruning(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** @throws EngineException.InvalidInput unless both are positive */
    public Pruning {
        if (groupSize < 1 || groups < 1) {
            throw new EngineException.InvalidInput(
                    "pruning keeps at least one operator of one group, got r = " + groupSize + ", s = " + groups);
        }
    }
}
