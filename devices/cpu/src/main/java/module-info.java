/** The host processor: worker pool, hidden-class loader, heap buffers. */
@org.jspecify.annotations.NullMarked
module dev.scantling.device.cpu {
    requires static org.jspecify;
    requires static jdk.incubator.vector;
    requires dev.scantling.device;

    provides dev.scantling.device.DeviceProvider with
            dev.scantling.device.cpu.CpuDeviceProvider;
}
