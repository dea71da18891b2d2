package dev.scantling.pointcloud.sim;

import java.util.List;

/** A street and what stands in it, around the sensor at the origin. */
record Scene(Street street, List<Thing> things) {
    Scene {
        things = List.copyOf(things);
    }

    /** What a ray meets first. */
    record Echo(Hit hit, Material material, int instance) {}

    /** The things that a vertical plane from the origin in the direction (dx, dy) may cross. */
    List<Thing> towards(double dx, double dy) {
        return things.stream()
                .filter(thing -> thing.solid().footprint().meets(dx, dy))
                .toList();
    }

    /** The first surface along a ray among the given things and the ground; {@code dice} decide what it slips through. */
    Echo trace(Vec3 ray, List<Thing> candidates, double maxRange, Dice dice) {
        Hit ground = street.hit(ray, maxRange);
        Echo nearest = new Echo(ground, groundMaterial(ray, ground), 0);
        for (int i = 0; i < candidates.size(); i++) {
            Thing thing = candidates.get(i);
            Hit hit = thing.solid().hit(ray);
            if (hit.nearerThan(nearest.hit())
                    && dice.uniform(i) >= thing.material().porosity()) {
                nearest = new Echo(hit, thing.material(), thing.instance());
            }
        }
        return nearest;
    }

    private Material groundMaterial(Vec3 ray, Hit hit) {
        return hit.isMiss() ? Material.ASPHALT : street.material(hit.range() * ray.x(), hit.range() * ray.y());
    }
}
