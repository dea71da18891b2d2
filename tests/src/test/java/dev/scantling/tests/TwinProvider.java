package dev.scantling.tests;

import dev.scantling.device.Device;
import dev.scantling.device.DeviceProvider;
import dev.scantling.ir.Settings;
import java.util.List;

/** A second device for the command line, on any machine: {@code twin}, the CPU with narrower vectors. */
public final class TwinProvider implements DeviceProvider {
    static final String NAME = "twin";
    private static final int VECTOR_BITS = 128;

    /** For {@link java.util.ServiceLoader}. */
    public TwinProvider() {}

    @Override
    public String driver() {
        return NAME;
    }

    @Override
    public List<Candidate> discover(Settings settings) {
        return List.of(new Candidate(NAME, "the CPU once more", ""));
    }

    @Override
    public Device open(String name, Settings settings) {
        return OtherDevice.of(name, settings.withVectorBits(VECTOR_BITS));
    }
}
