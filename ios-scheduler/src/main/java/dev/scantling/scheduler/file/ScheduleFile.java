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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schedule as JSON. Operators are named and numbered by their place in the graph, whose fingerprint is kept too: a file that was
 * made for another graph is refused, never guessed at. The batch of images is no part of it: a schedule that was found for another
 * runs, and so does one that was found on another machine, but both are said. One that places operators on several devices is refused if any
 * of these is not there or not what it was, since the places were chosen by what operators took on each.
 *
 * <p>The files that were published with IOS are read as well ({@link PublishedSchedule}); what a file has inside tells which it is.
 *
 * @param file for messages
 */
public record ScheduleFile(Path file) {
    private static final int FORMAT = 3;
    private static final String WHAT = "schedule";

    /**
     * What the file holds.
     *
     * @param fingerprint of the graph for a batch of one
     * @param batch that it was found for; 0 if the graph has none
     * @param devices that it uses: by name the target that it was found on
     */
    record Content(
            int format,
            String graph,
            String fingerprint,
            int batch,
            Map<String, String> devices,
            List<StageContent> stages) {
        Content {
            devices = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(devices)));
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

    /**
     * The text of a file.
     *
     * @param targets what the schedule was found on, by the names of devices: all that it uses
     * @throws EngineException.InvalidInput if it uses others
     */
    public static String text(Graph graph, Schedule schedule, Map<String, Target> targets) {
        BatchOf batch = BatchOf.graph(graph);
        return ScheduleJson.text(new Content(
                FORMAT,
                graph.name(),
                GraphFingerprint.of(batch.single()),
                batch.batch(),
                used(schedule).collect(Collectors.toMap(device -> device, device -> target(device, targets))),
                schedule.stages().stream().map(stage -> content(graph, stage)).toList()));
    }

    private static Stream<String> used(Schedule schedule) {
        return schedule.stages().stream()
                .flatMap(stage -> stage.groups().stream())
                .map(Group::device)
                .distinct();
    }

    private static String target(String device, Map<String, Target> targets) {
        Target known = targets.get(device);
        if (known == null) {
            throw new EngineException.InvalidInput("the schedule has groups on the device '" + device
                    + "', whose target is not given; given are " + targets.keySet());
        }
        return known.toString();
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
     * As {@link #scheduler(List, Consumer)}, for one device.
     *
     * @throws EngineException.InvalidInput as there
     */
    public Scheduler scheduler(Machine machine, Consumer<String> notes) {
        return scheduler(List.of(machine), notes);
    }

    /**
     * Reads the schedule when a graph asks for it.
     *
     * @param machines that it is to run on, at least one; what was published with IOS runs on the first
     * @param notes gets, each once, what does not hinder but should be known: the schedule is specialised for another batch or machine
     * @throws EngineException.InvalidInput naming the file and what is wrong: it is not readable, for devices that are not these, or of another
     *     graph; now for what can be seen without the graph, else when it is asked for
     */
    public Scheduler scheduler(List<Machine> machines, Consumer<String> notes) {
        ScheduleJson json = new ScheduleJson(WHAT, file);
        JsonNode tree = json.read();
        Notes once = new Notes(WHAT + " " + file + " ", notes);
        if (tree.has("blocks")) {
            return new PublishedSchedule(
                    json, json.as(PublishedSchedule.Content.class, tree), machines.getFirst(), once);
        }
        Content content = json.as(Content.class, tree);
        if (content.format() != FORMAT) {
            throw wrong("is of format " + content.format() + ", this version reads " + FORMAT + "; make it anew");
        }
        PlacedFor placed = new PlacedFor(content, machines);
        placed.fault().ifPresent(fault -> {
            throw wrong(fault);
        });
        return new Scheduler() {
            @Override
            public String name() {
                return "file " + file;
            }

            @Override
            public Schedule schedule(Graph graph) {
                return ScheduleFile.this.schedule(content, graph, placed, once);
            }
        };
    }

    private Schedule schedule(Content content, Graph graph, PlacedFor placed, Notes notes) {
        BatchOf batch = BatchOf.graph(graph);
        requireSame(content, graph, GraphFingerprint.of(batch.single()));
        notes.batch(content.batch(), batch.batch());
        placed.note(notes);
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
