package dev.scantling.ir.interp;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

/** Output sets and kernel maps by looking up every cell in a hash set: the oracle of all faster algorithms. */
final class KernelMaps {
    private KernelMaps() {}

    static Datum.Coords outputs(Datum.Coords in, KernelGeometry geometry) {
        List<Voxel> inputs = Voxel.list(in);
        return Voxel.coords(outputs(inputs, geometry), in.stride().times(geometry.stride()));
    }

    private static Collection<Voxel> outputs(List<Voxel> inputs, KernelGeometry geometry) {
        Int3 stride = geometry.stride();
        return switch (geometry.outputRule()) {
            case SAME -> inputs;
            case FLOOR -> divided(inputs.stream(), stride);
            case SUPPORT -> {
                Int3 shape = geometry.spatialShape();
                Set<Voxel> support = support(inputs, geometry);
                yield shape == null ? support : within(support, lastInShape(shape, geometry));
            }
            case SUPPORT_WITHIN_MAXIMUM ->
                inputs.isEmpty()
                        ? inputs
                        : within(support(inputs, geometry), lastInMaximum(extreme(inputs, Math::max), geometry));
            case SUPPORT_FROM_MINIMUM -> inputs.isEmpty() ? inputs : fromMinimum(inputs, geometry);
        };
    }

    /** Every o with an input at {@code o * stride + tap}. */
    private static Set<Voxel> support(List<Voxel> inputs, KernelGeometry geometry) {
        Int3 stride = geometry.stride();
        Stream<Voxel> candidates =
                geometry.taps().stream().flatMap(tap -> inputs.stream().map(in -> in.moved(tap.times(Int3.cube(-1)))));
        return divided(candidates.filter(c -> divisible(c.at(), stride)), stride);
    }

    private static Set<Voxel> fromMinimum(List<Voxel> inputs, KernelGeometry geometry) {
        Int3 stride = geometry.stride();
        Int3 minimum = extreme(inputs, Math::min);
        Stream<Voxel> candidates =
                geometry.taps().stream().flatMap(tap -> inputs.stream().map(in -> in.moved(tap)));
        return divided(candidates.filter(q -> divisible(q.at(), stride) && covers(minimum, q.at())), stride);
    }

    private static Set<Voxel> within(Set<Voxel> voxels, Int3 last) {
        voxels.removeIf(v -> !covers(Int3.ZERO, v.at()) || !covers(v.at(), last));
        return voxels;
    }

    private static Int3 lastInShape(Int3 shape, KernelGeometry geometry) {
        Int3 reach = geometry.dilation().times(geometry.size().plus(Int3.cube(-1)));
        return last(shape.plus(Int3.cube(-1)), reach, geometry);
    }

    private static Int3 lastInMaximum(Int3 maximum, KernelGeometry geometry) {
        return last(maximum, geometry.size().plus(Int3.cube(-1)), geometry);
    }

    /** The last output whose window fits into the padded extent. */
    private static Int3 last(Int3 lastInput, Int3 reach, KernelGeometry geometry) {
        Int3 padded = lastInput.plus(geometry.padding()).plus(geometry.padding());
        return padded.zip(reach, Math::subtractExact).zip(geometry.stride(), Math::floorDiv);
    }

    /** For each tap, ascending in the output row, the input at {@code output * stride + tap}. */
    static Datum.PairLists kernelMap(Datum.Coords in, Datum.Coords out, KernelGeometry geometry) {
        Map<Voxel, Integer> inputRow = Voxel.rows(in);
        List<Voxel> origins = Voxel.list(out).stream()
                .map(o -> new Voxel(o.batch(), o.at().times(geometry.stride())))
                .toList();
        List<int[]> inputs = new ArrayList<>();
        List<int[]> outputs = new ArrayList<>();
        for (Int3 tap : geometry.taps()) {
            List<Integer> found = new ArrayList<>();
            List<Integer> reached = new ArrayList<>();
            for (int row = 0; row < origins.size(); row++) {
                Integer input = inputRow.get(origins.get(row).moved(tap));
                if (input != null) {
                    found.add(input);
                    reached.add(row);
                }
            }
            inputs.add(toArray(found));
            outputs.add(toArray(reached));
        }
        return new Datum.PairLists(inputs, outputs, in.count(), out.count());
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Set<Voxel> divided(Stream<Voxel> voxels, Int3 stride) {
        Set<Voxel> set = new HashSet<>();
        voxels.forEach(v -> set.add(new Voxel(v.batch(), v.at().zip(stride, Math::floorDiv))));
        return set;
    }

    private static boolean divisible(Int3 at, Int3 stride) {
        return at.zip(stride, Math::floorMod).equals(Int3.ZERO);
    }

    /** Whether {@code low <= high} on every axis. */
    private static boolean covers(Int3 low, Int3 high) {
        return low.x() <= high.x() && low.y() <= high.y() && low.z() <= high.z();
    }

    private static Int3 extreme(List<Voxel> voxels, IntBinaryOperator which) {
        return voxels.stream().map(Voxel::at).reduce((a, b) -> a.zip(b, which)).orElseThrow();
    }
}
