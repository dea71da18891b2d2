package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.check.Cases;
import dev.scantling.tests.OpenCl;
import dev.scantling.tests.SharedFiles;
import dev.scantling.tests.onnx.BackendOutcome.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some of ONNX's backend cases on the first OpenCL device: what runs on the CPU does so there. {@code bin/test --full} runs all.
 */
class OnnxOnOpenClTest {
    private static final int CASES = 12;

    @TempDir
    private Path programs;

    @Test
    void noneIsWrong() {
        Path archive = SharedFiles.require("data/conformance/onnx-backend/onnx-node-core.zip");
        try (Runner device = new DeviceRunner(OpenCl.open(OpenCl.settings(programs)))) {
            List<BackendOutcome> outcomes = Cases.some(CASES, BackendSuite.read(archive)).stream()
                    .map(onnx -> BackendOutcome.of(onnx, List.of(device)))
                    .toList();
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.kind() == Kind.WRONG)
                    .isEmpty();
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.kind() != Kind.UNSUPPORTED)
                    .hasSizeGreaterThan(outcomes.size() / 2);
        }
    }
}
