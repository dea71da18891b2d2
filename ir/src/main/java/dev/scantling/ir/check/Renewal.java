package dev.scantling.ir.check;

/** Whether tests renew the texts that they compare with; the only reader of the property that says so. */
public final class Renewal {
    /** System property that asks for it. */
    public static final String PROPERTY = "scantling.golden.update";

    /** For messages of comparisons that fail. */
    public static final String ADVICE = "if the change is wanted, run with -D" + PROPERTY + "=true";

    private Renewal() {}

    public static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }
}
