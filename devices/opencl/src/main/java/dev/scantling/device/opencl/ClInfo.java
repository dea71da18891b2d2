package dev.scantling.device.opencl;

/** The numbers of OpenCL's headers that {@link ClApi} is asked with. */
final class ClInfo {
    static final int PLATFORM_VERSION = 0x0901;
    static final int PLATFORM_NAME = 0x0902;

    static final int DEVICE_TYPE = 0x1000;
    static final int DEVICE_MAX_COMPUTE_UNITS = 0x1002;
    static final int DEVICE_MAX_WORK_GROUP_SIZE = 0x1004;
    static final int DEVICE_PREFERRED_VECTOR_WIDTH_FLOAT = 0x100A;
    static final int DEVICE_MAX_MEM_ALLOC_SIZE = 0x1010;
    static final int DEVICE_SINGLE_FP_CONFIG = 0x101B;
    static final int DEVICE_GLOBAL_MEM_SIZE = 0x101F;
    static final int DEVICE_LOCAL_MEM_SIZE = 0x1023;
    static final int DEVICE_AVAILABLE = 0x1027;
    static final int DEVICE_COMPILER_AVAILABLE = 0x1028;
    static final int DEVICE_NAME = 0x102B;
    static final int DRIVER_VERSION = 0x102D;
    static final int DEVICE_VERSION = 0x102F;
    static final int DEVICE_EXTENSIONS = 0x1030;
    static final int DEVICE_HOST_UNIFIED_MEMORY = 0x1035;

    static final long TYPE_CPU = 1 << 1;
    static final long TYPE_GPU = 1 << 2;
    static final long TYPE_ALL = 0xFFFFFFFFL;

    static final long FP_DENORM = 1;
    static final long FP_CORRECTLY_ROUNDED_DIVIDE_SQRT = 1 << 7;

    static final long MEM_READ_WRITE = 1;
    static final long MEM_USE_HOST_PTR = 1 << 3;
    static final long MAP_READ = 1;
    static final long MAP_WRITE = 1 << 1;

    static final long QUEUE_PROFILING = 1 << 1;

    static final int EVENT_STATUS = 0x11D3;
    static final int PROFILING_QUEUED = 0x1280;
    static final int PROFILING_START = 0x1282;
    static final int PROFILING_END = 0x1283;

    static final int PROGRAM_BINARY_SIZES = 0x1165;
    static final int PROGRAM_BINARIES = 0x1166;
    static final int PROGRAM_BUILD_LOG = 0x1183;

    private ClInfo() {}
}
