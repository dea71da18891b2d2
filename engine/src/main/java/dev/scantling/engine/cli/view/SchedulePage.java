package dev.scantling.engine.cli.view;

import dev.scantling.engine.OperatorSpan;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A page that needs nothing else: when which core ran what, and the graph stage by stage.
 *
 * @param title of the page
 * @param about a line below it
 * @param schedule that ran
 * @param decided the same stages before operators were merged
 * @param timeline of a run
 */
public record SchedulePage(
        String title, String about, Schedule schedule, Schedule decided, List<OperatorSpan> timeline) {
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double WIDTH = 1600;
    private static final double TRACK = 22;
    private static final double LABEL = 60;

    private static final String STYLE = """
            body { background: #0e1116; color: #e6edf3; font: 13px sans-serif; margin: 24px; }
            svg text { fill: #e6edf3; font: 11px monospace; }
            svg path { fill: none; stroke: #8fa3b8; stroke-opacity: 0.35; }
            .alone { fill: #2b3644; } .together { fill: #2f6b4f; } .merged { fill: #6b4f2f; } .sizes { fill: #4b3a6b; }
            .frame { fill: #151a21; stroke: #2b3644; }
            div { overflow-x: auto; }
            """;

    /** @throws dev.scantling.ir.EngineException.InvalidInput if the file cannot be written */
    public void write(Path file) {
        AtomicFile.write(file, out -> out.write(text().getBytes(StandardCharsets.UTF_8)));
    }

    /** The page. */
    String text() {
        Map<Value, ShownOperator> shown = ShownOperator.of(schedule, decided, timeline);
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Svg.escaped(title)
                + "</title><style>\n" + STYLE + "</style></head><body>\n<h1>" + Svg.escaped(title) + "</h1>\n<p>"
                + Svg.escaped(about) + "</p>\n<h2>When which core ran what</h2>\n<div>" + timelinePicture(shown)
                + "</div>\n<h2>Stage by stage</h2>\n<p>Green: side by side; brown: merged; violet: what fixes sizes."
                + "</p>\n<div>" + StagePicture.of(schedule, shown) + "</div>\n</body></html>\n";
    }

    private String timelinePicture(Map<Value, ShownOperator> shown) {
        Svg picture = new Svg();
        double end = timeline.stream()
                .mapToLong(span -> span.beginNanos() + span.nanos())
                .max()
                .orElse(1);
        int cores = timeline.stream()
                .mapToInt(span -> span.firstCore() + span.cores())
                .max()
                .orElse(0);
        for (int core = 0; core < cores; core++) {
            picture.text(0, core * TRACK + 14, "core " + core);
        }
        double scale = (WIDTH - LABEL) / end;
        for (OperatorSpan span : timeline) {
            picture.box(
                    LABEL + span.beginNanos() * scale,
                    span.firstCore() * TRACK,
                    Math.max(0.5, span.nanos() * scale),
                    span.cores() * TRACK - 2,
                    Objects.requireNonNull(shown.get(ShownOperator.key(span.node())))
                            .style()
                            .css(),
                    span.name(),
                    span.name() + ", " + micros(span.nanos()));
        }
        return picture.of(WIDTH, cores * TRACK);
    }

    static String micros(double nanos) {
        return String.format(Locale.ROOT, "%,.1f us", nanos / NANOS_PER_MICRO);
    }
}
