package dev.scantling.ir.pass;

import dev.scantling.ir.WeightData;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;

/**
 * The smallest kernel over a grid in which the kernels of several convolutions have room, each tap where it is relative to the output:
 * odd kernels with as much padding as keeps the extents lie in the middle of the largest.
 */
record CommonKernel(GridGeometry geometry) {

    /** @param members of equal extents, stride and outputs, without groups and dilation */
    static CommonKernel of(List<GridGeometry> members) {
        GridGeometry first = members.getFirst();
        Int3 begin = members.stream().map(GridGeometry::paddingBegin).reduce(Int3.ZERO, (a, b) -> a.zip(b, Math::max));
        Int3 behind = members.stream().map(CommonKernel::behind).reduce(behind(first), (a, b) -> a.zip(b, Math::max));
        Int3 size = begin.plus(behind);
        Int3 reached = first.outputs()
                .zip(Int3.ONE, Math::subtractExact)
                .times(first.stride())
                .plus(behind);
        Int3 end = reached.zip(first.extents(), (to, extent) -> Math.max(0, to - extent));
        return new CommonKernel(GridGeometry.of(first.batch(), first.extents(), size)
                .strided(first.stride())
                .padded(begin, end));
    }

    /** Taps from the one that meets the cell of an output on. */
    private static Int3 behind(GridGeometry geometry) {
        return geometry.size().zip(geometry.paddingBegin(), Math::subtractExact);
    }

    /** The weights of a member, with zeros at the taps that it does not have. */
    WeightData weights(WeightData own, GridGeometry member) {
        return member.size().equals(geometry.size())
                ? own
                : new WeightData.Spread(own, own.length() / member.volume(), taps(member));
    }

    /** For each tap which one of a member it is; -1 for none. */
    private int[] taps(GridGeometry member) {
        Int3 shift = geometry.paddingBegin().zip(member.paddingBegin(), Math::subtractExact);
        Int3 size = geometry.size();
        int[] taps = new int[size.volume()];
        int at = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    taps[at++] = tap(new Int3(x, y, z).zip(shift, Math::subtractExact), member.size());
                }
            }
        }
        return taps;
    }

    private static int tap(Int3 at, Int3 size) {
        boolean inside = at.x() >= 0
                && at.y() >= 0
                && at.z() >= 0
                && at.x() < size.x()
                && at.y() < size.y()
                && at.z() < size.z();
        return inside ? (at.z() * size.y() + at.y()) * size.x() + at.x() : -1;
    }
}
