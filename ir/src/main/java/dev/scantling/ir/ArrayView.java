package dev.scantling.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the elements of an array come from: element {@code (i0, i1, ...)}, counted row-major, is element
 * {@code offset + i0 * strides[0] + i1 * strides[1] + ...} of another array in row-major order. Transpositions, slices with
 * steps, broadcasts (stride 0), reversals (negative strides) and diagonals are all views, and so is a view of a view of whole axes.
 *
 * @param extents of the axes, outermost first
 */
public record ArrayView(int offset, List<Integer> extents, List<Integer> strides) {

    /** @throws EngineException.InvalidModel unless there are as many strides as extents and no extent is negative */
    public ArrayView {
        extents = List.copyOf(extents);
        strides = List.copyOf(strides);
        if (extents.size() != strides.size()) {
            throw new EngineException.InvalidModel(
                    "a view has a stride for each axis, got " + extents.size() + " extents and " + strides.size());
        }
        if (extents.stream().anyMatch(extent -> extent < 0)) {
            throw new EngineException.InvalidModel("extents of a view must be at least 0, got " + extents);
        }
    }

    /** An array as it is. */
    public static ArrayView of(List<Integer> extents) {
        return new ArrayView(0, extents, rowMajor(extents));
    }

    /** Distances of neighbours on each axis of an array without gaps. */
    public static List<Integer> rowMajor(List<Integer> extents) {
        List<Integer> strides = new ArrayList<>();
        int stride = 1;
        for (int extent : extents.reversed()) {
            strides.addFirst(stride);
            stride = Math.multiplyExact(stride, Math.max(1, extent));
        }
        return strides;
    }

    public int rank() {
        return extents.size();
    }

    /** Number of elements. */
    public long elements() {
        return extents.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** Axis {@code order[i]} becomes axis i. */
    public ArrayView transposed(List<Integer> order) {
        return new ArrayView(
                offset,
                order.stream().map(extents::get).toList(),
                order.stream().map(strides::get).toList());
    }

    /** So many elements of an axis, from one on in steps, which may be negative. */
    public ArrayView sliced(int axis, int from, int step, int count) {
        List<Integer> newExtents = new ArrayList<>(extents);
        List<Integer> newStrides = new ArrayList<>(strides);
        newExtents.set(axis, count);
        newStrides.set(axis, count > 1 ? Math.multiplyExact(step, strides.get(axis)) : 0);
        int begin = count == 0 ? offset : Math.addExact(offset, Math.multiplyExact(from, strides.get(axis)));
        return new ArrayView(begin, newExtents, newStrides);
    }

    /**
     * Every element in as many places as these extents say, aligned at the last axis.
     *
     * @throws EngineException.InvalidModel if an axis has neither that extent nor 1
     */
    public ArrayView broadcast(List<Integer> to) {
        int added = to.size() - rank();
        List<Integer> newStrides = new ArrayList<>();
        for (int axis = 0; axis < to.size(); axis++) {
            int from = axis < added ? 1 : extents.get(axis - added);
            if (added < 0 || from != 1 && from != to.get(axis)) {
                throw new EngineException.InvalidModel("extents " + extents + " do not broadcast to " + to);
            }
            newStrides.add(from == 1 ? 0 : strides.get(axis - added));
        }
        return new ArrayView(offset, to, newStrides);
    }

    /** The same elements with axes of one element left out, and those joined that lie one after the other. */
    public ArrayView simplified() {
        List<Integer> newExtents = new ArrayList<>();
        List<Integer> newStrides = new ArrayList<>();
        for (int axis = 0; axis < rank(); axis++) {
            int extent = extents.get(axis);
            int stride = strides.get(axis);
            if (!newExtents.isEmpty() && newStrides.getLast() == (long) extent * stride) {
                newExtents.set(newExtents.size() - 1, Math.multiplyExact(newExtents.getLast(), extent));
                newStrides.set(newStrides.size() - 1, stride);
            } else if (extent != 1) {
                newExtents.add(extent);
                newStrides.add(stride);
            }
        }
        return new ArrayView(offset, newExtents, newStrides);
    }

    /** Whether these are the first elements in order. */
    public boolean isContiguous() {
        ArrayView simple = simplified();
        return elements() == 0
                || simple.offset == 0 && (simple.rank() == 0 || simple.rank() == 1 && simple.strides.getFirst() == 1);
    }

    /** Where an element comes from. */
    public int source(int element) {
        int at = offset;
        int rest = element;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            at += rest % extents.get(axis) * strides.get(axis);
            rest /= extents.get(axis);
        }
        return at;
    }

    /** @throws EngineException.InvalidModel if an element comes from outside of an array of so many elements */
    void requireWithin(long size) {
        if (elements() == 0) {
            return;
        }
        long least = offset;
        long greatest = offset;
        for (int axis = 0; axis < rank(); axis++) {
            long reach = (extents.get(axis) - 1L) * strides.get(axis);
            least += Math.min(0, reach);
            greatest += Math.max(0, reach);
        }
        if (least < 0 || greatest >= size) {
            throw new EngineException.InvalidModel("a view must stay within the " + size
                    + " elements of its operand, but reads elements " + least + " to " + greatest);
        }
    }
}
