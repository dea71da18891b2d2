package dev.scantling.perf.cpu;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that {@code bench cpu} found, as JSON: the names and the order of the components are those of the file.
 *
 * @param commit of Scantling, {@code -dirty} if something was changed since; {@code unknown} outside of a checkout
 * @param command the arguments
 */
record CpuReport(Machine machine, String commit, List<String> command, List<Part> suites) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * One suite.
     *
     * @param data cells with all samples in nanoseconds, or cold runs
     */
    record Part(String suite, Object data, List<String> notes) {
        Part {
            notes = List.copyOf(notes);
        }
    }

    CpuReport {
        command = List.copyOf(command);
        suites = List.copyOf(suites);
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws dev.scantling.ir.EngineException.InvalidInput if the file cannot be written */
    void write(Path file) {
        AtomicFile.write(file, stream -> stream.write(json()));
    }
}
