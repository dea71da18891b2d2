package dev.scantling.engine;

/** What the self-check of a device found; {@code reason} says why it failed, or how it runs. */
public record DeviceReport(String name, String description, Outcome outcome, String reason) {

    /** How a check ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** The driver has no device here, which is no fault. */
        ABSENT
    }
}
