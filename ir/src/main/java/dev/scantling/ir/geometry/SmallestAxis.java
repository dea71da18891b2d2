package dev.scantling.ir.geometry;

/**
 * The direction in which a symmetric 3x3 matrix is least: a unit vector of its smallest eigenvalue, found in float64 by the trigonometric
 * solution of its characteristic polynomial. Thread-safe, allocates nothing.
 *
 * @see <a href="https://doi.org/10.1145/355578.366316">Smith, Eigenvalues of a symmetric 3 x 3 matrix, 1961</a>
 */
public final class SmallestAxis {
    /** Squared length of a product of rows below which these count as parallel; the entries are at most 1. */
    private static final double PARALLEL = 1e-20;

    private SmallestAxis() {}

    /**
     * Writes three floats: zeros if the matrix is zero, else the axis with its first coordinate that is not zero positive. If several
     * directions are least, one of them.
     */
    public static void write(double xx, double xy, double xz, double yy, double yz, double zz, float[] axis, int at) {
        double scale = Math.max(
                Math.max(Math.abs(xx), Math.max(Math.abs(yy), Math.abs(zz))),
                Math.max(Math.abs(xy), Math.max(Math.abs(xz), Math.abs(yz))));
        if (scale == 0) {
            put(0, 0, 0, axis, at);
            return;
        }
        ofScaled(xx / scale, xy / scale, xz / scale, yy / scale, yz / scale, zz / scale, axis, at);
    }

    private static void ofScaled(
            double xx, double xy, double xz, double yy, double yz, double zz, float[] axis, int at) {
        double least = least(xx, xy, xz, yy, yz, zz);
        double a = xx - least;
        double b = yy - least;
        double c = zz - least;
        double abX = xy * yz - xz * b;
        double abY = xz * xy - a * yz;
        double abZ = a * b - xy * xy;
        double acX = xy * c - xz * yz;
        double acY = xz * xz - a * c;
        double acZ = a * yz - xy * xz;
        double bcX = b * c - yz * yz;
        double bcY = yz * xz - xy * c;
        double bcZ = xy * yz - b * xz;
        double ab = abX * abX + abY * abY + abZ * abZ;
        double ac = acX * acX + acY * acY + acZ * acZ;
        double bc = bcX * bcX + bcY * bcY + bcZ * bcZ;
        if (Math.max(ab, Math.max(ac, bc)) < PARALLEL) {
            across(a, b, c, xy, xz, yz, axis, at);
        } else if (ab >= ac && ab >= bc) {
            unit(abX, abY, abZ, axis, at);
        } else if (ac >= bc) {
            unit(acX, acY, acZ, axis, at);
        } else {
            unit(bcX, bcY, bcZ, axis, at);
        }
    }

    /** The smallest eigenvalue. */
    private static double least(double xx, double xy, double xz, double yy, double yz, double zz) {
        double mean = (xx + yy + zz) / 3;
        double a = xx - mean;
        double b = yy - mean;
        double c = zz - mean;
        double spread = Math.sqrt((a * a + b * b + c * c + 2 * (xy * xy + xz * xz + yz * yz)) / 6);
        if (spread == 0) {
            return mean;
        }
        double determinant = a * (b * c - yz * yz) - xy * (xy * c - yz * xz) + xz * (xy * yz - b * xz);
        double cosine = Math.clamp(determinant / (2 * spread * spread * spread), -1, 1);
        return mean + 2 * spread * Math.cos((StrictMath.acos(cosine) + 2 * Math.PI) / 3);
    }

    /** Across the rows of a matrix of rank one, whose longest they are multiples of; z if there is none. */
    private static void across(double a, double b, double c, double xy, double xz, double yz, float[] axis, int at) {
        if (a >= b && a >= c) {
            acrossRow(a, xy, xz, axis, at);
        } else if (b >= c) {
            acrossRow(xy, b, yz, axis, at);
        } else {
            acrossRow(xz, yz, c, axis, at);
        }
    }

    private static void acrossRow(double x, double y, double z, float[] axis, int at) {
        if (x * x + y * y + z * z < PARALLEL) {
            put(0, 0, 1, axis, at);
        } else if (Math.abs(x) > Math.abs(z)) {
            unit(-y, x, 0, axis, at);
        } else {
            unit(0, -z, y, axis, at);
        }
    }

    private static void unit(double x, double y, double z, float[] axis, int at) {
        double length = Math.sqrt(x * x + y * y + z * z);
        double leading = x != 0 ? x : y != 0 ? y : z;
        double signed = leading < 0 ? -length : length;
        put(x / signed, y / signed, z / signed, axis, at);
    }

    /** Without zeros of negative sign. */
    private static void put(double x, double y, double z, float[] axis, int at) {
        axis[at] = (float) x + 0f;
        axis[at + 1] = (float) y + 0f;
        axis[at + 2] = (float) z + 0f;
    }
}
