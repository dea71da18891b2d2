package dev.scantling.engine;

import dev.scantling.ir.Node;

/**
 * When an operator ran, and where.
 *
 * @param node of the compiled program
 * @param stage number of its stage among those with operators that fix no sizes; negative for those that fix sizes, which run one after
 *     the other before the stages
 * @param firstCore of those that its group has, counting through the groups of the stage
 * @param cores that its group has
 * @param beginNanos from the beginning of the first operator of the run
 */
public record OperatorSpan(Node node, int stage, int firstCore, int cores, long beginNanos, long nanos) {
    /** Of what fixes sizes. */
    public static final int BEFORE = -1;

    /** The operator's name. */
    public String name() {
        return node.name();
    }
}
