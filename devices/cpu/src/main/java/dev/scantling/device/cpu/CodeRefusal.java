package dev.scantling.device.cpu;

/** The host did not let this process make memory executable; the message names the call and the system's words for it. */
final class CodeRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    CodeRefusal(String message) {
        super(message);
    }
}
