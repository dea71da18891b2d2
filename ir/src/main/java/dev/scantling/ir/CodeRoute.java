package dev.scantling.ir;

/** The form of code that a user wants kernels on the CPU to have. */
public enum CodeRoute {
    /** The best form that the machine allows. */
    AUTO,
    /** Machine code. */
    NATIVE,
    /** Class files that use the Vector API. */
    VECTOR,
    /** Class files with scalar arithmetic. */
    SCALAR;

    /** The word in settings, such as {@code native}. */
    public String text() {
        return EnumWords.of(this);
    }

    /**
     * The route with the given word.
     *
     * @throws IllegalArgumentException listing the words, if there is none such
     */
    public static CodeRoute parse(String text) {
        return EnumWords.parse("code", values(), text);
    }
}
