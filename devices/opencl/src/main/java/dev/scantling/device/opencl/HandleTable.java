package dev.scantling.device.opencl;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Numbers for handles that are objects; none is given twice, so one that was removed is noticed. Thread-safe. */
final class HandleTable {
    private final Map<Long, Object> objects = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(1);

    long add(Object object) {
        long handle = next.getAndIncrement();
        objects.put(handle, object);
        return handle;
    }

    long[] addAll(Object[] found) {
        return Arrays.stream(found).mapToLong(this::add).toArray();
    }

    /** @throws ClError if there is none such */
    <T> T get(long handle, Class<T> type) {
        return checked(handle, objects.get(handle), type);
    }

    /** @throws ClError if there is none such any more */
    <T> T remove(long handle, Class<T> type) {
        return checked(handle, objects.remove(handle), type);
    }

    private static <T> T checked(long handle, @Nullable Object object, Class<T> type) {
        if (!type.isInstance(object)) {
            throw new ClError("handle " + handle + " for " + type.getSimpleName(), ClError.INVALID_VALUE);
        }
        return type.cast(object);
    }
}
