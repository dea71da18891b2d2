package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Value;
import dev.scantling.jit.lower.PartsInPlace;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A compiled graph: kernels in order and the memory that they use. Immutable; shared by all sessions.
 *
 * @param nodes those that binding runs first, then the others
 * @param copies of values that are read on other devices than they are made on, in the order in which they are done
 * @param stages groups of the others, which run at the same time
 * @param slots the storage ids of each value where it is made
 * @param inPlace parts of concatenations that are not copied
 * @param constants the buffers of CONSTANT storages by id
 * @param reach how far it looks beyond the coordinates of the inputs
 */
public record ModelPlan(
        Graph graph,
        List<Storage> storages,
        List<PlannedNode> nodes,
        List<PlannedCopy> copies,
        List<List<GroupRange>> stages,
        Map<Value, List<Integer>> slots,
        PartsInPlace inPlace,
        Map<Integer, Buffer> constants,
        Reach reach)
        implements AutoCloseable {

    public ModelPlan {
        storages = List.copyOf(storages);
        nodes = List.copyOf(nodes);
        copies = List.copyOf(copies);
        stages = List.copyOf(stages);
        slots = Map.copyOf(slots);
        constants = Map.copyOf(constants);
    }

    /** The storage id of one slot of a value, where it is made. */
    public int slot(Value value, int index) {
        return Objects.requireNonNull(slots.get(value), "no storage for a value")
                .get(index);
    }

    /** Bytes of all constants. */
    public long constantBytes() {
        return constants.values().stream()
                .mapToLong(buffer -> (long) buffer.capacity() * buffer.dtype().bytes())
                .sum();
    }

    @Override
    public void close() {
        constants.values().forEach(Buffer::close);
    }
}
