package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Costs from everywhere: measured once and then known, from a file, or from a roofline. */
class CostSourcesTest {
    private static final CostSource.Measured MEASURED = new CostSource.Measured(1);

    @TempDir
    private Path folder = Path.of("");

    private Settings settings() {
        return Settings.defaults().withThreads(2).withTuning(folder.resolve("tuning"));
    }

    private static Inputs inputs(String network) {
        return network.startsWith("squeezenet")
                ? new Inputs().put("image", new UniformSequence("image").floats(3 * 45 * 45))
                : ScheduleTest.inputs(network, 300);
    }

    private static Schedule decided(Engine engine, Program program, IosScheduler scheduler) {
        try (CompiledModel model = engine.compile(program, scheduler)) {
            return model.decided().schedule();
        }
    }

    /** A second process, which an engine of its own stands for, measures nothing, and decides the same. */
    @ParameterizedTest
    @ValueSource(strings = {"squeezenet@45", "spvcnn@0.1"})
    void whatWasMeasuredStaysKnown(String network) {
        Program program = Programs.network(network);
        Schedule first;
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel model = engine.compile(program)) {
            IosScheduler scheduler = engine.scheduler(model, inputs(network), MEASURED, Strategies.BOTH);
            assertThat(engine.costMeasurements()).isPositive();
            first = decided(engine, program, scheduler);
        }
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel model = engine.compile(program)) {
            IosScheduler scheduler = engine.scheduler(model, inputs(network), MEASURED, Strategies.BOTH);
            assertThat(engine.costMeasurements()).isZero();
            assertThat(decided(engine, program, scheduler)).isEqualTo(first);
        }
    }

    /** Another number of threads, another size: all measured anew. */
    @Test
    void costsAreOfOneMachineAndSize() {
        try (Engine engine = Engine.open("cpu", settings());
                CompiledModel model = engine.compile(Programs.network("squeezenet@45"))) {
            engine.scheduler(model, inputs("squeezenet"), MEASURED, Strategies.CONCURRENT);
            try (CompiledModel larger = engine.compile(Programs.network("squeezenet@45x2"))) {
                long before = engine.costMeasurements();
                Inputs two = new Inputs().put("image", new UniformSequence("image").floats(2 * 3 * 45 * 45));
                engine.scheduler(larger, two, MEASURED, Strategies.CONCURRENT);
                assertThat(engine.costMeasurements()).isEqualTo(before + 1);
            }
        }
        try (Engine engine = Engine.open("cpu", settings().withThreads(3));
                CompiledModel model = engine.compile(Programs.network("squeezenet@45"))) {
            engine.scheduler(model, inputs("squeezenet"), MEASURED, Strategies.CONCURRENT);
            assertThat(engine.costMeasurements()).isEqualTo(1);
        }
    }

    @Test
    void anExportedTableGivesTheSameSchedule() throws IOException {
        Path table = folder.resolve("costs.txt");
        Program program = Programs.network("squeezenet@45");
        Inputs inputs = inputs("squeezenet");
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel model = engine.compile(program)) {
            IosScheduler measured = engine.scheduler(model, inputs, MEASURED, Strategies.BOTH);
            long before = engine.costMeasurements();
            engine.exportCosts(model, inputs, measured, table);
            IosScheduler read = engine.scheduler(model, inputs, new CostSource.Table(table), Strategies.BOTH);
            assertThat(decided(engine, program, read)).isEqualTo(decided(engine, program, measured));
            assertThat(engine.costMeasurements()).isEqualTo(before);
            List<String> lines = Files.readAllLines(table);
            Files.write(table, lines.subList(0, lines.size() / 2));
            assertThatThrownBy(() -> engine.scheduler(model, inputs, new CostSource.Table(table), Strategies.BOTH))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll("costs.txt", "know nothing of the operator", "begins with 'cost kind=cpu");
        }
    }

    /** A table decides: what gains nothing from a second core runs side by side, what gains all does not. */
    @Test
    void aTableDecides() throws IOException {
        Path table = folder.resolve("costs.txt");
        Program program = Programs.network("squeezenet@45");
        Inputs inputs = inputs("squeezenet");
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel model = engine.compile(program)) {
            engine.exportCosts(model, inputs, engine.scheduler(model, inputs, MEASURED, Strategies.CONCURRENT), table);
            String text = Files.readString(table);
            Files.writeString(table, text.replaceAll(" = \\S+ \\S+ ", " = 5000000.0 4900000.0 "));
            IosScheduler wide = engine.scheduler(model, inputs, new CostSource.Table(table), Strategies.CONCURRENT);
            assertThat(decided(engine, program, wide).stagesOfSeveralGroups()).isGreaterThanOrEqualTo(8);
            Files.writeString(table, text.replaceAll(" = \\S+ \\S+ ", " = 5000000.0 2500000.0 "));
            IosScheduler narrow = engine.scheduler(model, inputs, new CostSource.Table(table), Strategies.CONCURRENT);
            assertThat(decided(engine, program, narrow).stagesOfSeveralGroups()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"squeezenet@45", "spvcnn@0.1"})
    void aRooflineNeedsNoRun(String network) {
        Program program = Programs.network(network);
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2));
                CompiledModel sequential = engine.compile(program)) {
            IosScheduler scheduler =
                    engine.scheduler(sequential, new Inputs(), new CostSource.Analytic(), Strategies.BOTH);
            assertThat(engine.costMeasurements()).isZero();
            try (CompiledModel model = engine.compile(program, scheduler)) {
                assertThat(scheduler.expected(model.decided().schedule()))
                        .isLessThanOrEqualTo(scheduler.expected(sequential.schedule()) * (1 + 1e-9))
                        .isGreaterThanOrEqualTo(
                                scheduler.lowerBound(model.decided().graph()) * (1 - 1e-9));
                assertThat(ScheduleTest.logits(model, 2, inputs(network)))
                        .isEqualTo(ScheduleTest.logits(sequential, 2, inputs(network)));
            }
        }
    }
}
