package dev.scantling.device;

import dev.scantling.ir.Settings;
import java.util.List;

/** Finds the devices of one driver. Implementations are loaded by {@link java.util.ServiceLoader}. */
public interface DeviceProvider {

    /** The driver's name, such as {@code cpu} or {@code opencl}; the part of a device name before a colon. */
    String driver();

    /** Every device of the driver, usable or not. Opens nothing. */
    List<Candidate> discover(Settings settings);

    /**
     * Opens a device by name.
     *
     * @throws dev.scantling.ir.EngineException.DeviceUnavailable with the reason
     */
    Device open(String name, Settings settings);

    /**
     * A device that could be opened, or {@code unusable} says why not (empty if it can).
     *
     * @param present false where the driver has no device at all, which is no fault of this machine
     */
    record Candidate(String name, String description, String unusable, boolean present) {
        public Candidate(String name, String description, String unusable) {
            this(name, description, unusable, true);
        }

        /** What stands for the devices of a driver that is not there. */
        public static Candidate absent(String driver, String reason) {
            return new Candidate(driver, "no device", reason, false);
        }
    }
}
