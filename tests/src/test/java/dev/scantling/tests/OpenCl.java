package dev.scantling.tests;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.scantling.engine.Engine;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.ir.check.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The first OpenCL device, and how much of what takes long there is run. */
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

    /** How often something is done: {@code -Dcases.count}, if that is given. */
    public static int count(int standard) {
        return Integer.getInteger(Cases.COUNT_PROPERTY, standard);
    }

    /** At most {@link #count} of a list, evenly spread. */
    public static <T> List<T> some(int standard, List<T> all) {
        int most = Math.min(count(standard), all.size());
        return IntStream.range(0, most)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                .toList();
    }
}
