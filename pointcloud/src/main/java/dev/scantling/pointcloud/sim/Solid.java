package dev.scantling.pointcloud.sim;

/** A shape that stands on the ground or floats above it. Rays start at the origin, outside of every solid. */
sealed interface Solid {
    /** The first point on the solid along a unit direction from the origin. */
    Hit hit(Vec3 ray);

    /** The circle around the solid's shadow on the ground. */
    Circle footprint();

    /** A circle in the plane z = 0. */
    record Circle(double x, double y, double radius) {
        /** Whether a ray from the origin in the direction (dx, dy), of length 1, may cross it. */
        boolean meets(double dx, double dy) {
            double ahead = x * dx + y * dy;
            double aside = x * dy - y * dx;
            return ahead > -radius && Math.abs(aside) <= radius;
        }
    }

    /**
     * A box turned about the vertical.
     *
     * @param half half of length, width and height
     * @param heading direction of the length in the plane
     */
    record Box(Vec3 centre, Vec3 half, Heading heading) implements Solid {
        @Override
        public Hit hit(Vec3 ray) {
            Vec3 from = heading.toLocal(centre).times(-1);
            Vec3 along = heading.toLocal(ray);
            Slab span = Slab.of(from.x(), along.x(), half.x())
                    .meet(Slab.of(from.y(), along.y(), half.y()))
                    .meet(Slab.of(from.z(), along.z(), half.z()));
            return span.isEntered() ? new Hit(span.enter(), span.cosine()) : Hit.MISS;
        }

        @Override
        public Circle footprint() {
            return new Circle(centre.x(), centre.y(), Math.sqrt(half.x() * half.x() + half.y() * half.y()));
        }
    }

    /** An upright cylinder; its caps are open, nothing looks down on one. */
    record Cylinder(Vec3 foot, double radius, double height) implements Solid {
        @Override
        public Hit hit(Vec3 ray) {
            double a = ray.x() * ray.x() + ray.y() * ray.y();
            double b = ray.x() * foot.x() + ray.y() * foot.y();
            double c = foot.x() * foot.x() + foot.y() * foot.y() - radius * radius;
            double range = nearRoot(a, b, c);
            double z = range * ray.z() - foot.z();
            if (!(range > 0 && z >= 0 && z <= height)) {
                return Hit.MISS;
            }
            return new Hit(range, Math.abs(b - range * a) / radius);
        }

        @Override
        public Circle footprint() {
            return new Circle(foot.x(), foot.y(), radius);
        }
    }

    /** A ball. */
    record Sphere(Vec3 centre, double radius) implements Solid {
        @Override
        public Hit hit(Vec3 ray) {
            double b = ray.dot(centre);
            double range = nearRoot(1, b, centre.dot(centre) - radius * radius);
            return range > 0 ? new Hit(range, Math.abs(b - range) / radius) : Hit.MISS;
        }

        @Override
        public Circle footprint() {
            return new Circle(centre.x(), centre.y(), radius);
        }
    }

    /** The smaller root of a t^2 - 2 b t + c, NaN if there is none. */
    private static double nearRoot(double a, double b, double c) {
        return (b - Math.sqrt(b * b - a * c)) / a;
    }
}
