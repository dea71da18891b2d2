package dev.scantling.device.cpu;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Method handles that call kernels of machine code, one for each number of buffers. They are critical calls: arrays are
 * passed as they are, and the thread cannot reach a safepoint until the kernel returns. Thread-safe.
 */
final class NativeCalls {
    private final Map<Integer, MethodHandle> handles = new ConcurrentHashMap<>();

    /**
     * A handle of type {@code (MemorySegment entry, MemorySegment ints, int begin, int end, MemorySegment[] buffers)void}
     * for arrays of exactly this length.
     *
     * @throws IllegalArgumentException if no call can take so many
     */
    MethodHandle taking(int buffers) {
        return handles.computeIfAbsent(buffers, NativeCalls::link);
    }

    private static MethodHandle link(int buffers) {
        Stream<MemoryLayout> fixed = Stream.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        MemoryLayout[] pointers = new MemoryLayout[buffers];
        Arrays.fill(pointers, ValueLayout.ADDRESS);
        MemoryLayout[] parameters =
                Stream.concat(fixed, Arrays.stream(pointers)).toArray(MemoryLayout[]::new);
        return Linker.nativeLinker()
                .downcallHandle(FunctionDescriptor.ofVoid(parameters), Linker.Option.critical(true))
                .asSpreader(MemorySegment[].class, buffers);
    }
}
