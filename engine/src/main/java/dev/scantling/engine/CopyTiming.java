package dev.scantling.engine;

/**
 * A value that a run copied to a device.
 *
 * @param value the operator that made it, or the input
 * @param before the first operator of the stage that it is copied for, or the one that fixes sizes
 * @param from device that had it
 * @param to device that reads it
 * @param bytes that moved
 * @param nanos wall time
 */
public record CopyTiming(String value, String before, String from, String to, long bytes, long nanos) {}
