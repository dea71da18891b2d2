package dev.scantling.perf.opencl;

import dev.scantling.engine.Setting;
import dev.scantling.ir.EngineException;
import dev.scantling.perf.cpu.ColdRun;
import dev.scantling.perf.cpu.ColdRuns;
import dev.scantling.perf.cpu.Plan;
import dev.scantling.perf.cpu.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first start of a network on the OpenCL device in a fresh JVM, and later ones, which find built programs. */
final class OpenClColdSuite implements Suite {

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Result run(Plan plan) {
        try {
            Path folder = Files.createTempDirectory("scantling-cold");
            try {
                List<ColdRun> runs = runs(folder, plan);
                return new Result(
                        name(),
                        ColdRuns.table(runs),
                        runs,
                        List.of(ColdRuns.NETWORK + " on " + plan.requireScan() + ", "
                                + OpenClCommand.DEVICE
                                + "; medians over fresh JVMs, but one only of the first start. The driver may have a cache of its own,"
                                + " which the first start then finds: POCL_CACHE_DIR names another for PoCL. "
                                + ColdRuns.LABELS));
            } finally {
                ColdRuns.delete(folder);
            }
        } catch (IOException e) {
            throw new EngineException.InvalidInput("cannot keep programs in a temporary folder: " + e, e);
        }
    }

    private static List<ColdRun> runs(Path folder, Plan plan) {
        List<String> flags = List.of(
                "-D" + Setting.DEVICE.property() + "=" + OpenClCommand.DEVICE,
                "-D" + Setting.OPENCL_PROGRAMS.property() + "=" + folder.resolve("programs"));
        List<ColdRun> runs = new ArrayList<>(List.of(ColdRuns.start("first", flags, plan)));
        for (int i = 0; i < ColdRuns.processes(plan); i++) {
            runs.addAll(ColdRuns.kept("with kept programs", flags, folder, plan));
        }
        return runs;
    }
}
