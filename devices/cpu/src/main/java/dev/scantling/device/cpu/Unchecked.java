package dev.scantling.device.cpu;

/** Method handles declare that they throw anything, but those of this module throw nothing that is checked. */
final class Unchecked {
    private Unchecked() {}

    /** For {@code throw Unchecked.of(e)}. */
    static RuntimeException of(Throwable e) {
        return switch (e) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(e);
        };
    }
}
