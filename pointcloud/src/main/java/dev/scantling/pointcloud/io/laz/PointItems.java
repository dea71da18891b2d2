package dev.scantling.pointcloud.io.laz;

import java.util.OptionalInt;

/**
 * Where the items of a point lie that follow the 20 bytes with which points of the formats 0 to 3 begin. Immutable.
 *
 * @param time of 8 bytes
 * @param colour of 6 bytes
 * @param bytes extra bytes, which last to the end of the point
 */
public record PointItems(OptionalInt time, OptionalInt colour, OptionalInt bytes) {}
