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

/**
 * The first and the second start of a network on the OpenCL device, in fresh JVMs: without and with built programs, the latter also where the
 * JVM compiles bytecode once only.
 */
final class OpenClColdSuite implements Suite {
    private static final String NETWORK = "minkunet";

    /** A JVM for so many rounds: each takes many runs of the network. */
    private static final int ROUNDS_PER_PROCESS = 3;

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Result run(Plan plan) {
        try {
            Path programs = Files.createTempDirectory("scantling-cold");
            try {
                List<ColdRun> runs = new ArrayList<>(List.of(start("first", programs, List.of(), plan)));
                for (int i = 0; i < Math.ceilDiv(plan.rounds(), ROUNDS_PER_PROCESS); i++) {
                    runs.add(start("with kept programs", programs, List.of(), plan));
                    runs.add(start("with kept programs, C1", programs, List.of(ColdRuns.C1_ONLY), plan));
                }
                return new Result(
                        name(),
                        ColdRuns.table(runs),
                        runs,
                        List.of(NETWORK + " on " + plan.requireScan() + ", "
                                + OpenClCommand.DEVICE
                                + "; medians over fresh JVMs, but one only of the first start. The driver may have a cache of its own,"
                                + " which the first start then finds: POCL_CACHE_DIR names another for PoCL. C1 is "
                                + ColdRuns.C1_ONLY + "."));
            } finally {
                ColdRuns.delete(programs);
            }
        } catch (IOException e) {
            throw new EngineException.InvalidInput("cannot keep programs in a temporary folder: " + e, e);
        }
    }

    /** @param flags of the JVM */
    private static ColdRun start(String label, Path programs, List<String> flags, Plan plan) {
        List<String> all = new ArrayList<>(flags);
        all.add("-D" + Setting.DEVICE.property() + "=" + OpenClCommand.DEVICE);
        all.add("-D" + Setting.OPENCL_PROGRAMS.property() + "=" + programs);
        return ColdRuns.start(ColdRuns.command(label, NETWORK, plan.scan(), all));
    }
}
