package dev.scantling.engine.plan;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.jit.lower.Size;
import dev.scantling.jit.lower.Slot;
import dev.scantling.jit.lower.Slots;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * One array of a value that moves between devices, as rows that may lie differently far apart on both: vectors have other lengths.
 *
 * @param source storage on the device that has the value
 * @param target storage on the other
 * @param bytes of an element
 */
public record CopiedSlot(int source, int target, int bytes, Rows rows) {

    /**
     * The arrays of a value that move from one device to another.
     *
     * @param sources their storages on the device that has it
     * @param targets their storages on the other
     */
    static List<CopiedSlot> of(
            Type type, List<Integer> sources, Target sourceTarget, List<Integer> targets, Target targetTarget) {
        List<Slot> there = moved(type, sourceTarget);
        List<Slot> here = Slots.of(type, targetTarget);
        return IntStream.range(0, there.size())
                .mapToObj(i -> {
                    Rows rows = Rows.of(type, there.get(i), here.get(i), sourceTarget, targetTarget);
                    return new CopiedSlot(
                            sources.get(i), targets.get(i), there.get(i).dtype().bytes(), rows);
                })
                .toList();
    }

    /** The number of rows of a coordinate set stays where it is made: the engine has read it there. */
    private static List<Slot> moved(Type type, Target target) {
        List<Slot> slots = Slots.of(type, target);
        return type instanceof Type.CoordsType ? slots.subList(Slots.KEYS, Slots.KEYS + 1) : slots;
    }

    /** Bytes of a value that a copy from a device moves. */
    public static long bytes(Type type, Target target, ToIntFunction<Dim> extents) {
        return moved(type, target).stream()
                .mapToLong(slot -> {
                    Rows rows = Rows.of(type, slot, slot, target, target);
                    long elements = (long) rows.count().evaluate(extents)
                            * rows.columns().evaluate(extents);
                    return elements * slot.dtype().bytes();
                })
                .sum();
    }

    /**
     * How an array is cut into rows.
     *
     * @param columns elements of a row that count
     * @param sourceStride distance of rows on the device that has it
     * @param targetStride distance of rows on the other
     */
    public record Rows(Size count, Size columns, Size sourceStride, Size targetStride) {

        /** Rows of features, or one of all elements; what pads them is not copied. */
        private static Rows of(Type type, Slot there, Slot here, Target from, Target to) {
            return switch (type) {
                case Type.TensorType tensor
                when tensor.isFeatures() -> {
                    int columns = tensor.shape().fixed(1);
                    yield new Rows(
                            Size.of(tensor.shape().dim(0)),
                            Size.of(columns),
                            Size.of(from.rowStride(columns)),
                            Size.of(to.rowStride(columns)));
                }
                case Type.TensorType tensor
                when tensor.shape().rank() == 1 ->
                    new Rows(Size.of(1), Size.of(tensor.shape().dim(0)), there.elements(), here.elements());
                case Type.TensorType _, Type.CoordsType _, Type.KernelMapType _ ->
                    new Rows(Size.of(1), there.elements(), there.elements(), here.elements());
            };
        }
    }
}
