package dev.scantling.engine.conform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of one case.
 *
 * @param path the case's folder below the one that was searched, with {@code /} between names
 */
public record CaseResult(String path, Verdict verdict) {
    private static final int PATH_WIDTH = 36;

    /** How it ended. */
    public sealed interface Verdict {}

    /** It ran and was compared. */
    public record Compared(List<Comparison> comparisons) implements Verdict {
        public Compared {
            comparisons = List.copyOf(comparisons);
        }

        Comparison worst() {
            return Comparison.worst(comparisons);
        }
    }

    /** It is malformed, or its run failed. */
    public record Failed(String reason) implements Verdict {}

    /** It needs what is not there yet. */
    public record Unsupported(String reason) implements Verdict {}

    public boolean passed() {
        return verdict instanceof Compared compared && compared.worst().passed();
    }

    public boolean unsupported() {
        return verdict instanceof Unsupported;
    }

    public boolean failed() {
        return !passed() && !unsupported();
    }

    /** The case, what was compared, the largest error, its tolerance, and the verdict with its reason. */
    public String line() {
        return String.format(Locale.ROOT, "%-" + PATH_WIDTH + "s  %s", path, text());
    }

    private String text() {
        return switch (verdict) {
            case Compared compared -> text(compared, compared.worst());
            case Failed(String reason) -> "nothing compared  FAIL: " + reason;
            case Unsupported(String reason) -> "nothing compared  UNSUPPORTED: " + reason;
        };
    }

    private static String text(Compared compared, Comparison worst) {
        String arrays =
                compared.comparisons().stream().map(Comparison::what).distinct().collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "forward: %s  largest error %s of %s, tolerance %s  %s",
                arrays,
                number(worst.error()),
                worst.what(),
                number(worst.tolerance()),
                worst.passed() ? "PASS" : "FAIL: " + worst.where());
    }

    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.2e", value);
    }
}
