package dev.scantling.engine.cli.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.sparse.io.AtomicFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A timeline as JSON that Perfetto and Chrome show, one track for each core.
 *
 * @see <a href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace Event Format</a>
 */
record TraceFile(Path file) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double NANOS_PER_MICRO = 1e3;
    private static final int PROCESS = 1;

    /** @throws dev.scantling.ir.EngineException.InvalidInput if the file cannot be written */
    void write(List<OperatorSpan> spans) {
        ObjectNode trace = JSON.createObjectNode();
        ArrayNode events = trace.putArray("traceEvents");
        int cores = spans.stream()
                .mapToInt(span -> span.firstCore() + span.cores())
                .max()
                .orElse(0);
        for (int core = 0; core < cores; core++) {
            event(events, "M", "thread_name", core).putObject("args").put("name", "core " + core);
        }
        for (OperatorSpan span : spans) {
            for (int core = span.firstCore(); core < span.firstCore() + span.cores(); core++) {
                event(events, "X", span.name(), core)
                        .put("cat", span.stage() < 0 ? "sizes" : "stage " + span.stage())
                        .put("ts", span.beginNanos() / NANOS_PER_MICRO)
                        .put("dur", span.nanos() / NANOS_PER_MICRO);
            }
        }
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(trace)));
    }

    private static ObjectNode event(ArrayNode events, String phase, String name, int core) {
        return events.addObject()
                .put("ph", phase)
                .put("name", name)
                .put("pid", PROCESS)
                .put("tid", core);
    }
}
