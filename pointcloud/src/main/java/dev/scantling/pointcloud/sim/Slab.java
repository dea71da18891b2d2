package dev.scantling.pointcloud.sim;

/**
 * The part of a ray between parallel planes.
 *
 * @param enter range where it begins
 * @param leave range where it ends
 * @param cosine of the angle at the entry
 */
record Slab(double enter, double leave, double cosine) {

    /** Between -half and half on one axis, for a ray that starts at {@code from} and moves {@code along} per metre. */
    static Slab of(double from, double along, double half) {
        double a = (-half - from) / along;
        double b = (half - from) / along;
        return new Slab(Math.min(a, b), Math.max(a, b), Math.abs(along));
    }

    Slab meet(Slab other) {
        double first = Math.min(leave, other.leave);
        return enter >= other.enter ? new Slab(enter, first, cosine) : new Slab(other.enter, first, other.cosine);
    }

    boolean isEntered() {
        return enter > 0 && enter <= leave;
    }
}
