package dev.scantling.device.opencl;

import dev.scantling.device.Device;
import dev.scantling.device.DeviceProvider;
import dev.scantling.ir.ClRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds the devices of all OpenCL drivers: {@code opencl:0}, {@code opencl:1}, ... in the order of the loader. */
public final class OpenClDeviceProvider implements DeviceProvider {
    static final String DRIVER = "opencl";

    private final Function<ClRoute, DriverLibrary.Opened> library;

    /** For {@link java.util.ServiceLoader}. */
    public OpenClDeviceProvider() {
        this(DriverLibrary::open);
    }

    OpenClDeviceProvider(Function<ClRoute, DriverLibrary.Opened> library) {
        this.library = library;
    }

    @Override
    public String driver() {
        return DRIVER;
    }

    @Override
    public List<Candidate> discover(Settings settings) {
        try {
            List<DeviceFacts> devices = facts(settings);
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < devices.size(); i++) {
                DeviceFacts facts = devices.get(i);
                candidates.add(new Candidate(
                        name(i), facts.description(settings.openCl().shape()), facts.unusable()));
            }
            return candidates;
        } catch (EngineException.DeviceUnavailable e) {
            return List.of(Candidate.absent(DRIVER, String.valueOf(e.getMessage())));
        }
    }

    private static String name(int number) {
        return DRIVER + ":" + number;
    }

    private List<DeviceFacts> facts(Settings settings) {
        ClApi api = library.apply(settings.openCl().route()).required();
        List<DeviceFacts> found = new ArrayList<>();
        for (long platform : platforms(api)) {
            for (long device : devices(api, platform)) {
                found.add(DeviceFacts.of(api, platform, device));
            }
        }
        if (found.isEmpty()) {
            throw new EngineException.DeviceUnavailable(
                    "OpenCL drivers are installed, but none has a device: is the GPU's"
                            + " kernel module loaded? PoCL finds none where it cannot write its cache: set POCL_CACHE_DIR to a"
                            + " folder that can be written");
        }
        return found;
    }

    private static long[] platforms(ClApi api) {
        try {
            return api.platforms();
        } catch (ClError e) {
            throw new EngineException.DeviceUnavailable("the OpenCL loader finds no driver (" + e.getMessage()
                    + "): install one (Debian: pocl-opencl-icd for the processor itself), and look at"
                    + " /etc/OpenCL/vendors, or the folder that OCL_ICD_VENDORS names");
        }
    }

    private static long[] devices(ClApi api, long platform) {
        try {
            return api.devices(platform);
        } catch (ClError e) {
            if (e.status() == ClError.DEVICE_NOT_FOUND) {
                return new long[0];
            }
            throw new EngineException.DeviceUnavailable("the driver " + api.platformText(platform, ClInfo.PLATFORM_NAME)
                    + " does not list its devices: " + e.getMessage());
        }
    }

    @Override
    public Device open(String name, Settings settings) {
        List<DeviceFacts> devices = facts(settings);
        DeviceFacts facts = devices.get(number(name, devices.size()));
        if (!facts.unusable().isEmpty()) {
            throw new EngineException.DeviceUnavailable(name + " (" + facts.name() + "): " + facts.unusable());
        }
        ClApi api = library.apply(settings.openCl().route()).required();
        long memory =
                Math.min(facts.memoryBytes(), settings.openCl().memoryBytes().orElse(Long.MAX_VALUE));
        ProgramStore store = settings.openCl()
                .programs()
                .<ProgramStore>map(ProgramFiles::new)
                .orElse(ProgramStore.NONE);
        OpenClContext context = new OpenClContext(api, name, facts, memory);
        return new OpenClDevice(name, facts.target(settings.openCl().shape()), context, store);
    }

    /** {@code opencl} alone is the first device. */
    private static int number(String name, int devices) {
        String text = name.equals(DRIVER) ? "0" : name.substring(name.indexOf(':') + 1);
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) >= devices) {
            throw new EngineException.DeviceUnavailable("no device '" + name + "'; there are " + name(0)
                    + (devices == 1 ? "" : " to " + name(devices - 1)) + " (bin/scantling devices lists them)");
        }
        return Integer.parseInt(text);
    }
}
