package dev.scantling.engine;

/** What the self-check of a device found; {@code reason} says why it failed, or how it runs. */
public record DeviceReport(String name, String description, boolean passed, String reason) {}
