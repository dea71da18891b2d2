package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.ExitStatus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scantling bench cpu}: what the CPU's kernels reach. */
@Command(
        name = "cpu",
        description = "Times the CPU's kernels against the processor's peak and against other libraries.",
        mixinStandardHelpOptions = true)
public final class CpuCommand implements Callable<Integer> {
    private static final Path SCAN = Path.of("data", "scans", "semantickitti", "000000.bin");
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
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "15",
            description = "Timed runs of each contender (default: 15).")
    private int rounds;

    @Option(
            names = "--only",
            paramLabel = "SUITE",
            split = ",",
            description =
                    "Of gemm, conv, dataflows, grids, maps, spmm, slots, zeros, spgemm, points, int8, ios, networks, machines, pruning, threads and"
                            + " cold, joined by commas (default: all).")
    private List<String> only = List.of();

    @Option(
            names = "--peers",
            description = "With ONNX Runtime, MKL, OpenBLAS and libtorch; bin/scantling downloads them (370 MB) once.")
    private boolean peers;

    @Option(
            names = "--scan",
            paramLabel = "FILE",
            description = "A KITTI scan (.bin; default: SemanticKITTI's 000000 in the folder of reference data).")
    private @Nullable Path scan;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes all samples.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    /** For picocli, which sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public CpuCommand() {}

    @Override
    public Integer call() {
        Plan plan = new Plan(Setting.read(), requireRounds(), scanFile(), peerFolder());
        List<Suite> chosen = suites();
        if (chosen.stream().anyMatch(Suite::needsScan)) {
            plan.requireScan(); // now rather than after the minutes of the suites before
        }
        chosen.forEach(suite -> suite.require(plan));
        PrintWriter out = spec.commandLine().getOut();
        Machine machine = Machine.here();
        out.println(machine.text());
        List<CpuReport.Part> parts = new ArrayList<>();
        for (Suite suite : chosen) {
            Suite.Result result = suite.run(plan);
            print(out, result);
            parts.add(new CpuReport.Part(result.suite(), result.data(), result.notes()));
        }
        if (json != null) {
            new CpuReport(machine, Setting.COMMIT.text(), arguments(), parts).write(json);
        }
        return ExitStatus.OK;
    }

    private static void print(PrintWriter out, Suite.Result result) {
        out.println();
        out.println(result.suite());
        out.print(result.table());
        result.notes().forEach(out::println);
        out.flush();
    }

    private int requireRounds() {
        if (rounds < 1) {
            throw wrong("--rounds must be at least 1, got " + rounds);
        }
        return rounds;
    }

    private List<Suite> suites() {
        List<String> known = SUITES.stream().map(Suite::name).toList();
        only.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("--only knows " + String.join(", ", known) + ", got '" + name + "'");
        });
        return SUITES.stream()
                .filter(suite -> only.isEmpty() || only.contains(suite.name()))
                .toList();
    }

    private Path scanFile() {
        return Optional.ofNullable(scan)
                .orElseGet(() -> Path.of(Setting.SHARED.text()).resolve(SCAN));
    }

    private Optional<Path> peerFolder() {
        String folder = Setting.PEERS.text();
        if (peers && folder.isEmpty()) {
            throw wrong("--peers needs bin/scantling, which installs them, or -D" + Setting.PEERS.property()
                    + "=DIR with the folder that it made");
        }
        return peers ? Optional.of(Path.of(folder)) : Optional.empty();
    }

    private List<String> arguments() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
