package dev.scantling.engine.cli.run;

import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a network and writes the timeline of the last run.
 *
 * @param repeat runs, at least 1
 */
public record TracingRun(RunRequest request, int repeat, Path file) {

    /** @throws dev.scantling.ir.EngineException if a part of the request is not usable, or the file cannot be written */
    public void run(PrintWriter out) {
        try (Progress progress = new Progress(LoadedModel.STEPS + repeat);
                LoadedModel loaded = LoadedModel.open(request, progress);
                Session session = loaded.model().openSession()) {
            loaded.measure(session, repeat, progress);
            List<OperatorSpan> timeline = session.timeline();
            new TraceFile(file).write(timeline);
            out.println(timeline.size() + " operators of " + loaded.network() + " in " + file
                    + "; open it in ui.perfetto.dev or chrome://tracing");
        }
        out.flush();
    }
}
