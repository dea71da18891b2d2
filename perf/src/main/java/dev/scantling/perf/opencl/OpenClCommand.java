package dev.scantling.perf.opencl;

import dev.scantling.perf.cpu.SuitesCommand;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code scantling bench opencl}: what the kernels reach on the first OpenCL device. */
@Command(
        name = "opencl",
        description = {
            "Times the kernels of the device opencl:0 against gather-GEMM-scatter on it, the CPU, and the peak of its processor.",
            "Suites: conv and cold."
        },
        mixinStandardHelpOptions = true)
public final class OpenClCommand extends SuitesCommand {
    static final String DEVICE = "opencl:0";

    /** For picocli. */
    public OpenClCommand() {
        super(List.of(new OpenClConvSuite(), new OpenClColdSuite()));
    }
}
