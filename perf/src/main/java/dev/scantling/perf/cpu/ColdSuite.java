package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the first run of a network costs in a fresh JVM, beyond a steady one. */
final class ColdSuite implements Suite {

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Result run(Plan plan) {
        List<ColdRun> runs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(ColdRuns.NETWORK + " on " + plan.requireScan() + ", "
                + plan.settings().threads()
                + " threads; medians over fresh JVMs. Overhead is compile + first run - steady run. \"Kept\" is machine"
                + " code that a JVM before has made; " + ColdRuns.LABELS);
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            notes.addAll(forms.refusals());
            for (int i = 0; i < ColdRuns.processes(plan); i++) {
                forms.names().forEach(form -> runs.addAll(start(form, plan)));
            }
            return new Result(name(), ColdRuns.table(runs), runs, notes);
        }
    }

    /** A JVM that finds no kept code, and where the form of code can be kept those that find what the first made. */
    private static List<ColdRun> start(String form, Plan plan) {
        try {
            Path folder = Files.createTempDirectory("scantling-cold");
            Path kernels = folder.resolve("kernels.bin");
            List<String> flags = List.of(
                    "-D" + Setting.CODE.property() + "=" + form, "-D" + Setting.KERNELS.property() + "=" + kernels);
            try {
                List<ColdRun> runs = new ArrayList<>(List.of(ColdRuns.start(form, flags, plan)));
                if (Files.exists(kernels)) {
                    runs.addAll(ColdRuns.kept(form + ", kept", flags, folder, plan));
                }
                return runs;
            } finally {
                ColdRuns.delete(folder);
            }
        } catch (IOException e) {
            throw new EngineException.InvalidInput("cannot keep kernels in a temporary folder: " + e, e);
        }
    }
}
