package dev.scantling.perf.cpu;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.EngineException;
import dev.scantling.perf.harness.Statistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Starts JVMs that measure their first moments, and sums up what they found. */
public final class ColdRuns {
    /** What they run. */
    public static final String NETWORK = "minkunet";

    /** Without the second compiler, which costs a cold JVM more than it gains where kernels are no bytecode. */
    public static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

    /** What the labels of {@link #kept} say. */
    public static final String LABELS =
            "\"New classes\" is without the archive that bin/scantling keeps of a first run (-XX:SharedArchiveFile), C1 is "
                    + C1_ONLY
                    + ", an AOT cache (-XX:AOTCache) has the classes of a JVM just like it, loaded and linked.";

    /** A JVM for so many rounds: each takes many runs of the network. */
    private static final int ROUNDS_PER_PROCESS = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ColdRuns() {}

    /** How many JVMs of each kind are started. */
    public static int processes(Plan plan) {
        return Math.ceilDiv(plan.rounds(), ROUNDS_PER_PROCESS);
    }

    /** The network in a JVM that has these flags. */
    public static ColdRun start(String label, List<String> flags, Plan plan) {
        return start(command(label, flags, plan));
    }

    private static List<String> command(String label, List<String> flags, Plan plan) {
        return JavaCommand.of(
                ColdStart.class, flags, List.of(label, NETWORK, plan.scan().toString()));
    }

    /**
     * JVMs that find what one before has kept: one as bin/scantling starts it, one that loads all classes itself, and those that also compile
     * bytecode once only, have the classes of a JVM just like them, or both.
     *
     * @param flags that say where it is kept
     * @param folder for the classes, which are written once
     */
    public static List<ColdRun> kept(String label, List<String> flags, Path folder, Plan plan) {
        List<String> once = with(flags, C1_ONLY);
        return List.of(
                start(label, flags, plan),
                start(JavaCommand.withoutArchive(command(label + ", new classes", flags, plan))),
                lean(label + ", C1", once, plan),
                withClasses(label + ", AOT cache", flags, folder.resolve("classes.aot"), plan),
                withClasses(label + ", C1, AOT cache", once, folder.resolve("classes-c1.aot"), plan));
    }

    /** With an incubator module, a JVM keeps no linked classes; only bytecode needs one. */
    private static ColdRun lean(String label, List<String> flags, Plan plan) {
        return start(
                JavaCommand.withoutArchive(JavaCommand.without("jdk.incubator.vector", command(label, flags, plan))));
    }

    private static ColdRun withClasses(String label, List<String> flags, Path classes, Plan plan) {
        if (Files.notExists(classes)) {
            lean("training", with(flags, "-XX:AOTCacheOutput=" + classes), plan);
        }
        return lean(label, with(flags, "-XX:AOTCache=" + classes), plan);
    }

    private static List<String> with(List<String> flags, String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return more;
    }

    /**
     * What a JVM measured: a line of JSON among what it says of itself.
     *
     * @throws EngineException.DeviceUnavailable if it failed
     */
    private static ColdRun start(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new EngineException.DeviceUnavailable("a fresh JVM failed: " + command + "; it said: " + output);
            }
            String json = output.lines()
                    .filter(line -> line.startsWith("{"))
                    .findFirst()
                    .orElse(output);
            return JSON.readValue(json, ColdRun.class);
        } catch (IOException e) {
            throw new EngineException.CompilationFailed("no measurement from " + command + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.RunCancelled("interrupted while a fresh JVM ran");
        }
    }

    /** Removes a folder with what such JVMs kept in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Medians by the name of the code. */
    public static String table(List<ColdRun> runs) {
        TextTable table = new TextTable(
                "code", "compile", "first maps", "first kernels", "steady maps", "steady kernels", "overhead");
        for (String code : runs.stream().map(ColdRun::code).distinct().toList()) {
            List<ColdRun> own =
                    runs.stream().filter(run -> run.code().equals(code)).toList();
            table.row(
                    code,
                    median(own, ColdRun::compile),
                    median(own, ColdRun::firstMaps),
                    median(own, ColdRun::firstKernels),
                    median(own, ColdRun::steadyMaps),
                    median(own, ColdRun::steadyKernels),
                    median(own, ColdRun::overhead));
        }
        return table.toString();
    }

    private static String median(List<ColdRun> runs, ToDoubleFunction<ColdRun> part) {
        return Numbers.millis(Statistics.median(runs.stream().mapToDouble(part).toArray()));
    }
}
