package dev.scantling.pointcloud.sim;

import dev.scantling.pointcloud.PointCloud;
import java.util.List;

/**
 * Scans a made-up street: every ray is cast against the ground, houses, fences, cars, poles, signs, trees and people.
 * Immutable, thread-safe; the same sensor and seed give the same bytes on every machine.
 */
public record LidarSimulator(SensorModel sensor) {
    private static final int SCENE = 0;
    private static final int RAYS = 1;

    /** A simulator of {@link SensorModel#HDL_64}. */
    public LidarSimulator() {
        this(SensorModel.HDL_64);
    }

    /**
     * One turn of the sensor in the street of that seed, ordered by beam from the top, then by azimuth.
     *
     * @return columns x, y, z (metres, sensor at the origin), intensity (0 to 1, hundredths) and label
     *     (SemanticKITTI words: raw class, and an instance for each car and person)
     */
    public PointCloud scan(long seed) {
        Dice dice = new Dice(seed);
        Scene scene = SceneBuilder.build(sensor.height(), dice.at(SCENE));
        Returns returns = new Returns(sensor);
        for (int step = 0; step < sensor.azimuthSteps(); step++) {
            fire(scene, step, dice.at(RAYS).at(step), returns);
        }
        return returns.toCloud();
    }

    /** All beams at one azimuth. */
    private void fire(Scene scene, int step, Dice dice, Returns returns) {
        double cos = StrictMath.cos(sensor.azimuth(step));
        double sin = StrictMath.sin(sensor.azimuth(step));
        List<Thing> candidates = scene.towards(cos, sin);
        for (int beam = 0; beam < sensor.beams(); beam++) {
            double level = StrictMath.cos(sensor.elevation(beam));
            Vec3 ray = new Vec3(level * cos, level * sin, StrictMath.sin(sensor.elevation(beam)));
            Dice own = dice.at(beam);
            returns.add(beam, step, ray, scene.trace(ray, candidates, sensor.maxRange(), own), own.at(-1));
        }
    }
}
