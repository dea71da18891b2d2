package dev.scantling.tests;

import dev.scantling.engine.Engine;
import dev.scantling.ir.Settings;

/** The device that tests run programs on: the CPU, or the one that {@code -Dtests.device} names; skipped where there is no such. */
final class TestedDevice {
    private static final String PROPERTY = "tests.device";
    private static final String STANDARD = "cpu";

    private TestedDevice() {}

    static Engine open(Settings settings) {
        String name = System.getProperty(PROPERTY, STANDARD);
        return name.equals(STANDARD) ? Engine.open(name, settings) : OpenCl.open(name, settings);
    }
}
