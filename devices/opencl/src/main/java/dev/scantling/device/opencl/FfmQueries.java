package dev.scantling.device.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Asks the driver for platforms, devices, and what it says of them and of programs. */
final class FfmQueries {
    private static final long NULL = 0;

    private final MethodHandle platforms;
    private final MethodHandle devices;
    private final MethodHandle platform;
    private final MethodHandle device;
    private final MethodHandle program;
    private final MethodHandle build;

    FfmQueries(FfmFunctions functions) {
        platforms = functions.status("clGetPlatformIDs", "ipp");
        devices = functions.status("clGetDeviceIDs", "plipp");
        platform = functions.status("clGetPlatformInfo", "pippp");
        device = functions.status("clGetDeviceInfo", "pippp");
        program = functions.status("clGetProgramInfo", "pippp");
        build = functions.status("clGetProgramBuildInfo", "ppippp");
    }

    /** A function that writes so many handles, and how many there are, to addresses. */
    @FunctionalInterface
    private interface Handles {
        int call(int room, long handles, long found) throws Throwable;
    }

    /** A function that writes at most so many bytes, and how many there are, to addresses. */
    @FunctionalInterface
    private interface Info {
        int call(long room, long value, long size) throws Throwable;
    }

    /** @see ClApi#platforms */
    long[] platforms() {
        return handles("clGetPlatformIDs", (room, handles, found) -> (int) platforms.invokeExact(room, handles, found));
    }

    /** @see ClApi#devices */
    long[] devices(long of) {
        return handles("clGetDeviceIDs", (room, handles, found) ->
                (int) devices.invokeExact(of, ClInfo.TYPE_ALL, room, handles, found));
    }

    /** Asks how many there are, then for them. */
    private static long[] handles(String name, Handles function) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            FfmCall.check(name, () -> function.call(0, NULL, count.address()));
            int found = count.get(ValueLayout.JAVA_INT, 0);
            MemorySegment handles = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, found));
            FfmCall.check(name, () -> function.call(found, handles.address(), NULL));
            return handles.asSlice(0, (long) Long.BYTES * found).toArray(ValueLayout.JAVA_LONG);
        }
    }

    byte[] platform(long of, int what) {
        return info(
                "clGetPlatformInfo", (room, value, size) -> (int) platform.invokeExact(of, what, room, value, size));
    }

    byte[] device(long of, int what) {
        return info("clGetDeviceInfo", (room, value, size) -> (int) device.invokeExact(of, what, room, value, size));
    }

    byte[] build(long of, long on, int what) {
        return info("clGetProgramBuildInfo", (room, value, size) ->
                (int) build.invokeExact(of, on, what, room, value, size));
    }

    byte[] program(long of, int what) {
        return info("clGetProgramInfo", programInfo(of, what));
    }

    private Info programInfo(long of, int what) {
        return (room, value, size) -> (int) program.invokeExact(of, what, room, value, size);
    }

    /** Asks how much there is to be said, then for it. */
    private static byte[] info(String name, Info function) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
            FfmCall.check(name, () -> function.call(NULL, NULL, size.address()));
            long bytes = size.get(ValueLayout.JAVA_LONG, 0);
            MemorySegment value = arena.allocate(Math.max(1, bytes), Long.BYTES);
            FfmCall.check(name, () -> function.call(bytes, value.address(), NULL));
            return value.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /** The binary of a program for its one device: the driver writes it to the address that it finds where the value would go. */
    byte[] binary(long of) {
        long bytes = ClText.number(program(of, ClInfo.PROGRAM_BINARY_SIZES));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate(Math.max(1, bytes));
            MemorySegment pointers = arena.allocateFrom(ValueLayout.JAVA_LONG, code.address());
            Info function = programInfo(of, ClInfo.PROGRAM_BINARIES);
            FfmCall.check("clGetProgramInfo", () -> function.call(Long.BYTES, pointers.address(), NULL));
            return code.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
