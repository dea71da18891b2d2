package dev.scantling.engine;

import dev.scantling.engine.plan.KernelDump;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.pass.Pass;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PrintingPassLog;
import dev.scantling.ir.text.GraphPrinter;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Keeps what each pass did, to be told if somebody asks, and shows lines and IR to whoever asked for them by {@link Setting}. */
final class PassRecorder implements PassLog {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");
    private static final int CHOICES = 1;
    private static final int GRAPHS = 2;

    private final Settings settings;
    private final KernelDump dump;
    private final List<Ran> runs = new ArrayList<>();
    private final PassLog shown;

    private record Ran(Pass pass, long nanos, Program before, Program after) {}

    PassRecorder(Settings settings, KernelDump dump) {
        this.settings = settings;
        this.dump = dump;
        this.shown = new PrintingPassLog(text -> LOG.log(Level.INFO, text), settings.debug() >= GRAPHS);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a pass returns its input itself if there was nothing to do
    public void ran(Pass pass, long nanos, Program before, Program after) {
        if (runs.isEmpty()) {
            dump.text("ir-0-input.txt", () -> GraphPrinter.print(before.graph()));
        }
        runs.add(new Ran(pass, nanos, before, after));
        if (settings.debug() >= CHOICES) {
            shown.ran(pass, nanos, before, after);
        }
        if (before != after) {
            dump.text("ir-" + runs.size() + "-" + pass.name() + ".txt", () -> GraphPrinter.print(after.graph()));
        }
    }

    /** One line for each pass. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        PassLog effects = new PrintingPassLog(lines::add, false);
        runs.forEach(run -> effects.ran(run.pass(), run.nanos(), run.before(), run.after()));
        return lines;
    }
}
