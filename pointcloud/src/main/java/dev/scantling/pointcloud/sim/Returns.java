package dev.scantling.pointcloud.sim;

import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.SemanticKittiLabels;
import java.util.stream.IntStream;

/** What the receiver makes of the echoes of one turn: one cell per ray, empty where nothing came back. */
final class Returns {
    private static final int NOTHING = 0;
    private static final int NOISE = 0;
    private static final int SPECKLE = 4;
    private static final int LOSS = 8;
    /** Range at which a surface appears half as bright. */
    private static final double HALF_BRIGHTNESS = 60;

    private final SensorModel sensor;
    private final float[] x;
    private final float[] y;
    private final float[] z;
    private final float[] intensity;
    private final int[] label;

    Returns(SensorModel sensor) {
        this.sensor = sensor;
        int rays = sensor.beams() * sensor.azimuthSteps();
        x = new float[rays];
        y = new float[rays];
        z = new float[rays];
        intensity = new float[rays];
        label = new int[rays];
    }

    /** Measures an echo, unless it is out of range or lost. */
    void add(int beam, int step, Vec3 ray, Scene.Echo echo, Dice dice) {
        Material material = echo.material();
        double spread = sensor.rangeNoise() + material.roughness();
        double range = echo.hit().range() + spread * dice.normal(NOISE);
        double strength = strength(echo, dice);
        if (range < sensor.minRange() || range > sensor.maxRange() || isLost(strength, dice)) {
            return;
        }
        int cell = beam * sensor.azimuthSteps() + step;
        x[cell] = (float) (range * ray.x());
        y[cell] = (float) (range * ray.y());
        z[cell] = (float) (range * ray.z());
        intensity[cell] = (float) (Math.rint(100 * strength) / 100);
        label[cell] = SemanticKittiLabels.word(material.kind().rawLabel(), echo.instance());
    }

    /** Brightness, 0 to 1: darker with distance and at grazing incidence, with some speckle. */
    private static double strength(Scene.Echo echo, Dice dice) {
        double incidence = 0.4 + 0.6 * echo.hit().cosine();
        double distance = 1 / (1 + echo.hit().range() / HALF_BRIGHTNESS);
        double speckle = 1 + 0.12 * dice.normal(SPECKLE);
        return Math.clamp(echo.material().reflectivity() * incidence * distance * speckle, 0, 0.99);
    }

    private boolean isLost(double strength, Dice dice) {
        double probability = sensor.dropOut() + 0.5 * Math.max(0, 0.08 - strength) / 0.08;
        return dice.uniform(LOSS) < probability;
    }

    PointCloud toCloud() {
        int[] filled = IntStream.range(0, label.length)
                .filter(cell -> label[cell] != NOTHING)
                .toArray();
        return PointCloud.builder()
                .xyz(x, y, z)
                .intensity(intensity)
                .labels(label)
                .build()
                .rows(filled);
    }
}
