package dev.scantling.device.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.Launch;
import dev.scantling.ir.DType;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Buffers of ints and launches over one of them. */
final class IntBuffers {
    private IntBuffers() {}

    static Buffer ints(Device device, int... values) {
        Buffer buffer = device.allocate(DType.I32, values.length);
        buffer.writeRows(0, values.length, MemorySegment.ofArray(values), 1, values.length);
        return buffer;
    }

    static int[] values(Buffer buffer) {
        return values(buffer, new int[buffer.capacity()]);
    }

    static int[] values(Buffer buffer, int[] values) {
        buffer.readRows(0, values.length, MemorySegment.ofArray(values), 1, values.length);
        return values;
    }

    static Launch launch(Kernel kernel, Buffer buffer, int offset, int iterations) {
        Launch launch = new Launch(kernel, List.of(buffer), 0);
        launch.offset(0, offset);
        launch.iterations(iterations);
        return launch;
    }
}
