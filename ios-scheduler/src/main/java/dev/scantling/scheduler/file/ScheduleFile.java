package dev.scantling.scheduler.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.Scheduler;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A schedule as JSON. Operators are named and numbered by their place in the graph, whose fingerprint is kept too: a file that was
 * made for another graph is refused, never guessed at. The batch of images is no part of it: a schedule that was found for another
 * runs, and so does one that was found on another machine, but both are said.
 *
 * <p>The files that were published with IOS are read as well ({@link PublishedSchedule}); what a file has inside tells which it is.
 *
 * @param file for messages
 */
public record ScheduleFile(Path file) {
    private static final int FORMAT = 2;
    private static final String WHAT = "schedule";

    /**
     * What the file holds.
     *
     * @param fingerprint of the graph for a batch of one
     * @param batch that it was found for; 0 if the graph has none
     * @param target that it was found on
     */
    record Content(int format, String graph, String fingerprint, int batch, String target, List<StageContent> stages) {
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

    /** The text of a file with a schedule of a graph that was found on a target. */
    public static String text(Graph graph, Schedule schedule, Target target) {
        BatchOf batch = BatchOf.graph(graph);
        return ScheduleJson.text(new Content(
                FORMAT,
                graph.name(),
                GraphFingerprint.of(batch.single()),
                batch.batch(),
                target.toString(),
                schedule.stages().stream().map(stage -> content(graph, stage)).toList()));
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
     * @param machine that it is to run on
     * @param notes gets, each once, what does not hinder but should be known: the schedule is specialised for another batch or machine
     * @throws EngineException.InvalidInput naming the file and what is wrong: it is not readable, or of another graph; now for what can
     *     be seen without the graph, else when it is asked for
     */
    public Scheduler scheduler(Machine machine, Consumer<String> notes) {
        ScheduleJson json = new ScheduleJson(WHAT, file);
        JsonNode tree = json.read();
        Notes once = new Notes(WHAT + " " + file + " ", notes);
        if (tree.has("blocks")) {
            return new PublishedSchedule(json, json.as(PublishedSchedule.Content.class, tree), machine, once);
        }
        Content content = json.as(Content.class, tree);
        if (content.format() != FORMAT) {
            throw wrong("is of format " + content.format() + ", this version reads " + FORMAT + "; make it anew");
        }
        return new Scheduler() {
            @Override
            public String name() {
                return "file " + file;
            }

            @Override
            public Schedule schedule(Graph graph) {
                return ScheduleFile.this.schedule(content, graph, machine, once);
            }
        };
    }

    private Schedule schedule(Content content, Graph graph, Machine machine, Notes notes) {
        BatchOf batch = BatchOf.graph(graph);
        requireSame(content, graph, GraphFingerprint.of(batch.single()));
        notes.batch(content.batch(), batch.batch());
        notes.target(content.target(), machine.target());
        return new Schedule(content.stages().stream()
                .map(stage -> new Stage(
                        stage.groups().stream()
                                .map(group -> group(graph, group))
                                .toList(),
                        strategy(stage)))
                .toList());
    }

    private void requireSame(Content content, Graph graph, String fingerprint) {
        if (!fingerprint.equals(content.fingerprint())) {
            throw wrong("was made for another graph ('" + content.graph() + "', fingerprint "
                    + content.fingerprint() + ") than '" + graph.name() + "' (" + fingerprint
                    + "): the network, its options, the passes or what the tuning file (SCANTLING_TUNING) sorts differ; make it anew,"
                    + " or set what it was made with");
        }
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
        return new ScheduleJson(WHAT, file).wrong(what);
    }
}
