package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.jit.lower.Argument;
import java.util.List;

/** Puts constants on a device, each with the thread that asks for it: a model has many. */
record ConstantWriter(Device device) {

    /** A new buffer with the values of a constant. */
    Buffer write(Argument.Constant constant) {
        Buffer buffer = device.allocate(constant.dtype(), constant.elements());
        try (Stream stream = device.openStream(1)) {
            var task = new KernelArtifact.HostTask("constant", constant.writer());
            Launch launch = new Launch(device.load(task), List.of(buffer), List.of(Launch.Access.WRITE), 0);
            launch.iterations(constant.parts());
            stream.launch(launch);
            stream.synchronize();
            return buffer;
        } catch (RuntimeException | Error e) {
            buffer.close();
            throw e;
        }
    }
}
