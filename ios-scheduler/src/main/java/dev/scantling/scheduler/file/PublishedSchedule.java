package dev.scantling.scheduler.file;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.PackedStages;
import dev.scantling.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A schedule as IOS's authors published them, for the same network built by us: blocks of operators, whose stages are groups of their
 * names. It was found on a GPU that takes any number of groups, so those that are more than there are cores share them, in the split
 * that costs find best. Which batch it was found for only the name of the file says: {@code schedule_32.json}.
 *
 * @see <a href="https://arxiv.org/abs/2011.01302">Ding et al., IOS, 2020, section 6</a>
 */
final class PublishedSchedule implements Scheduler {
    private static final Pattern BATCH = Pattern.compile("schedule_(\\d{1,6})\\.json");

    private final ScheduleJson json;
    private final Content content;
    private final Machine machine;
    private final Notes notes;
    private final Map<String, Integer> blocks = new LinkedHashMap<>();
    private final Map<String, PublishedOp> operators = new LinkedHashMap<>();

    /** What the file holds. */
    record Content(String name, PublishedOp input, List<Block> blocks) {
        Content {
            blocks = List.copyOf(blocks);
        }
    }

    /** A part of the network; {@code enterNode} stands in the block before too. */
    record Block(
            String enterName,
            PublishedOp enterNode,
            List<PublishedOp> innerNodes,
            PublishedOp exitNode,
            List<List<List<String>>> stages) {
        Block {
            innerNodes = List.copyOf(innerNodes);
            stages = stages.stream()
                    .map(stage -> stage.stream().map(List::copyOf).toList())
                    .toList();
        }

        Stream<PublishedOp> operators() {
            return Stream.concat(innerNodes.stream(), Stream.of(exitNode));
        }
    }

    /** @throws EngineException.InvalidInput naming block and operator if the file contradicts itself */
    PublishedSchedule(ScheduleJson json, Content content, Machine machine, Notes notes) {
        this.json = json;
        this.content = content;
        this.machine = machine;
        this.notes = notes;
        add(0, content.input());
        for (int i = 0; i < content.blocks().size(); i++) {
            int block = i;
            content.blocks().get(i).operators().forEach(op -> add(block, op));
        }
        requireOrder();
    }

    private void add(int block, PublishedOp op) {
        blocks.put(op.name(), block);
        if (operators.putIfAbsent(op.name(), op) != null) {
            throw wrong(op, "is there twice");
        }
    }

    private EngineException.InvalidInput wrong(PublishedOp op, String fault) {
        return json.wrong("is wrong: block " + blocks.get(op.name()) + ", operator '" + op.name() + "' " + fault);
    }

    private EngineException.InvalidInput wrong(int block, int stage, String name, String fault) {
        return json.wrong("is wrong: block " + block + ", stage " + stage + ", operator '" + name + "' " + fault);
    }

    /** Each operator once, in its block, after all that it reads. */
    private void requireOrder() {
        Set<String> done = new HashSet<>(Set.of(content.input().name()));
        for (int block = 0; block < content.blocks().size(); block++) {
            List<List<List<String>>> stages = content.blocks().get(block).stages();
            for (int stage = 0; stage < stages.size(); stage++) {
                requireOrder(block, stage, stages.get(stage), done);
            }
        }
        operators.values().stream()
                .filter(op -> !done.contains(op.name()))
                .findFirst()
                .ifPresent(op -> {
                    throw wrong(op, "stands in no stage");
                });
    }

    private void requireOrder(int block, int stage, List<List<String>> groups, Set<String> done) {
        if (groups.isEmpty() || groups.contains(List.<String>of())) {
            throw json.wrong("is wrong: block " + block + ", stage " + stage + " has no groups, or an empty one");
        }
        Set<String> before = Set.copyOf(done);
        for (List<String> group : groups) {
            Set<String> there = new HashSet<>(before);
            for (String name : group) {
                requireReady(block, stage, name, there);
                there.add(name);
                if (!done.add(name)) {
                    throw wrong(block, stage, name, "runs a second time");
                }
            }
        }
    }

    private void requireReady(int block, int stage, String name, Set<String> there) {
        PublishedOp op = operators.get(name);
        if (op == null || blocks.getOrDefault(name, -1) != block) {
            throw wrong(block, stage, name, "is not in this block");
        }
        op.inputs().stream()
                .flatMap(List::stream)
                .map(PublishedOp.Slice::operator)
                .filter(read -> !there.contains(read))
                .findFirst()
                .ifPresent(read -> {
                    throw wrong(
                            block,
                            stage,
                            name,
                            "reads '" + read + "', which has not run before it in its group or an earlier stage");
                });
    }

    @Override
    public String name() {
        return "file " + json.file();
    }

    @Override
    public Schedule schedule(Graph graph) {
        if (graph.outputs().size() != 1 || content.blocks().isEmpty()) {
            throw json.wrong("is of a network of one output and at least one block, got "
                    + graph.outputs().size() + " outputs of '" + graph.name() + "' and "
                    + content.blocks().size() + " blocks");
        }
        PublishedMatch match = new PublishedMatch(graph, operators, this::wrong);
        match.from(
                content.blocks().getLast().exitNode(),
                graph.outputs().getFirst().value());
        List<Stage> stages = new ArrayList<>();
        for (int block = 0; block < content.blocks().size(); block++) {
            List<List<List<String>>> given = content.blocks().get(block).stages();
            for (int stage = 0; stage < given.size(); stage++) {
                stages.add(stage(block, stage, given.get(stage), match));
            }
        }
        say(graph);
        return new Schedule(stages);
    }

    private Stage stage(int block, int stage, List<List<String>> groups, PublishedMatch match) {
        PackedStages packed = new PackedStages(machine.device(), machine.cores(), machine.costs());
        List<PublishedOp> all =
                groups.stream().flatMap(List::stream).map(this::operator).toList();
        for (PublishedOp op : all) {
            if (op.parts() > 1 && all.size() > 1) {
                throw wrong(block, stage, op.name(), "is merged from others, so it has to be a stage of its own");
            }
        }
        return all.size() == 1 && all.getFirst().parts() > 1
                ? packed.merged(match.nodes(all.getFirst()))
                : packed.concurrent(
                        groups.stream().map(group -> nodes(group, match)).toList());
    }

    private PublishedOp operator(String name) {
        return Objects.requireNonNull(operators.get(name), "checked");
    }

    private List<Node> nodes(List<String> group, PublishedMatch match) {
        return group.stream()
                .flatMap(name -> match.nodes(operator(name)).stream())
                .toList();
    }

    private void say(Graph graph) {
        Matcher batch = BATCH.matcher(json.file().getFileName().toString());
        if (batch.matches()) {
            notes.batch(Integer.parseInt(batch.group(1)), BatchOf.graph(graph).batch());
        }
        int most = content.blocks().stream()
                .flatMap(block -> block.stages().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        if (most > machine.cores()) {
            notes.say("has stages of up to " + most + " groups, which share the " + machine.cores() + " cores of "
                    + machine.device());
        }
    }
}
