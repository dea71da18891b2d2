package dev.scantling.ir;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Extents of a tensor, outermost first, row-major. */
public record Shape(List<Dim> dims) {
    public Shape {
        dims = List.copyOf(dims);
    }

    public static Shape of(Dim... dims) {
        return new Shape(Arrays.asList(dims));
    }

    public static Shape of(int... sizes) {
        return new Shape(Arrays.stream(sizes).mapToObj(Dim::of).toList());
    }

    public int rank() {
        return dims.size();
    }

    public Dim dim(int axis) {
        return dims.get(axis);
    }

    /** The extent of an axis that must be known at build time. */
    public int fixed(int axis) {
        if (dims.get(axis) instanceof Dim.Fixed(int size)) {
            return size;
        }
        throw new IllegalStateException("axis " + axis + " of " + this + " is not fixed");
    }

    public boolean isFixed() {
        return dims.stream().allMatch(d -> d instanceof Dim.Fixed);
    }

    /** Product of the extents, all of which must be fixed. */
    public long elements() {
        long product = 1;
        for (int axis = 0; axis < rank(); axis++) {
            product = Math.multiplyExact(product, (long) fixed(axis));
        }
        return product;
    }

    @Override
    public String toString() {
        return dims.stream().map(Dim::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
