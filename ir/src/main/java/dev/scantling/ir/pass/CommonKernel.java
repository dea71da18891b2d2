package dev.scantling.ir.pass;

import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.ir.WeightedSum;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Optional;

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

    /** Of the geometries of convolutions over a grid that merge; empty for operators that have none. */
    static Optional<CommonKernel> ofNodes(List<Node> set) {
        List<GridGeometry> members = set.stream()
                .flatMap(node -> MergeKey.geometry(node.op()).stream())
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(of(members));
    }

    /** Number of weights that operators have as one, which may be beyond every whole number. */
    static double weights(List<Node> set) {
        Value first = set.getFirst().input(((WeightedSum) set.getFirst().op()).weightInput());
        Shape weight = first.tensor().shape();
        double channels =
                set.stream().mapToDouble(node -> node.output().channels()).sum();
        double inputs = weight.fixed(weight.rank() - 2);
        double volume = weight.rank() == 2 ? 1 : weight.fixed(0);
        return channels * inputs * ofNodes(set).map(CommonKernel::taps).orElse(volume);
    }

    private double taps() {
        Int3 size = geometry.size();
        return (double) size.x() * size.y() * size.z();
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
