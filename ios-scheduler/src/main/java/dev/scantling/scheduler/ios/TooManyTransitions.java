package dev.scantling.scheduler.ios;

/** Ends a search that takes too long. */
final class TooManyTransitions extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyTransitions() {
        super("", null, false, false);
    }
}
