package dev.scantling.engine.plan;

import dev.scantling.device.Device;
import dev.scantling.jit.lower.Lowering;

/**
 * One device of a plan.
 *
 * @param kernels makes those that it runs
 * @param lowering makes their loops
 */
public record Site(Device device, KernelFactory kernels, Lowering lowering) implements AutoCloseable {

    @Override
    public void close() {
        kernels.close();
    }
}
