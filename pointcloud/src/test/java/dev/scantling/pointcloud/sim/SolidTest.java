package dev.scantling.pointcloud.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.check.Cases;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SolidTest {
    private static final double STEP = 0.01;

    @Test
    void facesAndCurvesAreHitAtTheExpectedRange() {
        Heading straight = new Heading(1, 0);
        Vec3 ahead = new Vec3(1, 0, 0);
        assertThat(new Solid.Box(new Vec3(5, 0, 0), new Vec3(1, 2, 3), straight).hit(ahead))
                .isEqualTo(new Hit(4, 1));
        assertThat(new Solid.Sphere(new Vec3(5, 0, 0), 2).hit(ahead)).isEqualTo(new Hit(3, 1));
        assertThat(new Solid.Cylinder(new Vec3(5, 0, -1), 2, 3).hit(ahead)).isEqualTo(new Hit(3, 1));
        assertThat(new Solid.Cylinder(new Vec3(5, 0, 1), 2, 3).hit(ahead)).isEqualTo(Hit.MISS);
        assertThat(new Solid.Sphere(new Vec3(-5, 0, 0), 2).hit(ahead)).isEqualTo(Hit.MISS);
        assertThat(new Solid.Box(new Vec3(-5, 0, 0), new Vec3(1, 2, 3), straight).hit(ahead))
                .isEqualTo(Hit.MISS);
    }

    /** A ray is outside before its hit and inside just after it; if it misses, it is never inside. */
    @Test
    void aHitIsTheFirstPointInside() {
        Cases.standard(3000).check(100, (random, _) -> {
            Solid solid = solid(random);
            Vec3 ray = towards(random);
            Hit hit = solid.hit(ray);
            double end = Math.min(hit.range() - STEP, 15);
            for (double range = 0; range < end; range += STEP) {
                assertThat(contains(solid, ray.times(range), -1e-9)).isFalse();
            }
            if (!hit.isMiss()) {
                assertThat(contains(solid, ray.times(hit.range()), 1e-6)).isTrue();
                assertThat(hit.cosine()).isBetween(0.0, 1 + 1e-9);
                Vec3 level = unit(ray.x(), ray.y(), 0);
                assertThat(solid.footprint().meets(level.x(), level.y())).isTrue();
            }
        });
    }

    private static Solid solid(RandomGenerator random) {
        Vec3 place = new Vec3(random.nextDouble(5, 9), random.nextDouble(-3, 3), random.nextDouble(-2, 2));
        Heading heading = Heading.ofSlope(random.nextDouble(-3, 3));
        return switch (random.nextInt(3)) {
            case 0 -> new Solid.Sphere(place, random.nextDouble(0.1, 3));
            case 1 -> new Solid.Cylinder(place.minus(new Vec3(0, 0, 50)), random.nextDouble(0.1, 3), 100);
            default -> new Solid.Box(place, new Vec3(random.nextDouble(0.1, 2), 0.7, 1.2), heading);
        };
    }

    private static Vec3 towards(RandomGenerator random) {
        return unit(random.nextDouble(1, 9), random.nextDouble(-3, 3), random.nextDouble(-1, 1));
    }

    private static Vec3 unit(double x, double y, double z) {
        return new Vec3(x, y, z).times(1 / Math.sqrt(x * x + y * y + z * z));
    }

    private static boolean contains(Solid solid, Vec3 point, double slack) {
        return switch (solid) {
            case Solid.Sphere(Vec3 centre, double radius) -> length(point.minus(centre)) <= radius + slack;
            case Solid.Cylinder(Vec3 foot, double radius, double height) -> {
                Vec3 local = point.minus(foot);
                yield length(new Vec3(local.x(), local.y(), 0)) <= radius + slack
                        && local.z() >= -slack
                        && local.z() <= height + slack;
            }
            case Solid.Box(Vec3 centre, Vec3 half, Heading heading) -> {
                Vec3 local = heading.toLocal(point.minus(centre));
                yield Math.abs(local.x()) <= half.x() + slack
                        && Math.abs(local.y()) <= half.y() + slack
                        && Math.abs(local.z()) <= half.z() + slack;
            }
        };
    }

    private static double length(Vec3 v) {
        return Math.sqrt(v.dot(v));
    }

    @Test
    void theGroundIsMetWhereItIs() {
        Cases.standard(500).check(100, (random, _) -> {
            Street street = new Street(1.73, random.nextDouble(-0.001, 0.001), random.nextDouble(0, 500));
            Vec3 ray = unit(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, -0.02));
            Hit hit = street.hit(ray, 100);
            assertThat(hit.isMiss()).isFalse();
            Vec3 point = ray.times(hit.range());
            assertThat(point.z()).isCloseTo(street.height(point.x(), point.y()), within(1e-5));
        });
        assertThat(new Street(1.73, 0, 0).hit(new Vec3(1, 0, 0), 100)).isEqualTo(Hit.MISS);
    }

    @Test
    void diceAreUniformAndIndependentOfTheirOrder() {
        Dice dice = new Dice(5);
        double sum = 0;
        double squares = 0;
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            assertThat(dice.uniform(i)).isBetween(0.0, Math.nextDown(1.0)).isEqualTo(dice.uniform(i));
            double normal = dice.at(i).normal(0);
            sum += normal;
            squares += normal * normal;
        }
        assertThat(sum / count).isCloseTo(0, within(0.03));
        assertThat(squares / count).isCloseTo(1, within(0.05));
    }
}
