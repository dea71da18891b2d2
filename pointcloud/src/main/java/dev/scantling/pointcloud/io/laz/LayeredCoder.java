package dev.scantling.pointcloud.io.laz;

import java.util.List;

/** Compresses an item of points of the formats 6 to 10 into layers. */
interface LayeredCoder extends ItemCoder {
    /** All layers, in the order in which a chunk has them. */
    List<Layer> layers();
}
