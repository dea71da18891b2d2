package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.CaseResult;
import dev.scantling.engine.conform.Conformance;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.check.Cases;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some of the layers of {@link GoldenConformanceTest} on the first OpenCL device, with the same tolerances. Kernels are built for each,
 * which takes seconds; {@code bin/test --full} runs all cases there are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenClConformanceTest {
    private static final int CASES = 5;

    @TempDir
    private static Path programs = Path.of("");

    private Runner runner;

    @BeforeAll
    void open() {
        runner = new DeviceRunner(OpenCl.open(OpenCl.settings(programs)));
    }

    @AfterAll
    void close() {
        if (runner != null) { // a test that is skipped opens none
            runner.close();
        }
    }

    static Stream<Path> layers() {
        return Cases.some(CASES, new Conformance(SharedFiles.require("goldens/layers"), Conformance.ALL).find())
                .stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layer(Path folder) {
        CaseResult result = new Conformance(folder.getParent(), Conformance.ALL).run(folder, runner);
        assertThat(result.passed()).as(result.line()).isTrue();
    }
}
