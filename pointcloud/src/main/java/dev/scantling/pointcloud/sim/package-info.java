/**
 * A spinning LiDAR in a made-up street: input for demonstrations and tests where there is no real scan. Only arithmetic
 * that IEEE 754 and {@link java.lang.StrictMath} fix is used, so a seed gives the same bytes on every JVM.
 */
package dev.scantling.pointcloud.sim;
