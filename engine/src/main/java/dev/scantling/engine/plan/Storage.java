package dev.scantling.engine.plan;

import dev.scantling.ir.DType;
import dev.scantling.jit.lower.Size;
import java.util.Optional;

/**
 * Memory of one slot of one value, or scratch of one step.
 *
 * @param id position in {@link ModelPlan#storages}
 * @param device number of the device that it belongs to
 * @param elements how many, once binding knows the extents
 * @param firstStep first and last position in the order of nodes at which it is in use
 * @param within where it lies if that is in another storage
 */
public record Storage(
        int id,
        int device,
        DType dtype,
        Size elements,
        Place place,
        int firstStep,
        int lastStep,
        Optional<Within> within) {

    /** Memory of its own. */
    Storage(int id, int device, DType dtype, Size elements, Place place, int firstStep, int lastStep) {
        this(id, device, dtype, elements, place, firstStep, lastStep, Optional.empty());
    }

    /** Where the memory lies. */
    public enum Place {
        /** In a buffer of its own: inputs and what binding computes or copies, whose size is not known beforehand. */
        OWN,
        /** In the session's arena of that device and element type, shared with storages that are not in use at the same time. */
        ARENA,
        /** In the model, shared by all sessions. */
        CONSTANT,
        /** Among the columns of another storage, which is in an arena and in use for as long at least. */
        WITHIN
    }

    /**
     * Columns of rows that another storage holds.
     *
     * @param storage the other one's id, which is smaller
     * @param column the first of them
     * @param rowStride distance of the rows
     */
    public record Within(int storage, int column, int rowStride) {}

    Storage until(int step) {
        return new Storage(id, device, dtype, elements, place, firstStep, Math.max(lastStep, step), within);
    }
}
