package dev.scantling.pointcloud.io;

import dev.scantling.pointcloud.PointCloud;

/** The points of a file in the order in which they lie there. Not thread-safe. */
interface PointSource {
    /**
     * The next points, at most {@code most}; none only where there are no more. What follows the last point of the file
     * is checked before that point is given.
     */
    PointCloud next(int most);
}
