package dev.scantling.ir.geometry;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whose rules a convolution follows: offset order, anchor of the kernel, output set, meaning of dilation and padding.
 * Chosen explicitly, never guessed from shapes.
 */
public enum Convention {
    /** MinkowskiEngine 0.5. */
    MINKOWSKI("minkowski", false),
    /** TorchSparse up to 2.0: dilation accepted and ignored. */
    TORCHSPARSE_1("torchsparse-1.4", false),
    /** TorchSparse 2.1, default map mode: drops voxels on an incomplete last window. */
    TORCHSPARSE_2("torchsparse-2.1", true),
    /** TorchSparse 2.1, map mode {@code hashmap}. */
    TORCHSPARSE_2_HASHMAP("torchsparse-2.1-hashmap", true),
    /** spconv 2; its axes (z, y, x) are our x, y, z reversed, so x runs fastest. */
    SPCONV("spconv", true),
    /** WarpConvNet 1.5. */
    WARPCONVNET("warpconvnet", true);

    private final String text;
    private final boolean dividesCoordinates;

    Convention(String text, boolean dividesCoordinates) {
        this.text = text;
        this.dividesCoordinates = dividesCoordinates;
    }

    /** The name in files and messages. */
    public String text() {
        return text;
    }

    /**
     * The convention of that name.
     *
     * @throws IllegalArgumentException naming the known ones
     */
    public static Convention of(String text) {
        for (Convention convention : values()) {
            if (convention.text.equals(text.toLowerCase(Locale.ROOT))) {
                return convention;
            }
        }
        throw new IllegalArgumentException("unknown convention '" + text + "'; known: "
                + String.join(
                        ", ", Arrays.stream(values()).map(Convention::text).toList()));
    }

    /** Whether the library's own coordinates are lattice steps of their level rather than finest voxels. */
    public boolean dividesCoordinates() {
        return dividesCoordinates;
    }

    /** Whether the library accepts a dilation and then computes without it. */
    public boolean ignoresDilation() {
        return switch (this) {
            case TORCHSPARSE_1, TORCHSPARSE_2, TORCHSPARSE_2_HASHMAP -> true;
            case MINKOWSKI, SPCONV, WARPCONVNET -> false;
        };
    }

    /** How flat kernel indices of a stored weight run. */
    public OffsetOrder offsetOrder(Int3 size) {
        return switch (this) {
            case MINKOWSKI, SPCONV -> OffsetOrder.X_FASTEST;
            case TORCHSPARSE_1, TORCHSPARSE_2, TORCHSPARSE_2_HASHMAP ->
                size.volume() % 2 == 1 ? OffsetOrder.X_FASTEST : OffsetOrder.Z_FASTEST;
            case WARPCONVNET -> OffsetOrder.Z_FASTEST;
        };
    }

    /** What becomes of points without a voxel in this library's point-to-voxel operator. */
    public AbsentVoxel absentVoxel() {
        return this == TORCHSPARSE_2 || this == TORCHSPARSE_2_HASHMAP ? AbsentVoxel.FIRST_ROW : AbsentVoxel.SKIP;
    }
}
