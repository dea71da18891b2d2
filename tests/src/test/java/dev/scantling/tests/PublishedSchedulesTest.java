package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.scheduler.ScheduleCheck;
import dev.scantling.scheduler.file.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schedules that IOS's authors published for Inception V3, on our own, with small images: stages do not depend on their size. */
class PublishedSchedulesTest {
    private static final String FOLDER = "data/mit-han-lab/ios";
    private static final int EDGE = 75;
    private static final int CORES = 6;

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SharedFiles.require(FOLDER))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static float[] logits(CompiledModel model) {
        try (Session session = model.openSession()) {
            session.run(new Inputs().put("image", new UniformSequence("image").floats(3 * EDGE * EDGE)));
            return session.output("logits").floats();
        }
    }

    /** Sequential results, and a test for each file. */
    @TestFactory
    Stream<DynamicTest> eachIsASchedule() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(5);
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertRuns(file)));
    }

    private static void assertRuns(Path file) {
        Program program = Programs.network("inception_v3@" + EDGE);
        for (int threads : new int[] {1, 2, CORES}) {
            List<String> notes = new ArrayList<>();
            try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(threads));
                    CompiledModel sequential = engine.compile(program);
                    CompiledModel model = engine.compile(
                            program, new ScheduleFile(file).scheduler(engine.machine(program), notes::add))) {
                Schedule schedule = model.decided().schedule();
                ScheduleCheck.require("it", model.decided().graph(), schedule, "cpu", threads);
                assertThat(schedule.nodes()).hasSize(119);
                assertThat(schedule.mergedStages()).isPositive();
                assertThat(schedule.stagesOfSeveralGroups() > 0).isEqualTo(threads > 1);
                assertThat(logits(model)).isEqualTo(logits(sequential));
                assertThat(notes.stream().anyMatch(note -> note.contains("running batch 1")))
                        .isEqualTo(file.toString().matches(".*schedule_(16|32|64)\\.json"));
            }
        }
    }

    /** As many groups, and as many merged operators, as the file has. */
    @Test
    void theScheduleOfOneImage() throws IOException {
        Path file = SharedFiles.require(FOLDER + "/schedule_1.json");
        Program program = Programs.network("inception_v3@" + EDGE);
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(CORES));
                CompiledModel model =
                        engine.compile(program, new ScheduleFile(file).scheduler(engine.machine(program), _ -> {}))) {
            List<Stage> stages = model.decided().schedule().stages();
            assertThat(stages.stream()
                            .filter(Stage::merges)
                            .map(stage -> stage.groups().getFirst().nodes().size()))
                    .containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 3);
            assertThat(stages.stream().mapToInt(stage -> stage.groups().size()).max())
                    .hasValue(4);
            assertThat(stages.stream().filter(stage -> stage.groups().size() == 4))
                    .hasSize(2);
        }
    }

    @Test
    void anotherNetworkIsRefused() throws IOException {
        Path file = SharedFiles.require(FOLDER + "/schedule_1.json");
        Program program = Programs.network("squeezenet@45");
        try (Engine engine = Engine.open("cpu", Settings.defaults().withThreads(2))) {
            assertThatThrownBy(() ->
                            engine.compile(program, new ScheduleFile(file).scheduler(engine.machine(program), _ -> {})))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll("schedule_1.json", "block 11, operator '118' is concat");
        }
    }
}
