/** OpenCL devices: driver calls through JOCL or straight to the loader library, buffers, programs, queues. */
@org.jspecify.annotations.NullMarked
module dev.scantling.device.opencl {
    requires static org.jspecify;
    requires static jocl;
    requires dev.scantling.device;

    provides dev.scantling.device.DeviceProvider with
            dev.scantling.device.opencl.OpenClDeviceProvider;
}
