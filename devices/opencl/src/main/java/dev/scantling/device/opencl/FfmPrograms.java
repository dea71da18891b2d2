package dev.scantling.device.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Makes programs of text or of binaries, and kernels of programs. */
final class FfmPrograms {
    private static final long NULL = 0;

    private final MethodHandle ofSource;
    private final MethodHandle ofBinary;
    private final MethodHandle build;
    private final MethodHandle kernel;

    FfmPrograms(FfmFunctions functions) {
        ofSource = functions.creator("clCreateProgramWithSource", "pippp");
        ofBinary = functions.creator("clCreateProgramWithBinary", "pippppp");
        build = functions.status("clBuildProgram", "pipppp");
        kernel = functions.creator("clCreateKernel", "ppp");
    }

    /** @see ClApi#createProgram(long, String) */
    long ofSource(long context, String source, MemorySegment memory) {
        try (Arena arena = Arena.ofConfined()) {
            long text = pointer(arena, arena.allocateFrom(source).address());
            return FfmCall.create("clCreateProgramWithSource", memory, status ->
                    (long) ofSource.invokeExact(context, 1, text, NULL, status));
        }
    }

    /** @see ClApi#createProgram(long, long, byte[]) */
    long ofBinary(long context, long device, byte[] binary, MemorySegment memory) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, binary);
            long devices = pointer(arena, device);
            long sizes = pointer(arena, binary.length);
            long codes = pointer(arena, bytes.address());
            return FfmCall.create("clCreateProgramWithBinary", memory, status ->
                    (long) ofBinary.invokeExact(context, 1, devices, sizes, codes, NULL, status));
        }
    }

    /** @see ClApi#build */
    void build(long program, long device, String options) {
        try (Arena arena = Arena.ofConfined()) {
            long text = arena.allocateFrom(options).address();
            long devices = pointer(arena, device);
            FfmCall.check("clBuildProgram", () -> (int) build.invokeExact(program, 1, devices, text, NULL, NULL));
        }
    }

    /** @see ClApi#createKernel */
    long kernel(long program, String function, MemorySegment memory) {
        try (Arena arena = Arena.ofConfined()) {
            long name = arena.allocateFrom(function).address();
            return FfmCall.create("clCreateKernel", memory, status -> (long) kernel.invokeExact(program, name, status));
        }
    }

    private static long pointer(Arena arena, long value) {
        return arena.allocateFrom(ValueLayout.JAVA_LONG, value).address();
    }
}
