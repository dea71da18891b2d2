package dev.scantling.pointcloud.sim;

/** A unit direction in the plane, as cosine and sine of its angle to the x axis. */
record Heading(double cos, double sin) {
    /** The direction of slope dy/dx. */
    static Heading ofSlope(double slope) {
        double length = Math.sqrt(1 + slope * slope);
        return new Heading(1 / length, slope / length);
    }

    /** Components along and across this direction. */
    Vec3 toLocal(Vec3 v) {
        return new Vec3(cos * v.x() + sin * v.y(), cos * v.y() - sin * v.x(), v.z());
    }
}
