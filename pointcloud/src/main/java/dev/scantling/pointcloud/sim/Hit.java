package dev.scantling.pointcloud.sim;

/**
 * Where a ray meets a solid.
 *
 * @param range distance from the sensor in metres, infinite for a miss
 * @param cosine of the angle between ray and surface normal, 0 (grazing) to 1 (square)
 */
record Hit(double range, double cosine) {
    static final Hit MISS = new Hit(Double.POSITIVE_INFINITY, 0);

    boolean isMiss() {
        return Double.isInfinite(range);
    }

    boolean nearerThan(Hit other) {
        return range < other.range;
    }
}
