package dev.scantling.engine.plan;

/**
 * Where the kernels of a node say that they cannot use its input, and who knows why.
 *
 * @param flag storage of an int that is 0 where all is well
 * @param explanation a step of the host that throws; runs only where the flag is set
 */
public record PlannedComplaint(int flag, PlannedStep explanation) {}
