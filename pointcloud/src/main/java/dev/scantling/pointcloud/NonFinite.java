package dev.scantling.pointcloud;

/** What becomes of points with a NaN or infinite coordinate. */
public enum NonFinite {
    /** An error that names the first one and their number. */
    REJECT,
    /** They belong to no voxel: their inverse index is -1. */
    DROP
}
