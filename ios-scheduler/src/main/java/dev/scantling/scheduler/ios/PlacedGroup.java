package dev.scantling.scheduler.ios;

/**
 * Operators that run one after the other on a device.
 *
 * @param latency as the model gave it
 * @param reads what has to be on the device before
 * @param makes what is there afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // words of bits, which nobody changes
record PlacedGroup(long[] members, int device, double[] latency, long[] reads, long[] makes) {}
