package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.ir.DType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What one session holds on one device for storages that share memory: a buffer for each element type. */
final class Arenas implements AutoCloseable {
    private final DType[] types = {DType.F32, DType.F16, DType.BF16, DType.I32, DType.I64};
    private final int[] peaks = new int[types.length];
    private final Map<DType, Buffer> arenas = new EnumMap<>(DType.class);
    private final Map<DType, ArenaLayout> layouts = new EnumMap<>(DType.class);

    /** @param storages all of the device */
    Arenas(Device device, List<Storage> storages) {
        for (DType dtype : types) {
            arenas.put(dtype, device.allocate(dtype, 0));
            layouts.put(dtype, new ArenaLayout(storages, dtype));
        }
    }

    Buffer of(DType dtype) {
        return Objects.requireNonNull(arenas.get(dtype));
    }

    /** Lays out all storages and makes room; writes their offsets to {@code offsetOf[id]}. */
    void place(int[] elements, int[] offsetOf) {
        boolean fits = true;
        for (int i = 0; i < types.length; i++) {
            peaks[i] = Objects.requireNonNull(layouts.get(types[i])).place(elements, offsetOf);
            fits &= peaks[i] <= of(types[i]).capacity();
        }
        if (!fits) {
            grow();
        }
    }

    /** At the same time, because the system hands out memory page by page, which takes a while. */
    private void grow() {
        try (Background threads = new Background(types.length)) {
            threads.runAll(IntStream.range(0, types.length)
                    .<Runnable>mapToObj(type -> () -> of(types[type]).ensureCapacity(peaks[type]))
                    .toList());
        }
    }

    long bytes() {
        return arenas.values().stream().mapToLong(Arenas::bytes).sum();
    }

    static long bytes(Buffer buffer) {
        return (long) buffer.capacity() * buffer.dtype().bytes();
    }

    @Override
    public void close() {
        arenas.values().forEach(Buffer::close);
    }
}
