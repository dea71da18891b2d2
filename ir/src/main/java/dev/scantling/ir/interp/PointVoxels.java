package dev.scantling.ir.interp;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.AbsentVoxel;
import dev.scantling.ir.geometry.Int3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The operators between points, rows (batch, x, y, z) of float32, and voxels. */
final class PointVoxels {
    /** The row of a corner that is not in the coordinate set. */
    static final int ABSENT = -1;

    private static final int CORNERS = 8;
    private static final float TINY = 1e-8f;

    private final float[] points;
    private final int count;

    PointVoxels(Datum.Floats points) {
        this.points = points.values();
        this.count = points.rows();
    }

    /** x, y and z times {@code multiply}, rounded, divided by {@code divide}, rounded. */
    Datum scaled(float multiply, float divide) {
        float[] scaled = points.clone();
        for (int i = 0; i < scaled.length; i++) {
            if (i % 4 != 0) {
                scaled[i] = scaled[i] * multiply / divide;
            }
        }
        return Datum.matrix(count, 4, scaled);
    }

    Datum.Coords voxels() {
        return Voxel.coords(
                IntStream.range(0, count).mapToObj(p -> voxel(p, Int3.ONE)).toList(), Int3.ONE);
    }

    /** Start and count of each voxel's points and the points in that order. */
    List<Datum> groups(Datum.Coords coords, AbsentVoxel absent) {
        Map<Voxel, Integer> rows = Voxel.rows(coords);
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i <= coords.count(); i++) {
            members.add(new ArrayList<>());
        }
        int home = absent == AbsentVoxel.FIRST_ROW ? 0 : coords.count();
        for (int p = 0; p < count; p++) {
            members.get(rows.getOrDefault(voxel(p, coords.stride()), home)).add(p);
        }
        return groups(members, coords.count());
    }

    /** As {@link #groups(List, int)}, where every list is a group. */
    static List<Datum> groups(List<List<Integer>> members) {
        return groups(members, members.size());
    }

    /** Start and count of the first {@code count} lists and what is in all of them. */
    private static List<Datum> groups(List<List<Integer>> members, int count) {
        int[] sizes = members.stream().limit(count).mapToInt(List::size).toArray();
        int[] starts = new int[sizes.length];
        for (int v = 1; v < starts.length; v++) {
            starts[v] = starts[v - 1] + sizes[v - 1];
        }
        int[] order = members.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        return List.of(ints(starts), ints(sizes), ints(order));
    }

    /** Rows and weights of the eight corners around each point. */
    List<Datum> trilinear(Datum.Coords coords, boolean nearest) {
        Map<Voxel, Integer> rows = Voxel.rows(coords);
        int[] index = new int[Sums.elements(count, CORNERS)];
        float[] weight = new float[index.length];
        Arrays.fill(index, ABSENT);
        for (int p = 0; p < count; p++) {
            Voxel base = voxel(p, coords.stride());
            int[] found = new int[CORNERS];
            float[] share = new float[CORNERS];
            for (int corner = 0; corner < CORNERS; corner++) {
                Int3 step = new Int3(corner >> 2, corner >> 1 & 1, corner & 1);
                found[corner] = rows.getOrDefault(base.moved(step), ABSENT);
                share[corner] = found[corner] == ABSENT ? 0f : share(p, base, step, coords.stride());
            }
            normalize(share);
            int kept = nearest ? 1 : CORNERS;
            System.arraycopy(found, 0, index, p * CORNERS, kept);
            System.arraycopy(share, 0, weight, p * CORNERS, kept);
        }
        return List.of(new Datum.Ints(List.of(count, CORNERS), index), Datum.matrix(count, CORNERS, weight));
    }

    /** The product over x, y, z of the fraction, or of one minus it, in this order. */
    private float share(int point, Voxel base, Int3 step, Int3 stride) {
        float product = 1f;
        for (int axis = 0; axis < 3; axis++) {
            float fraction = position(point, axis, stride) - base.at().get(axis);
            product *= step.get(axis) == 1 ? fraction : 1f - fraction;
        }
        return product;
    }

    private static void normalize(float[] share) {
        float sum = 0f;
        for (float s : share) {
            sum += s;
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum + TINY;
        }
    }

    private Voxel voxel(int point, Int3 stride) {
        float batch = points[4 * point];
        if (!(batch >= 0 && batch < Integer.MAX_VALUE && batch == Math.rint(batch))) {
            throw new EngineException.InvalidInput(
                    "point " + point + ": the batch must be a whole number from 0, got " + batch);
        }
        return new Voxel((int) batch, new Int3(cell(point, 0, stride), cell(point, 1, stride), cell(point, 2, stride)));
    }

    private int cell(int point, int axis, Int3 stride) {
        double floor = Math.floor(position(point, axis, stride));
        if (!(Math.abs(floor) < Integer.MAX_VALUE)) {
            throw new EngineException.InvalidInput("point " + point + ": coordinate " + "xyz".charAt(axis)
                    + " must be finite and within 32 bits, got " + points[4 * point + 1 + axis]);
        }
        return (int) floor;
    }

    private float position(int point, int axis, Int3 stride) {
        return points[4 * point + 1 + axis] / stride.get(axis);
    }

    private static Datum.Ints ints(int[] values) {
        return new Datum.Ints(List.of(values.length), values);
    }
}
