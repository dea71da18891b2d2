package dev.scantling.device.cpu;

import dev.scantling.device.Buffer;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Launch;
import java.util.Arrays;
import java.util.List;

/** A method with the arrays of a launch; bound again and again. */
final class HostedTask implements Task {
    private static final HostKernel NOTHING = (_, _, _, _) -> {};
    private static final int[] NO_INTS = {};

    private HostKernel code = NOTHING;
    private Object[] arrays = new Object[16];
    private int[] ints = NO_INTS;

    HostedTask bind(CpuKernel.Hosted kernel, Launch launch) {
        List<Buffer> buffers = launch.buffers();
        if (arrays.length < buffers.size()) {
            arrays = new Object[buffers.size()];
        }
        for (int i = 0; i < buffers.size(); i++) {
            arrays[i] = ((CpuBuffer) buffers.get(i)).array();
        }
        code = kernel.code();
        ints = launch.ints();
        return this;
    }

    /** Lets the arrays go, so that a buffer that grows frees its old one. */
    void release() {
        Arrays.fill(arrays, null);
        code = NOTHING;
        ints = NO_INTS;
    }

    @Override
    public void run(int begin, int end) {
        code.run(arrays, ints, begin, end);
    }
}
