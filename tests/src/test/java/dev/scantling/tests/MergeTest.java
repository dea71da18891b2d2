package dev.scantling.tests;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Siblings;
import dev.scantling.ir.pass.MergeConvs;
import dev.scantling.ir.pass.MergeKeys;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolutions that are computed as one, against each by itself: the order of sums is the same, so every bit is. */
class MergeTest {
    private static final double TOLERANCE = 1e-4;

    /** Makes random programs. */
    @FunctionalInterface
    interface Family {
        Siblings.Case make(RandomGenerator random, int size);
    }

    static Stream<Family> families() {
        return Stream.of(Siblings::linear, Siblings::sparse, Siblings::grid);
    }

    private static Program merged(Program program) {
        return new MergeConvs(MergeKeys.of(program.graph()).sets()).apply(program);
    }

    @ParameterizedTest
    @MethodSource("families")
    void mergedAndApartGiveTheSameBits(Family family) {
        Cases.standard(16).check(12, (random, size) -> {
            Siblings.Case siblings = family.make(random, size);
            Runner.Outcome apart = Results.onDevice(siblings.program(), siblings.inputs());
            Program merged = merged(siblings.program());
            for (CodeRoute code : List.of(CodeRoute.AUTO, CodeRoute.VECTOR, CodeRoute.SCALAR)) {
                for (int threads : List.of(1, 3)) {
                    Settings settings = Settings.defaults().withThreads(threads).withCode(code);
                    Results.assertSameBits(Results.onDevice(settings, merged, siblings.inputs()), apart);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void asInterpreted(Family family) {
        Cases.standard(12).check(15, (random, size) -> {
            Siblings.Case siblings = family.make(random, size);
            Runner.Outcome expected = Results.interpreted(siblings.program(), siblings.inputs());
            Runner.Outcome actual = Results.onDevice(merged(siblings.program()), siblings.inputs());
            Results.assertClose(actual, expected, TOLERANCE);
        });
    }
}
