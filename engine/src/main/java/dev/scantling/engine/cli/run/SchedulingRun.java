package dev.scantling.engine.cli.run;

import dev.scantling.device.Device;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.ScheduledGraph;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.CriticalPathScheduler;
import dev.scantling.scheduler.GreedyScheduler;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.scheduler.ios.Strategies;
import dev.scantling.sparse.io.AtomicFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds stages for a network on a scan and tells what they are worth.
 *
 * @param costs of operators
 * @param rounds runs of what proves the stages
 * @param strategies kinds of stages that are tried
 * @param saved where the schedule goes
 * @param exported where the costs go
 * @param page where the stages and the timeline of a run go, as a page
 */
public record SchedulingRun(
        RunRequest request,
        CostSource costs,
        int rounds,
        Strategies strategies,
        Optional<Path> saved,
        Optional<Path> exported,
        Optional<Path> page) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    /** @throws dev.scantling.ir.EngineException if a part of the request is not usable */
    public void run(PrintWriter out) {
        requireMeasurable(request);
        try (Progress progress = new Progress(LoadedModel.STEPS + 2);
                LoadedModel loaded = LoadedModel.sequential(request, progress)) {
            Inputs inputs = loaded.inputs();
            IosScheduler ios = progress.step(
                    "measuring operators", () -> loaded.engine().scheduler(loaded.model(), inputs, costs, strategies));
            exported.ifPresent(file -> loaded.engine().exportCosts(loaded.model(), inputs, ios, file));
            try (CompiledModel model = progress.step(
                            "proving stages",
                            () -> loaded.engine()
                                    .compileProven(loaded.program(), loaded.model(), ios, inputs, rounds));
                    Session session = model.openSession()) {
                for (int i = 0; i < rounds; i++) {
                    session.run(inputs);
                }
                saved.ifPresent(file -> save(file, model, loaded.engine()));
                page.ifPresent(file -> Explanation.page(loaded, model, session).write(file));
                out.println(schedulers(loaded.model(), model, List.of(), "ios", ios));
                out.print(stages(model, session.timeline(), ios));
            }
        }
        out.flush();
    }

    static void requireMeasurable(RunRequest request) {
        if (request.schedule().isPresent()) {
            throw new EngineException.InvalidInput("operators are measured one after the other: leave --schedule out");
        }
    }

    static void save(Path file, CompiledModel model, Engine engine) {
        ScheduledGraph decided = model.decided();
        Map<String, Target> targets = engine.devices().stream().collect(Collectors.toMap(Device::name, Device::target));
        String text = ScheduleFile.text(decided.graph(), decided.schedule(), targets);
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What each scheduler expects, by the costs of single operators.
     *
     * @param others that are asked too, beside the baselines
     * @param name of who chose the stages
     */
    static String schedulers(
            CompiledModel sequential, CompiledModel chosen, List<Scheduler> others, String name, IosScheduler ios) {
        Graph graph = chosen.decided().graph();
        double bound = ios.lowerBound(graph);
        TextTable table =
                new TextTable("scheduler", "stages", "of several groups", "merged", "expected", "over the bound");
        row(table, "sequential", sequential.schedule(), ios, bound);
        Stream<Scheduler> baselines = Stream.of(
                new GreedyScheduler(ios.device(), ios.cores(), ios.costs()),
                new CriticalPathScheduler(ios.device(), ios.cores(), ios.costs()));
        Stream.concat(baselines, others.stream())
                .forEach(scheduler -> row(table, scheduler.name(), scheduler.schedule(graph), ios, bound));
        row(table, name, chosen.decided().schedule(), ios, bound);
        return table + "No schedule takes less than " + Numbers.millis(bound / NANOS_PER_MILLI)
                + ": the longest path, or all work on all cores.\n";
    }

    private static void row(TextTable table, String name, Schedule schedule, IosScheduler ios, double bound) {
        double expected = ios.expected(schedule);
        table.row(
                name,
                Integer.toString(schedule.stages().size()),
                Long.toString(schedule.stagesOfSeveralGroups()),
                Long.toString(schedule.mergedStages()),
                Numbers.millis(expected / NANOS_PER_MILLI),
                Numbers.percent(expected - bound, bound));
    }

    /** Those of several groups or operators that merged, which are what there is to see. */
    private static String stages(CompiledModel model, List<OperatorSpan> timeline, IosScheduler ios) {
        TextTable table = new TextTable("operators", "how", "cores", "expected", "last run");
        Map<Node, Long> nanos = timeline.stream().collect(Collectors.toMap(OperatorSpan::node, OperatorSpan::nanos));
        List<Stage> decided = model.decided().schedule().stages();
        for (int i = 0; i < decided.size(); i++) {
            List<Group> ran = model.schedule().stages().get(i).groups();
            if (!decided.get(i).merges() && ran.size() == 1) {
                continue;
            }
            for (int group = 0; group < ran.size(); group++) {
                row(table, decided.get(i), group, nanos(ran.get(group), nanos), ios);
            }
            table.row("", "", "", "", "");
        }
        return table.toString();
    }

    private static long nanos(Group group, Map<Node, Long> nanos) {
        return group.nodes().stream()
                .mapToLong(node -> Objects.requireNonNull(nanos.get(node)))
                .sum();
    }

    private static void row(TextTable table, Stage stage, int number, long last, IosScheduler ios) {
        Group group = stage.groups().get(number);
        List<String> names = group.nodes().stream().map(Node::name).toList();
        table.row(
                String.join(", ", names),
                stage.merges() ? "merged" : "side by side",
                Integer.toString(group.cores()),
                micros(ios.expected(stage, group)),
                micros(last));
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%,.0f us", nanos / NANOS_PER_MICRO);
    }
}
