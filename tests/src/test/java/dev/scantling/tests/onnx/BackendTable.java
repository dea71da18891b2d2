package dev.scantling.tests.onnx;

import dev.scantling.tests.onnx.BackendOutcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The outcomes as a page. */
final class BackendTable {
    private static final String HEAD = """
            # ONNX backend cases

            Made by `OnnxConformanceTest` with `-Dscantling.golden.update=true`; it fails where this page is not what it finds. Every case runs
            through the interpreter and on the CPU (relative 1e-3, absolute 1e-7; integers exactly). An operator is made of our primitives;
            its extents, axes, weights of convolutions and the like have to be known when the model is imported, and some cases give them as
            inputs: their values were then given to the importer. Cases of which all inputs had to be known are computed by importing.

            """;

    private BackendTable() {}

    static String of(List<BackendOutcome> outcomes) {
        return HEAD + summary(outcomes) + operators(outcomes) + unsupported(outcomes) + DomainTable.TEXT;
    }

    private static long count(List<BackendOutcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    private static String summary(List<BackendOutcome> outcomes) {
        return "| | cases |\n|---|---|\n| right, all inputs given to the run | " + count(outcomes, Kind.RUN)
                + " |\n| right, some inputs known at import | " + count(outcomes, Kind.RUN_WITH_KNOWN)
                + " |\n| right, computed by importing | " + count(outcomes, Kind.FOLDED)
                + " |\n| not supported | " + count(outcomes, Kind.UNSUPPORTED) + " |\n| wrong | "
                + count(outcomes, Kind.WRONG) + " |\n| all | " + outcomes.size() + " |\n\n";
    }

    /** Models of one operator by its name, the others together. */
    private static String operators(List<BackendOutcome> outcomes) {
        Map<String, List<BackendOutcome>> groups = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.operators().isEmpty()
                                ? "not read"
                                : outcome.operators().contains(" ") ? "several operators" : outcome.operators(),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder table =
                new StringBuilder("## By operator\n\n| operator | right | not supported |\n|---|---|---|\n");
        groups.forEach((operator, cases) -> {
            long missing = count(cases, Kind.UNSUPPORTED);
            table.append("| ").append(operator).append(" | ").append(cases.size() - missing - count(cases, Kind.WRONG));
            table.append(" | ").append(missing).append(" |\n");
        });
        return table + "\n";
    }

    private static String unsupported(List<BackendOutcome> outcomes) {
        StringBuilder table = new StringBuilder("## Not supported, and why\n\n| case | reason |\n|---|---|\n");
        outcomes.stream()
                .filter(outcome -> outcome.kind() == Kind.UNSUPPORTED)
                .forEach(outcome -> table.append("| ")
                        .append(outcome.name())
                        .append(" | ")
                        .append(outcome.detail().replace("|", "\\|"))
                        .append(" |\n"));
        return table.toString();
    }
}
