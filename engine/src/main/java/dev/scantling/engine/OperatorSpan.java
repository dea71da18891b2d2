package dev.scantling.engine;

/**
 * When an operator ran, and where.
 *
 * @param stage number of its stage; negative for those that fix sizes, which run one after the other before the stages
 * @param firstCore of those that its group has, counting through the groups of the stage
 * @param cores that its group has
 * @param beginNanos from the beginning of the first operator of the run
 */
public record OperatorSpan(String name, int stage, int firstCore, int cores, long beginNanos, long nanos) {
    /** Of what fixes sizes. */
    public static final int BEFORE = -1;
}
