package dev.scantling.tests;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.scantling.engine.Engine;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.nio.file.Path;

/** The first OpenCL device. */
public final class OpenCl {
    public static final String NAME = "opencl:0";

    private OpenCl() {}

    /** Settings that keep built programs in a folder of the test. */
    public static Settings settings(Path programs) {
        Settings settings = Results.settings();
        return settings.withOpenCl(settings.openCl().withPrograms(programs));
    }

    /** Skips the test where there is no such device. */
    public static Engine open(Settings settings) {
        try {
            return Engine.open(NAME, settings);
        } catch (EngineException.DeviceUnavailable e) {
            return abort(e.getMessage());
        }
    }
}
