package dev.scantling.jit.render.opencl;

import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Local;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.loop.Memory;
import dev.scantling.jit.loop.Param;
import java.util.regex.Pattern;

/**
 * Names in the text. Those of locals and arrays end in their number, those of parameters in {@code _p} and theirs, so that
 * none meets another, a helper or a word of the language.
 */
record Names(KernelSpec spec) {
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_]");

    /** The function of a kernel. */
    String entry() {
        return "kernel_" + safe(spec.name());
    }

    String parameter(Param param) {
        return safe(param.name()) + "_p" + spec.params().indexOf(param);
    }

    /** Where a buffer begins, in elements. */
    String offset(Param.BufferParam buffer) {
        return parameter(buffer) + "_offset";
    }

    String memory(Memory memory) {
        return switch (memory) {
            case Param.BufferParam buffer -> parameter(buffer);
            case LocalArray array -> safe(array.toString());
        };
    }

    String of(Local local) {
        return safe(local.toString());
    }

    private static String safe(String name) {
        String letters = OTHERS.matcher(name).replaceAll("_");
        return letters.isEmpty() || !Character.isDigit(letters.charAt(0)) ? letters : "_" + letters;
    }
}
