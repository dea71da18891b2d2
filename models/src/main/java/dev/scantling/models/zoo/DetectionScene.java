package dev.scantling.models.zoo;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.pointcloud.RangeVoxelizer;
import dev.scantling.pointcloud.RangeVoxelizer.Corner;
import dev.scantling.pointcloud.VoxelSize;

/**
 * Where a detection network looks, which fixes the sizes of its dense part.
 *
 * @param scans treated alike and side by side
 * @param voxelizer the box around the sensor and its voxels
 */
public record DetectionScene(int scans, RangeVoxelizer voxelizer) {
    /** SECOND on KITTI: 1408 x 1600 x 40 voxels of 0.05, 0.05 and 0.1 m in front of the car. */
    public static final DetectionScene KITTI =
            of(new VoxelSize(0.05, 0.05, 0.1), new Corner(0, -40, -3), new Corner(70.4, 40, 1));

    /** CenterPoint on nuScenes: 1440 x 1440 x 40 voxels of 0.075, 0.075 and 0.2 m all around. */
    public static final DetectionScene NUSCENES =
            of(new VoxelSize(0.075, 0.075, 0.2), new Corner(-54, -54, -5), new Corner(54, 54, 3));

    /** PointPillars on KITTI: 432 x 496 pillars of 0.16 m. */
    public static final DetectionScene KITTI_PILLARS =
            of(new VoxelSize(0.16, 0.16, 4), new Corner(0, -39.68, -3), new Corner(69.12, 39.68, 1));

    /** @throws EngineException.InvalidInput unless there is a scan */
    public DetectionScene {
        if (scans < 1) {
            throw new EngineException.InvalidInput("scans must be at least 1, got " + scans);
        }
    }

    private static DetectionScene of(VoxelSize size, Corner low, Corner high) {
        return new DetectionScene(1, new RangeVoxelizer(size, low, high));
    }

    /** Voxels along x, y and z. */
    public Int3 extents() {
        return voxelizer.extents();
    }
}
