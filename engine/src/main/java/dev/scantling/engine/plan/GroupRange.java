package dev.scantling.engine.plan;

/**
 * Nodes of a plan that run one after the other.
 *
 * @param begin position of the first node
 * @param end behind the last
 * @param device number of the device that runs them
 * @param cores that they use
 */
public record GroupRange(int begin, int end, int device, int cores) {}
