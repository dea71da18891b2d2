package dev.scantling.ir.pass;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.text.GraphPrinter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes one line per pass, such as {@code fold-batch-norm: 126 -> 84 operators (42 rewritten), 210 -> 294 parameters,
 * 0.4 ms}, and the graph below it if the pass changed it.
 *
 * @param out receives each message, without a line end
 * @param graphs whether to print graphs
 */
public record PrintingPassLog(Consumer<String> out, boolean graphs) implements PassLog {

    @Override
    public void ran(Pass pass, long nanos, Program before, Program after) {
        String time = String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        if (after.equals(before)) {
            out.accept(pass.name() + ": nothing to do, " + time);
            return;
        }
        out.accept(pass.name() + ": " + effect(before.graph(), after.graph()) + ", " + time);
        if (graphs && !after.graph().equals(before.graph())) {
            out.accept(GraphPrinter.print(after.graph()));
        }
    }

    private static String effect(Graph before, Graph after) {
        Set<Node> known = new HashSet<>(before.nodes());
        long rewritten = after.nodes().stream()
                .filter(node -> !isParameter(node) && !known.contains(node))
                .count();
        return operators(before) + " -> " + operators(after) + " operators (" + rewritten + " rewritten), "
                + parameters(before) + " -> " + parameters(after) + " parameters";
    }

    private static long operators(Graph graph) {
        return graph.nodes().size() - parameters(graph);
    }

    private static long parameters(Graph graph) {
        return graph.nodes().stream().filter(PrintingPassLog::isParameter).count();
    }

    private static boolean isParameter(Node node) {
        return node.op() instanceof DenseOp.Parameter;
    }
}
