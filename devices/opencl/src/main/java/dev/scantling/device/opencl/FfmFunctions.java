package dev.scantling.device.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Functions of the loader library. In signatures {@code p} is a pointer, a size or a handle, {@code i} an int, {@code l} a
 * bit field of 64 bits.
 */
final class FfmFunctions {
    private final SymbolLookup library;

    /**
     * Opens the library, which stays loaded.
     *
     * @throws IllegalArgumentException if there is no such library
     */
    @SuppressWarnings("restricted") // it is the loader library that the user has installed
    FfmFunctions(String library) {
        this.library = SymbolLookup.libraryLookup(library, Arena.global());
    }

    /** A function that gives a status. */
    MethodHandle status(String name, String parameters) {
        return link(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts(parameters)));
    }

    /** A function that gives a handle or an address, and writes its status where its last parameter points. */
    MethodHandle creator(String name, String parameters) {
        return link(name, FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts(parameters)));
    }

    @SuppressWarnings("restricted") // signatures are those of the headers of OpenCL 1.2
    private MethodHandle link(String name, FunctionDescriptor descriptor) {
        MemorySegment address = library.find(name)
                .orElseThrow(() -> new IllegalArgumentException("the library has no function " + name));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    private static MemoryLayout[] layouts(String parameters) {
        return parameters.chars().mapToObj(FfmFunctions::layout).toArray(MemoryLayout[]::new);
    }

    private static MemoryLayout layout(int letter) {
        return switch (letter) {
            case 'p', 'l' -> ValueLayout.JAVA_LONG;
            case 'i' -> ValueLayout.JAVA_INT;
            default -> throw new IllegalArgumentException("no type is called " + (char) letter);
        };
    }
}
