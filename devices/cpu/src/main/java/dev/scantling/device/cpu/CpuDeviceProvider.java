package dev.scantling.device.cpu;

import dev.scantling.device.Device;
import dev.scantling.device.Device.CodeForm;
import dev.scantling.device.DeviceProvider;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Target;
import java.util.List;

/** Finds the host processor; there is always one. */
public final class CpuDeviceProvider implements DeviceProvider {
    static final String NAME = "cpu";

    /** The flag that makes vector code possible, for messages. */
    static final String VECTOR_FLAG = "--add-modules jdk.incubator.vector";

    private static final System.Logger LOG = System.getLogger("dev.scantling.device.cpu");
    private static final int DEFAULT_L2_BYTES = 512 << 10;

    @Override
    public String driver() {
        return NAME;
    }

    @Override
    public List<Candidate> discover(Settings settings) {
        return List.of(new Candidate(NAME, target(settings, form(settings)).toString(), ""));
    }

    @Override
    public Device open(String name, Settings settings) {
        if (!name.equals(NAME)) {
            throw new EngineException.DeviceUnavailable(
                    "no device '" + name + "'; the cpu driver has only '" + NAME + "'");
        }
        CodeForm form = form(settings);
        if (!form.reason().isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, form.reason());
        }
        return new CpuDevice(target(settings, form), form);
    }

    private static CodeForm form(Settings settings) {
        if (settings.vectorBits().equals(java.util.Optional.of(0))) {
            return new CodeForm("scalar", "");
        }
        if (!VectorSupport.available()) {
            return new CodeForm(
                    "scalar",
                    "jdk.incubator.vector is not loaded, so kernels are scalar code, several times slower; start java with "
                            + VECTOR_FLAG);
        }
        return new CodeForm("vector", "");
    }

    private static Target target(Settings settings, CodeForm form) {
        int bits = form.name().equals("scalar") ? 0 : settings.vectorBits().orElseGet(VectorSupport::preferredBits);
        return new Target(NAME, isa(), bits, settings.threads(), DEFAULT_L2_BYTES);
    }

    private static String isa() {
        String arch = System.getProperty("os.arch");
        return arch.equals("amd64") ? "x86_64" : arch;
    }
}
