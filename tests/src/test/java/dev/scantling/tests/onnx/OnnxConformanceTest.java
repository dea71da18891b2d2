package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.InterpreterRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Settings;
import dev.scantling.tests.DocsPage;
import dev.scantling.tests.SharedFiles;
import dev.scantling.tests.onnx.BackendOutcome.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All of ONNX's backend cases, through the interpreter and on the CPU; {@code docs/onnx.md} tells what became of each. */
class OnnxConformanceTest {
    private static final int CASES = 493;
    private static final double SUPPORTED = 0.85;

    private static List<BackendOutcome> outcomes = List.of();

    @BeforeAll
    static void run() {
        Path archive = SharedFiles.require("data/conformance/onnx-backend/onnx-node-core.zip");
        try (Runner cpu =
                new DeviceRunner(Engine.open("cpu", Settings.defaults().withThreads(2)))) {
            List<Runner> runners = List.of(new InterpreterRunner(), cpu);
            outcomes = BackendSuite.read(archive).stream()
                    .map(onnx -> BackendOutcome.of(onnx, runners))
                    .toList();
        }
    }

    @Test
    void noneIsWrong() {
        assertThat(outcomes).hasSize(CASES);
        assertThat(outcomes).filteredOn(outcome -> outcome.kind() == Kind.WRONG).isEmpty();
    }

    @Test
    void mostAreSupported() {
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() != Kind.UNSUPPORTED && outcome.kind() != Kind.WRONG)
                .hasSizeGreaterThanOrEqualTo((int) Math.ceil(SUPPORTED * CASES));
    }

    @Test
    void theTableIsUpToDate() throws IOException {
        new DocsPage("onnx.md").require(BackendTable.of(outcomes));
    }
}
