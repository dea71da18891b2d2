package dev.scantling.device.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.SourceText;
import java.util.List;

/**
 * A kernel that says that it is there, and waits for another to do so. Of a buffer of four ints, which begins with zeros, number 0 or 1 says
 * that the kernel of this number is there, and number 2 or 3 that it has seen the other.
 */
final class Meeting {
    static final KernelArtifact.Source SOURCE =
            new KernelArtifact.Source("meet", SourceText.of("""
            __kernel __attribute__((reqd_work_group_size(1, 1, 1)))
            void meet(int iterations, __global int *x, int offset, int own) {
                if ((int)get_global_id(0) < iterations) {
                    volatile __global int *places = x + offset;
                    atomic_xchg(places + own, 1);
                    int seen = 0;
                    for (int n = 0; n < 200000000 && !seen; n++) {
                        seen = atomic_add(places + 1 - own, 0);
                    }
                    places[2 + own] = seen;
                }
            }
            """), "meet", 1, 1, 1, 1);

    private Meeting() {}

    static Launch launch(Kernel kernel, Buffer places, int own) {
        Launch launch = new Launch(kernel, List.of(places), 1);
        launch.scalar(0, own);
        launch.iterations(1);
        return launch;
    }
}
