package dev.scantling.ir;

/** How OpenCL's functions are called. */
public enum ClRoute {
    /** By the foreign-function interface of Java: needs no other library. */
    FFM,
    /** Through JOCL. */
    JOCL;

    /** The word in settings, such as {@code ffm}. */
    public String text() {
        return EnumWords.of(this);
    }

    /**
     * The route with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static ClRoute parse(String text) {
        return EnumWords.parse("the OpenCL interface", values(), text);
    }
}
