package dev.scantling.scheduler.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A schedule as JSON. Operators are named and numbered by their place in the graph, whose fingerprint is kept too: a file that was
 * made for another graph is refused, never guessed at.
 *
 * @param file for messages
 */
public record ScheduleFile(Path file) {
    private static final int FORMAT = 1;
    private static final long MOST_BYTES = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** What the file holds. */
    record Content(int format, String graph, String fingerprint, List<StageContent> stages) {
        Content {
            stages = List.copyOf(stages);
        }
    }

    record StageContent(String strategy, List<GroupContent> groups) {
        StageContent {
            groups = List.copyOf(groups);
        }
    }

    record GroupContent(String device, int cores, List<String> operators) {
        GroupContent {
            operators = List.copyOf(operators);
        }
    }

    /** The text of a file with a schedule of a graph. */
    public static String text(Graph graph, Schedule schedule) {
        Content content = new Content(
                FORMAT,
                graph.name(),
                GraphFingerprint.of(graph),
                schedule.stages().stream().map(stage -> content(graph, stage)).toList());
        try {
            return JSON.writeValueAsString(content) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schedule has nothing that is not JSON", e);
        }
    }

    private static StageContent content(Graph graph, Stage stage) {
        return new StageContent(
                stage.strategy().name().toLowerCase(Locale.ROOT),
                stage.groups().stream()
                        .map(group -> new GroupContent(
                                group.device(),
                                group.cores(),
                                group.nodes().stream()
                                        .map(node -> name(graph, node))
                                        .toList()))
                        .toList());
    }

    /** The place of a node and its name. */
    private static String name(Graph graph, Node node) {
        return graph.nodes().indexOf(node) + " " + node.name();
    }

    /**
     * Reads the schedule when a graph asks for it.
     *
     * @throws EngineException.InvalidInput naming the file and what is wrong: it is not readable, or of another graph; now for what can
     *     be seen without the graph, else when it is asked for
     */
    public Scheduler scheduler() {
        Content content = read();
        return new Scheduler() {
            @Override
            public String name() {
                return "file " + file;
            }

            @Override
            public Schedule schedule(Graph graph) {
                return ScheduleFile.this.schedule(content, graph);
            }
        };
    }

    private Content read() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw wrong("has " + Files.size(file) + " bytes; at most " + MOST_BYTES + " are read");
            }
            Content content = JSON.readValue(Files.readString(file), Content.class);
            if (content == null) {
                throw wrong("holds nothing");
            }
            if (content.format() != FORMAT) {
                throw wrong("is of format " + content.format() + ", this version reads " + FORMAT);
            }
            return content;
        } catch (JsonProcessingException e) {
            throw new EngineException.InvalidInput(
                    "schedule " + file + " is not understood: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new EngineException.InvalidInput("schedule " + file + " cannot be read: " + e, e);
        }
    }

    private Schedule schedule(Content content, Graph graph) {
        String fingerprint = GraphFingerprint.of(graph);
        if (!fingerprint.equals(content.fingerprint())) {
            throw wrong("was made for another graph ('" + content.graph() + "', fingerprint "
                    + content.fingerprint() + ") than '" + graph.name() + "' (" + fingerprint
                    + "): the network, its options, the passes or what the tuning file (SCANTLING_TUNING) sorts differ; make it anew,"
                    + " or set what it was made with");
        }
        return new Schedule(content.stages().stream()
                .map(stage -> new Stage(
                        stage.groups().stream()
                                .map(group -> group(graph, group))
                                .toList(),
                        strategy(stage)))
                .toList());
    }

    private Stage.Strategy strategy(StageContent stage) {
        return Arrays.stream(Stage.Strategy.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(stage.strategy()))
                .findFirst()
                .orElseThrow(() -> wrong("has a stage of the unknown strategy '" + stage.strategy() + "'"));
    }

    private Group group(Graph graph, GroupContent group) {
        return new Group(
                group.operators().stream().map(name -> node(graph, name)).toList(), group.device(), group.cores());
    }

    private Node node(Graph graph, String name) {
        return IntStream.range(0, graph.nodes().size())
                .filter(i -> name.equals(i + " " + graph.nodes().get(i).name()))
                .mapToObj(graph.nodes()::get)
                .findFirst()
                .orElseThrow(() -> wrong("names the operator '" + name + "', which the graph does not have"));
    }

    private EngineException.InvalidInput wrong(String what) {
        return new EngineException.InvalidInput("schedule " + file + " " + what);
    }
}
