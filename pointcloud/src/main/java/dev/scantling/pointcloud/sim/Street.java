package dev.scantling.pointcloud.sim;

/**
 * The ground: a gently bending street along x on gently rolling land, with raised sidewalks and grass beyond. The sensor
 * is at the origin, above the middle of the right lane.
 *
 * @param depth of the ground below the sensor, metres
 * @param bend curvature of the street's axis, 1/m
 * @param phase shifts the hills, metres
 */
record Street(double depth, double bend, double phase) {
    static final double ROAD_EDGE = 4.2;
    static final double SIDEWALK_EDGE = 6.8;

    private static final double LANE_OFFSET = 1.9;
    private static final double KERB_HEIGHT = 0.12;
    private static final double KERB_WIDTH = 0.15;
    private static final double HILL = 0.1;
    private static final double BUMP = 0.03;
    private static final double RELIEF = HILL + BUMP;
    /** Small enough that no hill or kerb is jumped over. */
    private static final double STEP = 0.4;

    private static final int BISECTIONS = 24;

    /** y of the street's axis. */
    double axis(double x) {
        return LANE_OFFSET + bend * x * x;
    }

    Heading heading(double x) {
        return Heading.ofSlope(2 * bend * x);
    }

    /** The place beside the axis point of {@code x}, {@code aside} metres to the left, on the ground. */
    Vec3 place(double x, double aside) {
        Heading heading = heading(x);
        double px = x - heading.sin() * aside;
        double py = axis(x) + heading.cos() * aside;
        return new Vec3(px, py, height(px, py));
    }

    double height(double x, double y) {
        double hills = HILL * wave((x + phase) / 47) * wave((y - phase) / 61);
        return -depth + hills + BUMP * wave((x - y + phase) / 9) + kerb(aside(x, y));
    }

    /** Distance to the axis, measured along y: the bend is small. */
    private double aside(double x, double y) {
        return Math.abs(y - axis(x));
    }

    private static double kerb(double aside) {
        return KERB_HEIGHT * Math.clamp((aside - ROAD_EDGE) / KERB_WIDTH, 0, 1);
    }

    /** A smooth periodic curve from -1 to 1, period 1, made of parabolas. */
    private static double wave(double t) {
        double p = 2 * (t - Math.floor(t)) - 1;
        return 4 * p * (1 - Math.abs(p));
    }

    Material material(double x, double y) {
        double aside = aside(x, y);
        if (aside <= ROAD_EDGE) {
            return Material.ASPHALT;
        }
        return aside <= SIDEWALK_EDGE ? Material.PAVING : Material.GRASS;
    }

    /**
     * Where a ray from the origin meets the ground, by marching through the layer that contains all relief and halving
     * the last step.
     */
    Hit hit(Vec3 ray, double maxRange) {
        if (ray.z() >= 0) {
            return Hit.MISS;
        }
        double highest = -depth + RELIEF + KERB_HEIGHT;
        for (double range = highest / ray.z(); range < maxRange; range += STEP) {
            if (isBelow(ray, range + STEP)) {
                return new Hit(crossing(ray, range, range + STEP), -ray.z());
            }
        }
        return Hit.MISS;
    }

    private double crossing(Vec3 ray, double above, double below) {
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (above + below) / 2;
            if (isBelow(ray, middle)) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    private boolean isBelow(Vec3 ray, double range) {
        return range * ray.z() < height(range * ray.x(), range * ray.y());
    }
}
