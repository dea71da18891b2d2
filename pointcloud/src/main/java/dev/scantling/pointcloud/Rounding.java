package dev.scantling.pointcloud;

/**
 * How a coordinate becomes a voxel index. The precision of the division is part of the convention: the three differ for
 * points near a voxel's border.
 */
public enum Rounding {
    /** Nearest, ties to even, after a float32 division: the SPVNAS data pipeline. */
    HALF_EVEN,
    /** Floor after a float32 division: spconv's voxel generator. */
    FLOOR,
    /** Floor after a float64 division: {@code sparse_quantize} of TorchSparse. */
    FLOOR_FLOAT64;

    /** The voxel index, a whole number unless the coordinate is not finite; {@code size} is the voxel's edge. */
    public double index(float coordinate, double size) {
        return switch (this) {
            case HALF_EVEN -> Math.rint(coordinate / (float) size);
            case FLOOR -> Math.floor(coordinate / (float) size);
            case FLOOR_FLOAT64 -> Math.floor(coordinate / size);
        };
    }
}
