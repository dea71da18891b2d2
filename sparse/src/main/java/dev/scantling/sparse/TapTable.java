package dev.scantling.sparse;

import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.geometry.OutputRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The taps of a geometry as plain ints, made once so that the algorithms of a run allocate nothing. Immutable and
 * thread-safe.
 *
 * <p>Taps are gathered into <em>rods</em>: taps of the same x and y in a few cells above one another. The keys under a rod
 * are consecutive, so one search finds all its pairs. The taps of a symmetric geometry from a set to itself come in opposite
 * pairs, (in, out) under one being (out, in) under the other; then only the half from the centre upwards is in rods.
 */
public final class TapTable {
    /** In place of a kernel index where a rod has no tap. */
    static final int NO_KERNEL = -1;

    /** Cells of a rod. */
    static final int ROD = 3;

    private static final Comparator<Int3> LEXICOGRAPHIC =
            Comparator.comparingInt(Int3::x).thenComparingInt(Int3::y).thenComparingInt(Int3::z);

    private final KernelGeometry geometry;
    private final OutputRule outputRule;
    private final List<Divisor> stride;
    private final List<Int3> taps;
    private final boolean mirrored;
    private final List<Int3> rods;
    private final int[] kernels;
    private final List<int[]> owned;

    private TapTable(KernelGeometry geometry, boolean sameSet) {
        this.geometry = geometry;
        this.outputRule = geometry.outputRule();
        this.stride = IntStream.range(0, 3)
                .mapToObj(axis -> Divisor.of(geometry.stride().get(axis)))
                .toList();
        this.taps = geometry.taps();
        this.mirrored = sameSet && geometry.symmetric();
        List<List<Integer>> members = split(searched());
        this.rods = members.stream().map(rod -> taps.get(rod.getFirst())).toList();
        this.owned = members.stream().map(this::withOpposites).toList();
        this.kernels = new int[Math.multiplyExact(rods.size(), ROD)];
        Arrays.fill(kernels, NO_KERNEL);
        for (int rod = 0; rod < rods.size(); rod++) {
            for (int k : members.get(rod)) {
                kernels[rod * ROD + taps.get(k).z() - rods.get(rod).z()] = k;
            }
        }
    }

    /** The table of a geometry, whose outputs are its inputs if it is submanifold. */
    public static TapTable of(KernelGeometry geometry) {
        return new TapTable(geometry, geometry.submanifold());
    }

    /** The table of a geometry between any two sets of coordinates. */
    public static TapTable betweenSets(KernelGeometry geometry) {
        return new TapTable(geometry, false);
    }

    public KernelGeometry geometry() {
        return geometry;
    }

    /** Number of kernel offsets. */
    public int volume() {
        return taps.size();
    }

    /** Number of independent tasks of {@link KernelMapBuilder#build}. */
    public int tasks() {
        return rods.size();
    }

    /** Longs that {@link KernelMapBuilder#build} needs besides its results. */
    public int scratchLength() {
        return isUnit() ? 0 : tasks() * BlockIndex.ROWS;
    }

    /** Whether every stride is 1. */
    boolean isUnit() {
        return geometry.stride().equals(Int3.ONE);
    }

    OutputRule outputRule() {
        return outputRule;
    }

    /** The stride along axis 0 (x), 1 (y) or 2 (z). */
    Divisor stride(int axis) {
        return stride.get(axis);
    }

    Int3 tap(int kernel) {
        return taps.get(kernel);
    }

    /** The lowest tap of a rod. */
    Int3 rod(int index) {
        return rods.get(index);
    }

    /** The kernel index whose tap lies {@code z} above the lowest of the rod, or {@link #NO_KERNEL}. */
    int kernel(int rod, int z) {
        return kernels[rod * ROD + z];
    }

    /** The kernel indices that a task fills; not to be modified. */
    int[] owned(int task) {
        return owned.get(task);
    }

    /** Whether each pair found is also one of the opposite kernel index, with in and out exchanged. */
    boolean mirrored() {
        return mirrored;
    }

    /** Whether the pairs of a kernel index do not follow from those of its opposite. */
    boolean searched(int kernel) {
        return !mirrored || LEXICOGRAPHIC.compare(taps.get(kernel), Int3.ZERO) >= 0;
    }

    int opposite(int kernel) {
        return taps.size() - 1 - kernel;
    }

    private int[] withOpposites(List<Integer> rod) {
        return rod.stream()
                .flatMapToInt(k -> mirrored ? IntStream.of(k, opposite(k)).distinct() : IntStream.of(k))
                .toArray();
    }

    /** Kernel indices to search for, in the order of their taps. */
    private List<Integer> searched() {
        return IntStream.range(0, taps.size())
                .boxed()
                .filter(this::searched)
                .sorted(Comparator.comparing(taps::get, LEXICOGRAPHIC))
                .toList();
    }

    private List<List<Integer>> split(List<Integer> ordered) {
        List<List<Integer>> split = new ArrayList<>();
        for (int k : ordered) {
            if (split.isEmpty() || !within(taps.get(split.getLast().getFirst()), taps.get(k))) {
                split.add(new ArrayList<>());
            }
            split.getLast().add(k);
        }
        return split;
    }

    /** Whether a tap lies in the rod that begins at another. */
    private static boolean within(Int3 low, Int3 tap) {
        return low.x() == tap.x() && low.y() == tap.y() && tap.z() - low.z() < ROD;
    }
}
