package dev.scantling.engine;

import java.nio.file.Path;

/** Where a scheduler knows from what operators take. */
public sealed interface CostSource {

    /**
     * Measured on an input, here and now; what the tuning file has from before is not measured again.
     *
     * @param rounds runs on each number of cores that medians are taken of, at least 1
     */
    record Measured(int rounds) implements CostSource {}

    /** A roofline over the work of operators ({@link dev.scantling.scheduler.Roofline}). */
    record Analytic() implements CostSource {}

    /** A file that {@link Engine#exportCosts} has written, or a tuning file. */
    record Table(Path file) implements CostSource {}

    /**
     * {@code measured}, {@code analytic}, or else a file.
     *
     * @param rounds of what is measured
     */
    static CostSource parse(String text, int rounds) {
        return switch (text) {
            case "measured" -> new Measured(rounds);
            case "analytic" -> new Analytic();
            default -> new Table(Path.of(text));
        };
    }
}
