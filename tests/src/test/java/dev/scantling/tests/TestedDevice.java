package dev.scantling.tests;

import dev.scantling.engine.Engine;
import dev.scantling.ir.ClShape;
import dev.scantling.ir.Settings;

/**
 * The device that tests run programs on: the CPU, or the one that {@code -Dtests.device} names, with matrix kernels in the shape that
 * {@code -Dtests.shape} names; skipped where there is no such.
 */
final class TestedDevice {
    private static final String PROPERTY = "tests.device";
    private static final String STANDARD = "cpu";
    private static final String SHAPE = "tests.shape";

    private TestedDevice() {}

    static Engine open(Settings settings) {
        String name = System.getProperty(PROPERTY, STANDARD);
        return name.equals(STANDARD) ? Engine.open(name, settings) : OpenCl.open(name, shaped(settings));
    }

    private static Settings shaped(Settings settings) {
        ClShape asked = ClShape.parse(
                System.getProperty(SHAPE, settings.openCl().shape().text()));
        return settings.withOpenCl(settings.openCl().withShape(asked));
    }
}
