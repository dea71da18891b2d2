package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.device.DeviceProvider;
import dev.scantling.engine.DeviceReport.Outcome;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Finds devices by name and checks them. */
final class Devices {
    private Devices() {}

    static Device open(String name, Settings settings) {
        String driver = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        for (DeviceProvider provider : providers()) {
            if (provider.driver().equals(driver)) {
                return provider.open(name, settings);
            }
        }
        throw unknown(name, settings);
    }

    /** Opens devices in this order; if one fails, those before it are closed again. */
    static List<Device> open(List<String> names, Settings settings) {
        requireDistinct(names);
        List<Device> opened = new ArrayList<>();
        try {
            names.forEach(name -> opened.add(open(name, settings)));
            requireDistinct(opened.stream().map(Device::name).toList());
            return List.copyOf(opened);
        } catch (RuntimeException | Error e) {
            close(opened);
            throw e;
        }
    }

    static void requireDistinct(List<String> names) {
        if (names.isEmpty()) {
            throw new EngineException.InvalidInput("an engine has at least 1 device, got none");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new EngineException.InvalidInput(
                        "an engine has each device once, got " + names + "; leave out the second '" + name + "'");
            }
        }
    }

    /** Closes all, whatever happens to one of them; the first error is thrown in the end. */
    static void close(List<Device> devices) {
        if (!devices.isEmpty()) {
            try {
                devices.getLast().close();
            } finally {
                close(devices.subList(0, devices.size() - 1));
            }
        }
    }

    private static EngineException unknown(String name, Settings settings) {
        List<String> known = new ArrayList<>();
        for (DeviceProvider provider : providers()) {
            provider.discover(settings).stream()
                    .filter(DeviceProvider.Candidate::present)
                    .forEach(candidate -> known.add(candidate.name()));
        }
        return new EngineException.DeviceUnavailable("no device '" + name + "'; there is "
                + (known.isEmpty()
                        ? "none: add a device module such as scantling-device-cpu to the class path or module path"
                        : known));
    }

    static List<DeviceReport> check(Settings settings) {
        List<DeviceReport> reports = new ArrayList<>();
        for (DeviceProvider provider : providers()) {
            for (DeviceProvider.Candidate candidate : provider.discover(settings)) {
                reports.add(check(candidate, settings));
            }
        }
        return reports;
    }

    private static DeviceReport check(DeviceProvider.Candidate candidate, Settings settings) {
        if (!candidate.unusable().isEmpty()) {
            Outcome outcome = candidate.present() ? Outcome.FAILED : Outcome.ABSENT;
            return new DeviceReport(candidate.name(), candidate.description(), outcome, candidate.unusable());
        }
        try {
            String note = SelfCheck.run(candidate.name(), settings);
            return new DeviceReport(candidate.name(), candidate.description(), Outcome.PASSED, note);
        } catch (EngineException e) {
            return new DeviceReport(
                    candidate.name(), candidate.description(), Outcome.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static ServiceLoader<DeviceProvider> providers() {
        return ServiceLoader.load(DeviceProvider.class, Devices.class.getClassLoader());
    }
}
