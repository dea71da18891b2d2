package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.engine.plan.Storage.Place;
import dev.scantling.ir.Target;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The buffers of one session, on each of its devices, and where each storage lies in them. */
final class SessionMemory implements AutoCloseable {
    private final List<Storage> storages;
    private final Buffer[] buffers;
    private final int[] offsets;
    private final int[] elements;
    private final List<Arenas> arenas;

    SessionMemory(List<Device> devices, ModelPlan plan) {
        storages = plan.storages();
        buffers = new Buffer[storages.size()];
        offsets = new int[storages.size()];
        elements = new int[storages.size()];
        arenas = IntStream.range(0, devices.size())
                .mapToObj(number -> new Arenas(
                        devices.get(number),
                        storages.stream()
                                .filter(storage -> storage.device() == number)
                                .toList()))
                .toList();
        for (Storage storage : storages) {
            buffers[storage.id()] = switch (storage.place()) {
                case OWN -> devices.get(storage.device()).allocate(storage.dtype(), 0);
                case ARENA, WITHIN -> arenas.get(storage.device()).of(storage.dtype());
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
        for (int i = 0; i < arenas.size(); i++) {
            arenas.get(i).place(elements, offsets);
        }
        for (int id = 0; id < elements.length; id++) {
            Storage storage = storages.get(id);
            if (storage.place() == Place.WITHIN) {
                place(storage, storage.within().orElseThrow());
            }
        }
    }

    private void place(Storage storage, Storage.Within within) {
        offsets[storage.id()] = offsets[within.storage()] + within.column();
        elements[storage.id()] = Math.max(0, elements[within.storage()] - within.column());
    }

    /** Distance of the rows of features. */
    int rowStride(int storage, int columns, Target target) {
        Storage features = storages.get(storage);
        return features.place() == Place.WITHIN
                ? features.within().orElseThrow().rowStride()
                : target.rowStride(columns);
    }

    /** Number of the device that a storage belongs to. */
    int device(int storage) {
        return storages.get(storage).device();
    }

    /** Bytes of everything that belongs to this session alone. */
    long bytes() {
        long total = arenas.stream().mapToLong(Arenas::bytes).sum();
        for (Storage storage : storages) {
            if (storage.place() == Place.OWN) {
                total += Arenas.bytes(buffers[storage.id()]);
            }
        }
        return total;
    }

    @Override
    public void close() {
        arenas.forEach(Arenas::close);
        for (Storage storage : storages) {
            if (storage.place() == Place.OWN) {
                buffers[storage.id()].close();
            }
        }
    }
}
