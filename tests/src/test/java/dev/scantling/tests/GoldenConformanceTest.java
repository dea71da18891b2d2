package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.CaseResult;
import dev.scantling.engine.conform.Conformance;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers, networks and sparse products against what TorchSparse, MinkowskiEngine, PVCNN and GraphBLAS computed, on the CPU device. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenConformanceTest {
    private Runner runner;

    @BeforeAll
    void open() {
        runner = new DeviceRunner(Engine.open("cpu", Results.settings()));
    }

    @AfterAll
    void close() {
        runner.close();
    }

    static Stream<Path> layers() {
        return cases("goldens/layers");
    }

    static Stream<Path> models() {
        return cases("goldens/models");
    }

    static Stream<Path> matrices() {
        return cases("goldens/matrices");
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void matrix(Path folder) {
        check(folder);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void layer(Path folder) {
        check(folder);
    }

    @ParameterizedTest
    @MethodSource("models")
    void model(Path folder) {
        check(folder);
    }

    private void check(Path folder) {
        CaseResult result = new Conformance(folder.getParent(), Conformance.ALL).run(folder, runner);
        assertThat(result.passed()).as(result.line()).isTrue();
    }

    private static Stream<Path> cases(String group) {
        return new Conformance(SharedFiles.require(group), Conformance.ALL).find().stream();
    }
}
