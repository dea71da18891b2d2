package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scantling.engine.OperatorSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulingRunTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTraceHasAnEventForEveryCoreOfAnOperator() throws IOException {
        Path file = folder.resolve("trace.json");
        new TraceFile(file)
                .write(List.of(
                        new OperatorSpan("sizes", OperatorSpan.BEFORE, 0, 1, 0, 1500),
                        new OperatorSpan("wide", 0, 0, 2, 2000, 3000),
                        new OperatorSpan("beside", 0, 2, 1, 2500, 1000)));
        JsonNode events = new ObjectMapper().readTree(file.toFile()).get("traceEvents");
        assertThat(events).hasSize(3 + 1 + 2 + 1);
        assertThat(events.get(0).at("/args/name").textValue()).isEqualTo("core 0");
        JsonNode last = events.get(6);
        assertThat(last.get("name").textValue()).isEqualTo("beside");
        assertThat(last.get("cat").textValue()).isEqualTo("stage 0");
        assertThat(last.get("tid").intValue()).isEqualTo(2);
        assertThat(last.get("ts").doubleValue()).isEqualTo(2.5);
        assertThat(last.get("dur").doubleValue()).isEqualTo(1);
    }
}
