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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that runs suites, prints their tables and keeps their samples. */
public abstract class SuitesCommand implements Callable<Integer> {
    private static final Path SCAN = Path.of("data", "scans", "semantickitti", "000000.bin");

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
            description = "Names of suites, joined by commas (default: all).")
    private List<String> only = List.of();

    @Option(
            names = "--scan",
            paramLabel = "FILE",
            description = "A KITTI scan (.bin; default: SemanticKITTI's 000000 in the folder of reference data).")
    private @Nullable Path scan;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes all samples.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    private final List<Suite> all;

    /**
     * A command over these suites.
     *
     * @param suites in the order in which they run
     */
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    protected SuitesCommand(List<Suite> suites) {
        this.all = List.copyOf(suites);
    }

    /** The folder of the peers' native libraries, if they are to take part. */
    protected Optional<Path> peerFolder() {
        return Optional.empty();
    }

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
        List<String> known = all.stream().map(Suite::name).toList();
        only.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("--only knows " + String.join(", ", known) + ", got '" + name + "'");
        });
        return all.stream()
                .filter(suite -> only.isEmpty() || only.contains(suite.name()))
                .toList();
    }

    private Path scanFile() {
        return Optional.ofNullable(scan)
                .orElseGet(() -> Path.of(Setting.SHARED.text()).resolve(SCAN));
    }

    private List<String> arguments() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    /** What to throw where an argument is wrong. */
    protected final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
