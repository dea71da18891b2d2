package dev.scantling.engine.cli.run;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.PlacingScheduler;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Places the operators of a network on several devices and tells what that is worth.
 *
 * @param costs of operators
 * @param rounds runs that are compared
 * @param strategies kinds of stages that are tried
 * @param saved where the schedule goes
 * @param page where the stages and the timeline of a run go, as a page
 */
public record PlacingRun(
        RunRequest request,
        CostSource costs,
        int rounds,
        Strategies strategies,
        Optional<Path> saved,
        Optional<Path> page) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WARM_UPS = 2;
    private static final int SHOWN = 6;

    /** @throws dev.scantling.ir.EngineException if a part of the request is not usable */
    public void run(PrintWriter out) {
        SchedulingRun.requireMeasurable(request);
        try (Progress progress = new Progress(LoadedModel.STEPS + 2);
                LoadedModel loaded = LoadedModel.sequential(request, progress)) {
            Inputs inputs = loaded.inputs();
            PlacingScheduler placing = progress.step(
                    "measuring operators", () -> loaded.engine().placing(loaded.program(), inputs, costs, strategies));
            try (CompiledModel model =
                    progress.step("placing operators", () -> loaded.engine().compile(loaded.program(), placing))) {
                saved.ifPresent(file -> SchedulingRun.save(file, model, loaded.engine()));
                compare(loaded, model, placing, inputs, out);
            }
        }
        out.flush();
    }

    /** Both run in turn, so that whatever disturbs the machine disturbs them alike. */
    private void compare(
            LoadedModel loaded, CompiledModel model, PlacingScheduler placing, Inputs inputs, PrintWriter out) {
        try (Session alone = loaded.model().openSession();
                Session together = model.openSession()) {
            List<Measurements.Sample> apart = new ArrayList<>();
            List<Measurements.Sample> placed = new ArrayList<>();
            for (int round = -WARM_UPS; round < rounds; round++) {
                alone.run(inputs);
                together.run(inputs);
                if (round >= 0) {
                    apart.add(Measurements.Sample.of(alone));
                    placed.add(Measurements.Sample.of(together));
                }
            }
            page.ifPresent(file -> Explanation.page(loaded, model, together).write(file));
            out.println(schedules(
                    model.decided().graph(),
                    model.decided().schedule(),
                    placing,
                    Numbers.millis(new Measurements(apart).totalMillis()),
                    Numbers.millis(new Measurements(placed).totalMillis())));
            out.println(places(model.schedule()));
            out.print(Explanation.copies(together.copies()));
        }
    }

    /**
     * What is expected of each device alone, and of a schedule for all.
     *
     * @param apart what the first device took alone; empty if it did not run
     * @param placed what the schedule took
     */
    static String schedules(Graph graph, Schedule chosen, PlacingScheduler placing, String apart, String placed) {
        TextTable table = new TextTable("operators on", "stages", "of several groups", "expected", "median");
        List<Machine> machines = placing.machines();
        for (Machine machine : machines) {
            Schedule alone = new SequentialScheduler(machine.device(), machine.cores()).schedule(graph);
            row(
                    table,
                    machine.device(),
                    alone,
                    placing.expected(graph, alone),
                    machine == machines.getFirst() ? apart : "");
        }
        row(table, "placed", chosen, placing.expected(graph, chosen), placed);
        return table + "No schedule on these devices takes less than "
                + Numbers.millis(placing.lowerBound(graph) / NANOS_PER_MILLI)
                + ": the longest path, or all work on all cores, without copies.\n";
    }

    private static void row(TextTable table, String name, Schedule schedule, double expected, String median) {
        table.row(
                name,
                Integer.toString(schedule.stages().size()),
                Long.toString(schedule.stagesOfSeveralGroups()),
                Numbers.millis(expected / NANOS_PER_MILLI),
                median);
    }

    /** How many operators each device has, and which are the first of them. */
    private static String places(Schedule schedule) {
        Map<String, List<Node>> operators = new TreeMap<>();
        for (Group group : schedule.stages().stream()
                .flatMap(stage -> stage.groups().stream())
                .toList()) {
            operators.computeIfAbsent(group.device(), _ -> new ArrayList<>()).addAll(group.nodes());
        }
        TextTable table = new TextTable("device", "operators", "which");
        operators.forEach((device, nodes) -> table.row(
                device,
                Integer.toString(nodes.size()),
                nodes.stream().limit(SHOWN).map(Node::name).collect(Collectors.joining(", "))
                        + (nodes.size() > SHOWN ? ", ..." : "")));
        return table.toString();
    }
}
