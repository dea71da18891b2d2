package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scantling bench cpu}: what the CPU's kernels reach. */
@Command(
        name = "cpu",
        description = {
            "Times the CPU's kernels against the processor's peak and against other libraries.",
            "Suites: gemm, conv, dataflows, grids, maps, spmm, slots, zeros, spgemm, points, int8, ios, networks, machines, pruning,"
                    + " threads and cold."
        },
        mixinStandardHelpOptions = true)
public final class CpuCommand extends SuitesCommand {
    private static final List<Suite> SUITES = List.of(
            new GemmSuite(),
            new ConvSuite(),
            new DataflowsSuite(),
            new GridsSuite(),
            new MapsSuite(),
            new SpmmSuite(),
            new SlotsSuite(),
            new ZerosSuite(),
            new SpgemmSuite(),
            new PointsSuite(),
            new BytesSuite(),
            new ScheduleSuite(),
            new NetworksSuite(),
            new MachinesSuite(),
            new PruningSuite(),
            new ThreadsSuite(),
            new ColdSuite());

    @Option(
            names = "--peers",
            description = "With ONNX Runtime, MKL, OpenBLAS and libtorch; bin/scantling downloads them (370 MB) once.")
    private boolean peers;

    /** For picocli. */
    public CpuCommand() {
        super(SUITES);
    }

    @Override
    protected Optional<Path> peerFolder() {
        String folder = Setting.PEERS.text();
        if (peers && folder.isEmpty()) {
            throw wrong("--peers needs bin/scantling, which installs them, or -D" + Setting.PEERS.property()
                    + "=DIR with the folder that it made");
        }
        return peers ? Optional.of(Path.of(folder)) : Optional.empty();
    }
}
