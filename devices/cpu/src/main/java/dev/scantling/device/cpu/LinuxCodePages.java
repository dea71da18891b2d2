package dev.scantling.device.cpu;

import dev.scantling.device.Unchecked;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** {@code mmap}, {@code mprotect} and {@code munmap} with the constants of Linux on x86-64. */
final class LinuxCodePages implements CodePages {
    private static final int PROT_READ = 1;
    private static final int PROT_WRITE = 2;
    private static final int PROT_EXEC = 4;
    private static final int MAP_PRIVATE = 0x02;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int NO_FILE = -1;
    private static final long MAP_FAILED = -1;

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
    private static final int LONGEST_ERROR_TEXT = 200;

    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle mmap;
    private final MethodHandle mprotect;
    private final MethodHandle munmap;

    /** @throws IllegalCallerException if this module may not call native code */
    LinuxCodePages() {
        Linker.Option errno = Linker.Option.captureCallState("errno");
        mmap = handle("mmap", FunctionDescriptor.of(POINTER, POINTER, SIZE, INT, INT, INT, SIZE), errno);
        mprotect = handle("mprotect", FunctionDescriptor.of(INT, POINTER, SIZE, INT), errno);
        munmap = handle("munmap", FunctionDescriptor.of(INT, POINTER, SIZE));
    }

    private static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, options);
    }

    @Override
    public MemorySegment map(long bytes) throws CodeRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            MemorySegment mapping = (MemorySegment) mmap.invokeExact(
                    state, MemorySegment.NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, NO_FILE, 0L);
            if (mapping.address() == MAP_FAILED) {
                throw refusal("mmap", state);
            }
            return mapping.reinterpret(bytes);
        } catch (Throwable e) {
            throw passedOn(e);
        }
    }

    @Override
    public void makeExecutable(MemorySegment mapping) throws CodeRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            int status = (int) mprotect.invokeExact(state, mapping, mapping.byteSize(), PROT_READ | PROT_EXEC);
            if (status != 0) {
                throw refusal("mprotect", state);
            }
        } catch (Throwable e) {
            throw passedOn(e);
        }
    }

    @Override
    public void unmap(MemorySegment mapping) {
        try {
            int status = (int) munmap.invokeExact(mapping, mapping.byteSize());
            if (status != 0) {
                throw new IllegalStateException("munmap refused " + mapping);
            }
        } catch (Throwable e) {
            throw Unchecked.of(e);
        }
    }

    private static CodeRefusal refusal(String call, MemorySegment state) throws Throwable {
        int errno = (int) ERRNO.get(state, 0L);
        MethodHandle strerror = handle("strerror", FunctionDescriptor.of(POINTER, INT)); // seldom needed, slow to make
        MemorySegment text = (MemorySegment) strerror.invokeExact(errno);
        return new CodeRefusal(
                call + ": " + text.reinterpret(LONGEST_ERROR_TEXT).getString(0));
    }

    private static CodeRefusal passedOn(Throwable e) {
        if (e instanceof CodeRefusal refusal) {
            return refusal;
        }
        throw Unchecked.of(e);
    }
}
