package dev.scantling.engine.plan;

import dev.scantling.ir.DType;
import dev.scantling.jit.lower.Size;

/**
 * Memory of one slot of one value, or scratch of one step.
 *
 * @param id position in {@link ModelPlan#storages}
 * @param device number of the device that it belongs to
 * @param elements how many, once binding knows the extents
 * @param firstStep first and last position in the order of nodes at which it is in use
 */
public record Storage(int id, int device, DType dtype, Size elements, Place place, int firstStep, int lastStep) {

    /** Where the memory lies. */
    public enum Place {
        /** In a buffer of its own: inputs and what binding computes or copies, whose size is not known beforehand. */
        OWN,
        /** In the session's arena of that device and element type, shared with storages that are not in use at the same time. */
        ARENA,
        /** In the model, shared by all sessions. */
        CONSTANT
    }

    Storage until(int step) {
        return new Storage(id, device, dtype, elements, place, firstStep, Math.max(lastStep, step));
    }
}
