package dev.scantling.pointcloud.sim;

import dev.scantling.ir.EngineException.InvalidInput;

/**
 * A spinning LiDAR.
 *
 * @param beams lasers, from the uppermost down
 * @param azimuthSteps firings per turn
 * @param upperDegrees elevation of the first beam
 * @param lowerDegrees elevation of the last beam
 * @param height of the sensor above the ground, metres
 * @param minRange nearest return, metres
 * @param maxRange farthest return, metres
 * @param rangeNoise standard deviation of the range, metres
 * @param dropOut probability that a strong return is lost; weak ones are lost more often
 */
public record SensorModel(
        int beams,
        int azimuthSteps,
        double upperDegrees,
        double lowerDegrees,
        double height,
        double minRange,
        double maxRange,
        double rangeNoise,
        double dropOut) {
    /** Close to the sensor of KITTI on the roof of a car. */
    public static final SensorModel HDL_64 = new SensorModel(64, 2000, 2, -24.8, 1.73, 2, 100, 0.015, 0.03);

    /**
     * Checks the ranges.
     *
     * @throws InvalidInput naming the first value that makes no sense
     */
    public SensorModel {
        require(
                beams >= 1 && azimuthSteps >= 1,
                "beams and azimuthSteps must be positive",
                beams + " x " + azimuthSteps);
        require((long) beams * azimuthSteps <= 1 << 26, "more than 2^26 rays", beams + " x " + azimuthSteps);
        require(
                upperDegrees >= lowerDegrees && upperDegrees <= 89 && lowerDegrees >= -89,
                "elevations must run from upper to lower within 89 degrees",
                upperDegrees + " to " + lowerDegrees);
        require(height > 0.5 && height < 100, "height must be 0.5 to 100 m", height);
        require(
                minRange >= 0 && maxRange > minRange && maxRange <= 1000,
                "ranges must satisfy 0 <= min < max <= 1000 m",
                minRange + " to " + maxRange);
        require(rangeNoise >= 0 && rangeNoise <= 1, "rangeNoise must be 0 to 1 m", rangeNoise);
        require(dropOut >= 0 && dropOut <= 1, "dropOut must be 0 to 1", dropOut);
    }

    private static void require(boolean condition, String rule, Object actual) {
        if (!condition) {
            throw new InvalidInput("sensor model: " + rule + ", got " + actual);
        }
    }

    /** Elevation of a beam in radians. */
    double elevation(int beam) {
        double share = beams == 1 ? 0 : (double) beam / (beams - 1);
        return StrictMath.toRadians(upperDegrees + share * (lowerDegrees - upperDegrees));
    }

    /** Azimuth of a firing in radians, counter-clockwise from straight ahead. */
    double azimuth(int step) {
        return 2 * Math.PI * step / azimuthSteps;
    }
}
