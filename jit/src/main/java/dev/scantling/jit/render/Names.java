package dev.scantling.jit.render;

import java.util.stream.Collectors;

/** Makes names of kernels and regions fit for class files. */
final class Names {
    private Names() {}

    /** The name with an underscore for each character that Java does not take, and before a leading digit. */
    static String identifier(String name) {
        String safe = name.chars()
                .mapToObj(c -> Character.isJavaIdentifierPart(c) ? Character.toString(c) : "_")
                .collect(Collectors.joining());
        return !safe.isEmpty() && Character.isJavaIdentifierStart(safe.charAt(0)) ? safe : "_" + safe;
    }
}
