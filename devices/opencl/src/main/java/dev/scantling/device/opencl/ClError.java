package dev.scantling.device.opencl;

import java.util.Map;

/** A call of the driver that failed. Becomes an {@link dev.scantling.ir.EngineException} where it is known what was wanted. */
final class ClError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int DEVICE_NOT_FOUND = -1;
    static final int DEVICE_NOT_AVAILABLE = -2;
    static final int MEM_OBJECT_ALLOCATION_FAILURE = -4;
    static final int OUT_OF_RESOURCES = -5;
    static final int OUT_OF_HOST_MEMORY = -6;
    static final int BUILD_PROGRAM_FAILURE = -11;
    /** What becomes of a command that waits for one that failed. */
    static final int FAILED_BEFORE = -14;

    static final int INVALID_VALUE = -30;
    static final int INVALID_COMMAND_QUEUE = -36;
    static final int INVALID_BINARY = -42;
    static final int INVALID_KERNEL_NAME = -46;
    static final int INVALID_ARG_INDEX = -49;
    static final int INVALID_KERNEL_ARGS = -52;
    static final int INVALID_WORK_GROUP_SIZE = -54;
    static final int INVALID_BUFFER_SIZE = -61;
    static final int PLATFORM_NOT_FOUND = -1001;
    /** What a driver says of a device that it lost. */
    static final int VENDOR_DEVICE_LOST = -9999;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(DEVICE_NOT_FOUND, "CL_DEVICE_NOT_FOUND"),
            Map.entry(DEVICE_NOT_AVAILABLE, "CL_DEVICE_NOT_AVAILABLE"),
            Map.entry(-3, "CL_COMPILER_NOT_AVAILABLE"),
            Map.entry(MEM_OBJECT_ALLOCATION_FAILURE, "CL_MEM_OBJECT_ALLOCATION_FAILURE"),
            Map.entry(OUT_OF_RESOURCES, "CL_OUT_OF_RESOURCES"),
            Map.entry(OUT_OF_HOST_MEMORY, "CL_OUT_OF_HOST_MEMORY"),
            Map.entry(BUILD_PROGRAM_FAILURE, "CL_BUILD_PROGRAM_FAILURE"),
            Map.entry(-7, "CL_PROFILING_INFO_NOT_AVAILABLE"),
            Map.entry(-12, "CL_MAP_FAILURE"),
            Map.entry(FAILED_BEFORE, "CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST"),
            Map.entry(INVALID_VALUE, "CL_INVALID_VALUE"),
            Map.entry(-33, "CL_INVALID_DEVICE"),
            Map.entry(-34, "CL_INVALID_CONTEXT"),
            Map.entry(INVALID_COMMAND_QUEUE, "CL_INVALID_COMMAND_QUEUE"),
            Map.entry(-37, "CL_INVALID_HOST_PTR"),
            Map.entry(-38, "CL_INVALID_MEM_OBJECT"),
            Map.entry(INVALID_BINARY, "CL_INVALID_BINARY"),
            Map.entry(-43, "CL_INVALID_BUILD_OPTIONS"),
            Map.entry(-44, "CL_INVALID_PROGRAM"),
            Map.entry(-45, "CL_INVALID_PROGRAM_EXECUTABLE"),
            Map.entry(INVALID_KERNEL_NAME, "CL_INVALID_KERNEL_NAME"),
            Map.entry(-48, "CL_INVALID_KERNEL"),
            Map.entry(INVALID_ARG_INDEX, "CL_INVALID_ARG_INDEX"),
            Map.entry(-50, "CL_INVALID_ARG_VALUE"),
            Map.entry(-51, "CL_INVALID_ARG_SIZE"),
            Map.entry(INVALID_KERNEL_ARGS, "CL_INVALID_KERNEL_ARGS"),
            Map.entry(INVALID_WORK_GROUP_SIZE, "CL_INVALID_WORK_GROUP_SIZE"),
            Map.entry(-55, "CL_INVALID_WORK_ITEM_SIZE"),
            Map.entry(-57, "CL_INVALID_EVENT_WAIT_LIST"),
            Map.entry(-58, "CL_INVALID_EVENT"),
            Map.entry(INVALID_BUFFER_SIZE, "CL_INVALID_BUFFER_SIZE"),
            Map.entry(-63, "CL_INVALID_GLOBAL_WORK_SIZE"),
            Map.entry(PLATFORM_NOT_FOUND, "CL_PLATFORM_NOT_FOUND_KHR"));

    private final int status;

    ClError(String call, int status) {
        super(call + " gave " + NAMES.getOrDefault(status, "an unknown status") + " (" + status + ")");
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Throws unless a call succeeded. */
    static void check(String call, int status) {
        if (status != 0) {
            throw new ClError(call, status);
        }
    }
}
