package dev.scantling.tests;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.scantling.engine.Engine;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.nio.file.Path;

/** The first OpenCL device. */
public final class OpenCl {
    public static final String NAME = "opencl:0";

    /** Of tests that the build also runs on this device; each takes few kernels, since one costs a second. */
    static final String TAG = "opencl";

    private OpenCl() {}

    /** Settings that keep built programs in a folder of the test. */
    public static Settings settings(Path programs) {
        Settings settings = Results.settings();
        return settings.withOpenCl(settings.openCl().withPrograms(programs));
    }

    /** Skips the test where there is no such device. */
    public static Engine open(Settings settings) {
        return open(NAME, settings);
    }

    static Engine open(String name, Settings settings) {
        try {
            return Engine.open(name, settings);
        } catch (EngineException.DeviceUnavailable e) {
            return abort(e.getMessage());
        }
    }
}
