package dev.scantling.device;

/** Method handles declare that they throw anything, but those of devices throw nothing that is checked. */
public final class Unchecked {
    private Unchecked() {}

    /** For {@code throw Unchecked.of(e)}. */
    public static RuntimeException of(Throwable e) {
        return switch (e) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(e);
        };
    }
}
