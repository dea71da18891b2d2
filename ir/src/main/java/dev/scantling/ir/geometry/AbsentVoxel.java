package dev.scantling.ir.geometry;

import java.util.Locale;

/** What becomes of a point whose voxel is not in the coordinate set. */
public enum AbsentVoxel {
    /** It contributes nowhere. */
    SKIP,
    /** It is added to row 0, as TorchSparse 2.1 does; only to reproduce that library. */
    FIRST_ROW;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
