package dev.scantling.device.opencl;

import dev.scantling.ir.EngineException;

/** Says what a failed call of the driver means for a user. Remembers that a device is lost. Thread-safe. */
final class DriverErrors {
    private final String device;
    private volatile String lost = "";

    /** @param device its name and driver, for messages */
    DriverErrors(String device) {
        this.device = device;
    }

    /** @throws EngineException.DeviceUnavailable if the device was lost before */
    void requirePresent() {
        if (!lost.isEmpty()) {
            throw new EngineException.DeviceUnavailable(lost);
        }
    }

    boolean isLost() {
        return !lost.isEmpty();
    }

    /** @param doing what was attempted, such as {@code launching kernel x} */
    EngineException of(ClError error, String doing) {
        String what = device + ", " + doing + ": " + error.getMessage();
        return switch (error.status()) {
            case ClError.DEVICE_NOT_AVAILABLE, ClError.INVALID_COMMAND_QUEUE, ClError.VENDOR_DEVICE_LOST -> lost(what);
            case ClError.MEM_OBJECT_ALLOCATION_FAILURE,
                    ClError.OUT_OF_HOST_MEMORY,
                    ClError.OUT_OF_RESOURCES,
                    ClError.INVALID_BUFFER_SIZE ->
                new EngineException.OutOfDeviceMemory(what
                        + "; the driver has no room although the budget has: other programs use the device, or"
                        + " opencl-memory is set above what is free");
            case ClError.INVALID_WORK_GROUP_SIZE, ClError.INVALID_KERNEL_ARGS, ClError.INVALID_ARG_INDEX ->
                new EngineException.CompilationFailed(
                        what + "; the kernel's arguments or its work group do not suit the device", error);
            default -> new EngineException.CompilationFailed(what, error);
        };
    }

    private EngineException lost(String what) {
        lost = what
                + "; the device was lost (reset, removed or crashed), so everything on it is gone: close the engine and"
                + " open another";
        return new EngineException.DeviceUnavailable(lost);
    }
}
