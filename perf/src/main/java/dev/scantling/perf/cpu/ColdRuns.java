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
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Starts JVMs that measure their first moments, and sums up what they found. */
public final class ColdRuns {
    /** Without the second compiler, which costs a cold JVM more than it gains where kernels are no bytecode. */
    public static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ColdRuns() {}

    /** The command of a JVM that runs a network on a scan, with more flags. */
    public static List<String> command(String label, String network, Path scan, List<String> flags) {
        return JavaCommand.of(ColdStart.class, flags, List.of(label, network, scan.toString()));
    }

    /**
     * What a JVM measured: a line of JSON among what it says of itself.
     *
     * @throws EngineException.DeviceUnavailable if it failed
     */
    public static ColdRun start(List<String> command) {
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
