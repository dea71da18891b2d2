package dev.scantling.engine;

import dev.scantling.engine.plan.KernelDump;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.pass.Pass;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.text.GraphPrinter;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps one line for each pass, and shows the IR to whoever asked for it by {@link Setting}. */
final class PassRecorder implements PassLog {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");
    private static final int CHOICES = 1;
    private static final int GRAPHS = 2;

    private final Settings settings;
    private final KernelDump dump;
    private final List<String> lines = new ArrayList<>();

    PassRecorder(Settings settings, KernelDump dump) {
        this.settings = settings;
        this.dump = dump;
    }

    @Override
    public void ran(Pass pass, long nanos, Program before, Program after) {
        String line = String.format(
                Locale.ROOT,
                "%s: %s, %.1f ms",
                pass.name(),
                before == after
                        ? "nothing to do"
                        : before.graph().nodes().size() + " -> " + after.graph().nodes().size() + " nodes",
                nanos / 1e6);
        if (lines.isEmpty()) {
            dump.text("ir-0-input.txt", GraphPrinter.print(before.graph()));
        }
        lines.add(line);
        if (settings.debug() >= CHOICES) {
            LOG.log(Level.INFO, line);
        }
        if (before != after) {
            show(pass, after);
        }
    }

    private void show(Pass pass, Program after) {
        String text = GraphPrinter.print(after.graph());
        dump.text("ir-" + lines.size() + "-" + pass.name() + ".txt", text);
        if (settings.debug() >= GRAPHS) {
            LOG.log(Level.INFO, text);
        }
    }

    List<String> lines() {
        return lines;
    }
}
