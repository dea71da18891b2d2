/**
 * Algorithms on clouds of points for operators: rows of x, y, z in arrays, any distance apart. They allocate nothing, have no state and
 * may run on any number of threads, each with rows of its own. {@link dev.scantling.pointcloud.cloud.PointIndex} offers them to those who
 * have no graph, and allocates its results.
 */
package dev.scantling.pointcloud.cloud;
