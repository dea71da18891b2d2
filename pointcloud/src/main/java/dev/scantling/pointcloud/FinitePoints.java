package dev.scantling.pointcloud;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.stream.IntStream;

/** The points that have a place: those whose three coordinates are finite. */
final class FinitePoints {
    private FinitePoints() {}

    /** Their indices, ascending; all of them where none may be dropped. */
    static int[] select(NonFinite treatment, float[] x, float[] y, float[] z) {
        int[] finite = IntStream.range(0, x.length)
                .filter(p -> Float.isFinite(x[p]) && Float.isFinite(y[p]) && Float.isFinite(z[p]))
                .toArray();
        return switch (treatment) {
            case DROP -> finite;
            case REJECT -> requireAll(finite, x, y, z);
        };
    }

    private static int[] requireAll(int[] finite, float[] x, float[] y, float[] z) {
        if (finite.length == x.length) {
            return finite;
        }
        int bad = 0;
        while (bad < finite.length && finite[bad] == bad) {
            bad++;
        }
        throw new InvalidInput("point " + bad + ": (x, y, z) is (" + x[bad] + ", " + y[bad] + ", " + z[bad] + "); "
                + (x.length - finite.length) + " of " + x.length
                + " points are not finite: remove them, or voxelise with NonFinite.DROP");
    }
}
