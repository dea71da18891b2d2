package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.scheduler.file.ScheduleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleFileTest {
    @TempDir
    private Path folder = Path.of("");

    private final Graph graph = graph(4);
    private final Schedule schedule = new GreedyScheduler("cpu", 2, _ -> new double[] {100, 60}).schedule(graph);

    private ScheduleFile file = new ScheduleFile(Path.of(""));

    private static Graph graph(int channels) {
        GraphBuilder b = new GraphBuilder("two branches");
        Value x = b.input("x", Type.f32(Dim.symbol("n"), Dim.of(channels)));
        b.output("y", b.add(b.relu(x), b.relu(x)));
        return b.build();
    }

    @BeforeEach
    void write() {
        file = new ScheduleFile(folder.resolve("schedule.json"));
        file.write(graph, schedule);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(schedule.stages().getFirst().groups()).hasSize(2);
        assertThat(file.scheduler().schedule(graph)).isEqualTo(schedule);
    }

    @Test
    void anotherGraphIsRefused() {
        Scheduler scheduler = file.scheduler();
        assertThatThrownBy(() -> scheduler.schedule(graph(5)))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("schedule.json", "another graph", "two branches", "make it anew");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"0 activate\"|\"9 activate\"|'9 activate', which the graph does not have",
                "\"0 activate\"|\"1 activate\"|'activate' twice",
                "\"0 activate\"|\"0 activate\", \"2 add\"|'add' before all",
                "\"cores\" : 1|\"cores\" : 0|0 cores",
                "concurrent|eventual|unknown strategy 'eventual'",
                "\"format\" : 1|\"format\" : 7|format 7",
                "\"format\" : 1,||not understood",
                "\"format\" : 1|\"format\" : 1, \"colour\" : 2|colour",
            })
    void whatIsWrongIsNamed(String from, String to, String message) throws IOException {
        String text = Files.readString(file.file());
        assertThat(text).contains(from);
        Files.writeString(file.file(), text.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : to));
        assertThatThrownBy(() -> file.scheduler().schedule(graph))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContainingAll("schedule.json", message);
    }

    @Test
    void operatorsThatAreLeftOutAreNamed() throws IOException {
        String text = Files.readString(file.file());
        Files.writeString(file.file(), text.replace("\"2 add\"", ""));
        assertThatThrownBy(() -> file.scheduler().schedule(graph))
                .hasMessageContaining("leaves out the operator 'add'");
        Files.delete(file.file());
        assertThatThrownBy(file::scheduler)
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("cannot be read");
    }
}
