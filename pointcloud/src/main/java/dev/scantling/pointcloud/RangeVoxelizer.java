package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.geometry.Int3;
import java.util.Arrays;

/**
 * Quantises points to the voxels of a fixed box and keeps the first point of each, as the voxel generators of detection networks
 * do; points outside of the box, and those without a place, belong to no voxel. Immutable, safe to share.
 *
 * @param size edges of a voxel
 * @param low corner of the box, which belongs to it
 * @param high corner of the box, which does not; the box has the nearest number of whole voxels from {@code low} on, as spconv counts them
 * @see <a href="https://github.com/traveller59/spconv">spconv</a>, whose Point2Voxel rounds in the same way
 */
public record RangeVoxelizer(VoxelSize size, Corner low, Corner high) {

    /** A corner of a box, in the unit of the coordinates. */
    public record Corner(double x, double y, double z) {}

    /** @throws InvalidInput unless the box has at least one voxel along each axis, and fewer than 2^18 */
    public RangeVoxelizer {
        requireVoxels("x", extent(low.x(), high.x(), size.x()));
        requireVoxels("y", extent(low.y(), high.y(), size.y()));
        requireVoxels("z", extent(low.z(), high.z(), size.z()));
    }

    private static void requireVoxels(String axis, long extent) {
        if (extent < 1 || extent >= Voxelizer.LIMIT) {
            throw new InvalidInput("the box has " + extent + " voxels along " + axis + "; it must have between 1 and "
                    + (Voxelizer.LIMIT - 1));
        }
    }

    private static long extent(double low, double high, double edge) {
        return Math.round((high - low) / edge);
    }

    /** Voxels of the box along x, y and z. */
    public Int3 extents() {
        return new Int3((int) extent(low.x(), high.x(), size.x()), (int) extent(low.y(), high.y(), size.y()), (int)
                extent(low.z(), high.z(), size.z()));
    }

    /**
     * Voxelises points of equally many coordinates.
     *
     * @return voxels in lexicographic order, as always; {@link Voxels#byFirstPoint()} gives spconv's order
     * @throws InvalidInput if there are not as many y and z as x
     */
    public Voxels voxelize(float[] x, float[] y, float[] z) {
        if (x.length != y.length || x.length != z.length) {
            throw new InvalidInput("x, y and z have " + x.length + ", " + y.length + " and " + z.length
                    + " values; every point needs one of each");
        }
        Int3 extents = extents();
        long[] keys = new long[x.length];
        int[] points = new int[x.length];
        int inside = 0;
        for (int p = 0; p < x.length; p++) {
            int i = index(x[p], low.x(), size.x(), extents.x());
            int j = index(y[p], low.y(), size.y(), extents.y());
            int k = index(z[p], low.z(), size.z(), extents.z());
            if (i >= 0 && j >= 0 && k >= 0) {
                keys[inside] = Voxelizer.key(i, j, k);
                points[inside++] = p;
            }
        }
        return Voxelizer.group(Arrays.copyOf(keys, inside), Arrays.copyOf(points, inside), x.length);
    }

    /** The voxel of a coordinate in float32, which decides at borders; -1 outside of the box. */
    private static int index(float value, double low, double edge, int extent) {
        double index = Rounding.FLOOR.index(value - (float) low, edge);
        return index >= 0 && index < extent ? (int) index : -1;
    }
}
