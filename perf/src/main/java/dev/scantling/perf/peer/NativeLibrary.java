package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** A shared library and its functions; loaded for as long as the process lives, for few libraries bear unloading. */
@SuppressWarnings("restricted")
final class NativeLibrary {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final long LONGEST_TEXT = 4096;

    private final Path file;
    private final SymbolLookup symbols;

    private NativeLibrary(Path file, SymbolLookup symbols) {
        this.file = file;
        this.symbols = symbols;
    }

    /** A library that {@code bin/scantling} installs. */
    static NativeLibrary load(Path file) {
        return load(file, "bin/scantling bench cpu --peers installs it");
    }

    /**
     * Loads a library.
     *
     * @param advice how to install it
     * @throws EngineException.DeviceUnavailable if the file is not there or the system's loader refuses it
     */
    static NativeLibrary load(Path file, String advice) {
        if (!Files.exists(file)) {
            throw new EngineException.DeviceUnavailable("there is no " + file + "; " + advice);
        }
        try {
            return new NativeLibrary(file, SymbolLookup.libraryLookup(file, Arena.global()));
        } catch (IllegalArgumentException e) {
            throw new EngineException.DeviceUnavailable(file + " cannot be loaded: " + e.getMessage());
        }
    }

    /** @throws EngineException.DeviceUnavailable if the library has no such symbol */
    MethodHandle function(String symbol, FunctionDescriptor type) {
        return LINKER.downcallHandle(address(symbol), type);
    }

    /** The memory of a global pointer. */
    MemorySegment variable(String symbol) {
        return address(symbol).reinterpret(ValueLayout.ADDRESS.byteSize());
    }

    private MemorySegment address(String symbol) {
        return symbols.find(symbol)
                .orElseThrow(() -> new EngineException.DeviceUnavailable(
                        file + " has no symbol " + symbol + "; is it the version that perf/pom.xml names?"));
    }

    /** A function behind a pointer. */
    static MethodHandle function(MemorySegment address, FunctionDescriptor type) {
        return LINKER.downcallHandle(address, type);
    }

    /** Copies a text that ends with a zero byte. */
    static String text(MemorySegment address) {
        return address.reinterpret(LONGEST_TEXT).getString(0);
    }

    /** What to throw for what code with a {@link MethodHandle#invoke} throws; native functions throw nothing. */
    static RuntimeException failed(Throwable cause) {
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("a foreign call failed: " + cause, cause);
    }
}
