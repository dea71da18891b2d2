package dev.scantling.ir.interp;

import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;

/** Which rows of a fine and a coarse grid the taps of a kernel join. */
record GridPairs(GridGeometry geometry) {
    private static final int OUTSIDE = -1;

    /** What is done with a kernel offset and the two rows that it joins. */
    interface Body {
        void accept(int k, int fine, int coarse);
    }

    /** All pairs, kernel offsets ascending, then coarse rows. */
    void forEach(Body body) {
        for (int k = 0; k < geometry.volume(); k++) {
            for (int coarse = 0; coarse < geometry.outputRows(); coarse++) {
                int fine = fineRow(coarse, k);
                if (fine != OUTSIDE) {
                    body.accept(k, fine, coarse);
                }
            }
        }
    }

    private int fineRow(int coarse, int k) {
        Int3 extents = geometry.extents();
        Int3 reached = cell(coarse, geometry.outputs())
                .times(geometry.stride())
                .plus(cell(k, geometry.size()).times(geometry.dilation()));
        Int3 cell = reached.zip(geometry.paddingBegin(), Math::subtractExact);
        for (int axis = 0; axis < 3; axis++) {
            if (cell.get(axis) < 0 || cell.get(axis) >= extents.get(axis)) {
                return OUTSIDE;
            }
        }
        int batch = coarse / geometry.outputs().volume();
        return ((batch * extents.z() + cell.z()) * extents.y() + cell.y()) * extents.x() + cell.x();
    }

    private static Int3 cell(int index, Int3 extents) {
        int x = extents.x();
        int y = extents.y();
        return new Int3(index % x, index / x % y, index / x / y % extents.z());
    }
}
