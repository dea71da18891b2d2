package dev.scantling.perf.peer;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** Calls of libraries that return a status. */
final class Native {
    /** A pointer that is not there. */
    static final MemorySegment NOTHING = MemorySegment.NULL;

    private Native() {}

    /** @throws IllegalStateException unless the function returns 0 */
    static void call(String what, MethodHandle function, Object... arguments) {
        int status;
        try {
            status = (int) function.invokeWithArguments(List.of(arguments));
        } catch (Throwable e) {
            throw NativeLibrary.failed(e);
        }
        if (status != 0) {
            throw new IllegalStateException(what + " failed with status " + status);
        }
    }
}
