package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the first run of a network costs in a fresh JVM, beyond a steady one. */
final class ColdSuite implements Suite {
    private static final String NETWORK = "minkunet";
    /** A JVM for so many rounds: each takes many runs of the network. */
    private static final int ROUNDS_PER_PROCESS = 3;

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Result run(Plan plan) {
        List<ColdRun> runs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(NETWORK + " on " + plan.requireScan() + ", " + plan.settings().threads()
                + " threads; medians over fresh JVMs. Overhead is compile + first run - steady run. \"Kept\" is machine"
                + " code that a JVM before has made, C1 is " + ColdRuns.C1_ONLY + ".");
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            notes.addAll(forms.refusals());
            for (int i = 0; i < Math.ceilDiv(plan.rounds(), ROUNDS_PER_PROCESS); i++) {
                forms.names().forEach(form -> runs.addAll(start(form, plan)));
            }
            return new Result(name(), ColdRuns.table(runs), runs, notes);
        }
    }

    /**
     * A JVM that finds no kept code; where the form of code can be kept, one that finds what the first made; and those that
     * also compile bytecode once only, have the classes of a JVM before, loaded and linked, or both.
     */
    private static List<ColdRun> start(String form, Plan plan) {
        try {
            Path folder = Files.createTempDirectory("scantling-cold");
            Path kernels = folder.resolve("kernels.bin");
            try {
                List<ColdRun> runs = new ArrayList<>(List.of(start(form, form, kernels, List.of(), plan)));
                if (Files.exists(kernels)) {
                    runs.add(start(form + ", kept", form, kernels, List.of(), plan));
                    runs.add(start(form + ", kept, C1", form, kernels, List.of(ColdRuns.C1_ONLY), plan));
                    Path classes = folder.resolve("classes.aot");
                    runs.add(withClasses(form + ", kept, AOT cache", form, kernels, classes, List.of(), plan));
                    runs.add(withClasses(
                            form + ", kept, C1, AOT cache", form, kernels, classes, List.of(ColdRuns.C1_ONLY), plan));
                }
                return runs;
            } finally {
                ColdRuns.delete(folder);
            }
        } catch (IOException e) {
            throw new EngineException.InvalidInput("cannot keep kernels in a temporary folder: " + e, e);
        }
    }

    /** A JVM that has the classes of one just like it. */
    private static ColdRun withClasses(
            String label, String form, Path kernels, Path classes, List<String> flags, Plan plan) {
        start("training", form, kernels, with(flags, "-XX:AOTCacheOutput=" + classes), plan);
        return start(label, form, kernels, with(flags, "-XX:AOTCache=" + classes), plan);
    }

    private static List<String> with(List<String> flags, String flag) {
        return Stream.concat(flags.stream(), Stream.of(flag)).toList();
    }

    /** @param flags of the JVM */
    private static ColdRun start(String label, String form, Path kernels, List<String> flags, Plan plan) {
        List<String> all = new ArrayList<>(flags);
        all.add("-D" + Setting.CODE.property() + "=" + form);
        all.add("-D" + Setting.KERNELS.property() + "=" + kernels);
        List<String> command = ColdRuns.command(label, NETWORK, plan.scan(), all);
        // With an incubator module, a JVM keeps no linked classes; only bytecode needs one.
        return ColdRuns.start(flags.isEmpty() ? command : JavaCommand.without("jdk.incubator.vector", command));
    }
}
