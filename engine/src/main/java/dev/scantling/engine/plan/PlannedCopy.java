package dev.scantling.engine.plan;

import dev.scantling.ir.Value;
import java.util.List;

/**
 * A value that moves to a device, where it stays.
 *
 * @param before position of the node that it is copied for, the first of its stage
 * @param from number of a device that has the value
 * @param to number of the device that reads it
 * @param slots its arrays
 */
public record PlannedCopy(Value value, int before, int from, int to, List<CopiedSlot> slots) {
    public PlannedCopy {
        slots = List.copyOf(slots);
    }
}
