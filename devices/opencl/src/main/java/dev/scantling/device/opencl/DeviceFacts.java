package dev.scantling.device.opencl;

import dev.scantling.ir.ClShape;
import dev.scantling.ir.GroupLimits;
import dev.scantling.ir.Target;

/**
 * What a driver says of a device.
 *
 * @param handle of the driver
 * @param platform whose device it is
 * @param type cpu, gpu or accelerator
 * @param version of OpenCL, such as {@code OpenCL 1.2 ...}
 * @param driver version of the driver
 * @param units that run work groups at the same time
 * @param floats in the vectors that it prefers
 * @param memoryBytes of all buffers together
 * @param bufferBytes of one buffer
 * @param localBytes memory that the work items of a group share
 * @param groupItems most work items of a group
 * @param sharesMemory whether it works in the host's memory
 * @param doubles whether it computes in float64
 * @param exactDivision whether division and square root of float32 can be rounded correctly
 * @param subnormals whether it keeps numbers below the least normal one
 */
record DeviceFacts(
        long handle,
        String platform,
        String name,
        String type,
        String version,
        String driver,
        int units,
        int floats,
        long memoryBytes,
        long bufferBytes,
        long localBytes,
        int groupItems,
        boolean available,
        boolean compiles,
        boolean sharesMemory,
        boolean doubles,
        boolean exactDivision,
        boolean subnormals) {
    private static final int CPU_CACHE_BYTES = 512 << 10;
    private static final int GPU_CACHE_BYTES = 64 << 10;
    private static final int LANE_BITS = 32;

    static DeviceFacts of(ClApi api, long platform, long device) {
        long float32 = api.deviceNumber(device, ClInfo.DEVICE_SINGLE_FP_CONFIG);
        return new DeviceFacts(
                device,
                api.platformText(platform, ClInfo.PLATFORM_NAME),
                api.deviceText(device, ClInfo.DEVICE_NAME),
                type(api.deviceNumber(device, ClInfo.DEVICE_TYPE)),
                api.deviceText(device, ClInfo.DEVICE_VERSION),
                api.deviceText(device, ClInfo.DRIVER_VERSION),
                (int) api.deviceNumber(device, ClInfo.DEVICE_MAX_COMPUTE_UNITS),
                (int) api.deviceNumber(device, ClInfo.DEVICE_PREFERRED_VECTOR_WIDTH_FLOAT),
                api.deviceNumber(device, ClInfo.DEVICE_GLOBAL_MEM_SIZE),
                api.deviceNumber(device, ClInfo.DEVICE_MAX_MEM_ALLOC_SIZE),
                api.deviceNumber(device, ClInfo.DEVICE_LOCAL_MEM_SIZE),
                (int) api.deviceNumber(device, ClInfo.DEVICE_MAX_WORK_GROUP_SIZE),
                api.deviceNumber(device, ClInfo.DEVICE_AVAILABLE) != 0,
                api.deviceNumber(device, ClInfo.DEVICE_COMPILER_AVAILABLE) != 0,
                api.deviceNumber(device, ClInfo.DEVICE_HOST_UNIFIED_MEMORY) != 0,
                api.deviceText(device, ClInfo.DEVICE_EXTENSIONS).contains("cl_khr_fp64"),
                (float32 & ClInfo.FP_CORRECTLY_ROUNDED_DIVIDE_SQRT) != 0,
                (float32 & ClInfo.FP_DENORM) != 0);
    }

    private static String type(long bits) {
        if ((bits & ClInfo.TYPE_CPU) != 0) {
            return "cpu";
        }
        return (bits & ClInfo.TYPE_GPU) != 0 ? "gpu" : "accelerator";
    }

    /** Why it cannot be used; empty if it can. */
    String unusable() {
        if (!available) {
            return "the driver says that the device is not available";
        }
        if (!compiles) {
            return "its driver has no compiler for OpenCL C; use one that has";
        }
        return version.startsWith("OpenCL 1.0") || version.startsWith("OpenCL 1.1")
                ? "kernels need OpenCL 1.2, it has " + version
                : "";
    }

    /** Processors run a few large tasks with wide vectors, GPUs many small ones, whose work groups share local memory. */
    Target target(ClShape shape) {
        Target target = target();
        GroupLimits limits = new GroupLimits((int) Math.min(localBytes, Integer.MAX_VALUE), Math.max(1, groupItems));
        return switch (shape) {
            case AUTO -> isProcessor() ? target : target.withGroups(limits);
            case CPU -> target;
            case GPU -> target.withGroups(limits);
        };
    }

    private boolean isProcessor() {
        return type.equals("cpu");
    }

    private Target target() {
        boolean cpu = isProcessor();
        return new Target(
                OpenClDeviceProvider.DRIVER,
                type,
                LANE_BITS * (cpu ? Math.clamp(Integer.highestOneBit(Math.max(1, floats)), 4, 16) : 4),
                Math.max(1, units),
                cpu ? CPU_CACHE_BYTES : GPU_CACHE_BYTES);
    }

    /** Options that every program is built with. */
    String buildOptions() {
        return "-cl-std=CL1.2" + (exactDivision ? " -cl-fp32-correctly-rounded-divide-sqrt" : "");
    }

    /** What may make results differ from those of other devices; empty if nothing does. */
    String deviations() {
        String division = exactDivision ? "" : "division and square root are not rounded correctly";
        String small = subnormals ? "" : "subnormal numbers become zero";
        return division + (division.isEmpty() || small.isEmpty() ? "" : ", and ") + small;
    }

    /** Its type and limits, and the shape that kernels get, on one line. */
    String description(ClShape shape) {
        String kernels = target(shape).groups().isPresent() ? "for work groups" : "for processors";
        return description() + ", matrix kernels shaped " + kernels;
    }

    /** Its type and limits on one line. */
    String description() {
        return "%s (%s), %s, %d units, %d MiB of memory, %d MiB in one buffer, %d KiB of local memory, %d work items in a group, %s, driver %s%s%s"
                .formatted(
                        name,
                        platform,
                        type,
                        units,
                        memoryBytes >> 20,
                        bufferBytes >> 20,
                        localBytes >> 10,
                        groupItems,
                        version,
                        driver,
                        sharesMemory ? ", works in the host's memory" : "",
                        doubles ? "" : ", no float64");
    }
}
