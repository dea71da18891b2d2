package dev.scantling.device.cpu;

import dev.scantling.device.Buffer;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Launch;
import dev.scantling.device.Task;
import java.util.Arrays;
import java.util.List;

/** A method with the arrays of a launch; bound again and again. */
final class HostedTask implements Task {
    private static final HostKernel NOTHING = (_, _, _, _) -> {};
    private static final int[] NO_INTS = {};

    private HostKernel code = NOTHING;
    private Object[] arrays = new Object[16];
    private int[] ints = NO_INTS;
    /** Ints of each length, because a kernel may ask for exactly as many as it takes. */
    private int[][] lengths = new int[0][];

    HostedTask bind(CpuKernel.Hosted kernel, Launch launch) {
        List<Buffer> buffers = launch.buffers();
        if (arrays.length < buffers.size()) {
            arrays = new Object[buffers.size()];
        }
        ints = ints(launch.ints().length);
        System.arraycopy(launch.ints(), 0, ints, 0, ints.length);
        for (int i = 0; i < buffers.size(); i++) {
            CpuBuffer buffer = (CpuBuffer) buffers.get(i);
            arrays[i] = buffer.array();
            ints[i] += buffer.origin();
        }
        code = kernel.code();
        return this;
    }

    private int[] ints(int length) {
        for (int known = lengths.length; known <= length; known++) {
            lengths = Arrays.copyOf(lengths, known + 1);
            lengths[known] = new int[known];
        }
        return lengths[length];
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
