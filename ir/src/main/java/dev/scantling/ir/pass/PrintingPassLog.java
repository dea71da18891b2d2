package dev.scantling.ir.pass;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.text.GraphPrinter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes one line per pass, such as {@code fold-batch-norm: 210 -> 168 nodes, 84 removed, 42 new, 0.4 ms}, and the graph
 * below it if the pass changed it.
 *
 * @param out receives each message, without a line end
 * @param graphs whether to print graphs
 */
public record PrintingPassLog(Consumer<String> out, boolean graphs) implements PassLog {

    @Override
    public void ran(Pass pass, long nanos, Program before, Program after) {
        String time = String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        if (after == before) {
            out.accept(pass.name() + ": nothing to do, " + time);
            return;
        }
        out.accept(pass.name() + ": " + effect(before.graph(), after.graph()) + ", " + time);
        if (graphs && !after.graph().equals(before.graph())) {
            out.accept(GraphPrinter.print(after.graph()));
        }
    }

    private static String effect(Graph before, Graph after) {
        return before.nodes().size() + " -> " + after.nodes().size() + " nodes, "
                + missing(before.nodes(), after.nodes()) + " removed, "
                + missing(after.nodes(), before.nodes()) + " new";
    }

    private static long missing(List<Node> nodes, List<Node> others) {
        Set<Node> known = new HashSet<>(others);
        return nodes.stream().filter(node -> !known.contains(node)).count();
    }
}
