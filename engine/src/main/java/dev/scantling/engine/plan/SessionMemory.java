package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.DType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The buffers of one session and where each storage lies in them. */
final class SessionMemory implements AutoCloseable {
    private final List<Storage> storages;
    private final Buffer[] buffers;
    private final int[] offsets;
    private final int[] elements;
    private final DType[] arenaTypes = {DType.F32, DType.F16, DType.BF16, DType.I32, DType.I64};
    private final int[] peaks = new int[arenaTypes.length];
    private final Map<DType, Buffer> arenas = new EnumMap<>(DType.class);
    private final Map<DType, ArenaLayout> layouts = new EnumMap<>(DType.class);

    SessionMemory(Device device, ModelPlan plan) {
        storages = plan.storages();
        buffers = new Buffer[storages.size()];
        offsets = new int[storages.size()];
        elements = new int[storages.size()];
        for (DType dtype : arenaTypes) {
            arenas.put(dtype, device.allocate(dtype, 0));
            layouts.put(dtype, new ArenaLayout(storages, dtype));
        }
        for (Storage storage : storages) {
            buffers[storage.id()] = switch (storage.place()) {
                case OWN -> device.allocate(storage.dtype(), 0);
                case ARENA -> Objects.requireNonNull(arenas.get(storage.dtype()));
                case CONSTANT -> Objects.requireNonNull(plan.constants().get(storage.id()));
            };
        }
    }

    Buffer buffer(int storage) {
        return buffers[storage];
    }

    int offset(int storage) {
        return offsets[storage];
    }

    /** Elements of a storage for the current input. */
    int elements(int storage) {
        return storages.get(storage).place() == Place.CONSTANT ? buffers[storage].capacity() : elements[storage];
    }

    /** Makes room for a storage with a buffer of its own. */
    void ensure(int storage, Extents extents) {
        Storage wanted = storages.get(storage);
        if (wanted.place() == Place.OWN) {
            elements[storage] = wanted.elements().evaluate(extents);
            buffers[storage].ensureCapacity(elements[storage]);
        }
    }

    /** Lays out the arenas; all extents are known. */
    void placeArenas(Extents extents) {
        for (int id = 0; id < elements.length; id++) {
            Storage storage = storages.get(id);
            if (storage.place() == Place.ARENA) {
                elements[id] = storage.elements().evaluate(extents);
            }
        }
        boolean fits = true;
        for (int i = 0; i < arenaTypes.length; i++) {
            peaks[i] = layout(i).place(elements, offsets);
            fits &= peaks[i] <= arena(i).capacity();
        }
        if (!fits) {
            growArenas();
        }
    }

    /** At the same time, because the system hands out memory page by page, which takes a while. */
    private void growArenas() {
        try (Background threads = new Background(arenaTypes.length)) {
            threads.runAll(IntStream.range(0, arenaTypes.length)
                    .<Runnable>mapToObj(type -> () -> arena(type).ensureCapacity(peaks[type]))
                    .toList());
        }
    }

    private Buffer arena(int type) {
        return Objects.requireNonNull(arenas.get(arenaTypes[type]));
    }

    private ArenaLayout layout(int type) {
        return Objects.requireNonNull(layouts.get(arenaTypes[type]));
    }

    /** Bytes of everything that belongs to this session alone. */
    long bytes() {
        long total = 0;
        for (Buffer arena : arenas.values()) {
            total += bytes(arena);
        }
        for (Storage storage : storages) {
            if (storage.place() == Place.OWN) {
                total += bytes(buffers[storage.id()]);
            }
        }
        return total;
    }

    private static long bytes(Buffer buffer) {
        return (long) buffer.capacity() * buffer.dtype().bytes();
    }

    @Override
    public void close() {
        arenas.values().forEach(Buffer::close);
        for (Storage storage : storages) {
            if (storage.place() == Place.OWN) {
                buffers[storage.id()].close();
            }
        }
    }
}
