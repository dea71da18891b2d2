package dev.scantling.engine.cli.run;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.OperatorSpan;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.CriticalPathScheduler;
import dev.scantling.scheduler.GreedyScheduler;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.sparse.io.AtomicFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds stages for a network on a scan and tells what they are worth.
 *
 * @param rounds runs on each number of cores that costs are medians of
 * @param saved where the schedule goes
 * @param traced where the timeline of a run goes
 */
public record SchedulingRun(RunRequest request, int rounds, Optional<Path> saved, Optional<Path> traced) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    /** @throws dev.scantling.ir.EngineException if a part of the request is not usable */
    public void run(PrintWriter out) {
        if (request.schedule().isPresent()) {
            throw new EngineException.InvalidInput("operators are measured one after the other: leave --schedule out");
        }
        try (Progress progress = new Progress(LoadedModel.STEPS + 2);
                LoadedModel loaded = LoadedModel.open(request, progress)) {
            Inputs inputs = loaded.inputs();
            IosScheduler ios = progress.step(
                    "measuring operators", () -> loaded.engine().scheduler(loaded.model(), inputs, rounds));
            try (CompiledModel model =
                            progress.step("compiling", () -> loaded.engine().compile(loaded.program(), ios));
                    Session session = model.openSession()) {
                for (int i = 0; i < rounds; i++) {
                    session.run(inputs);
                }
                saved.ifPresent(file -> save(file, model));
                traced.ifPresent(file -> new TraceFile(file).write(session.timeline()));
                out.println(schedulers(loaded.model(), model, ios));
                out.print(stages(model.schedule(), session.timeline(), ios));
            }
        }
        out.flush();
    }

    private static void save(Path file, CompiledModel model) {
        String text = ScheduleFile.text(model.program().graph(), model.schedule());
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What each scheduler expects, by the costs of single operators. */
    private static String schedulers(CompiledModel sequential, CompiledModel chosen, IosScheduler ios) {
        double bound = ios.lowerBound(chosen.program().graph());
        TextTable table = new TextTable("scheduler", "stages", "of several groups", "expected", "over the bound");
        row(table, "sequential", sequential.schedule(), ios, bound);
        for (Scheduler baseline : List.of(
                new GreedyScheduler(ios.device(), ios.cores(), ios.costs()),
                new CriticalPathScheduler(ios.device(), ios.cores(), ios.costs()))) {
            Schedule schedule = baseline.schedule(chosen.program().graph());
            row(table, baseline.name(), schedule, ios, bound);
        }
        row(table, "ios", chosen.schedule(), ios, bound);
        return table + "No schedule takes less than " + Numbers.millis(bound / NANOS_PER_MILLI)
                + ": the longest path, or all work on all cores.\n";
    }

    private static void row(TextTable table, String name, Schedule schedule, IosScheduler ios, double bound) {
        double expected = ios.expected(schedule);
        table.row(
                name,
                Integer.toString(schedule.stages().size()),
                Long.toString(schedule.stages().stream()
                        .filter(stage -> stage.groups().size() > 1)
                        .count()),
                Numbers.millis(expected / NANOS_PER_MILLI),
                Numbers.percent(expected - bound, bound));
    }

    /** Those of several groups, which are what there is to see. IOS runs what fixes sizes first, as a plan does: both have one order. */
    private static String stages(Schedule schedule, List<OperatorSpan> timeline, IosScheduler ios) {
        TextTable table = new TextTable("operators", "cores", "expected", "last run");
        int begin = 0;
        for (Stage stage : schedule.stages()) {
            for (Group group : stage.groups()) {
                int end = begin + group.nodes().size();
                if (stage.groups().size() > 1) {
                    row(table, group, timeline.subList(begin, end), ios);
                }
                begin = end;
            }
            if (stage.groups().size() > 1) {
                table.row("", "", "", "");
            }
        }
        return table.toString();
    }

    private static void row(TextTable table, Group group, List<OperatorSpan> spans, IosScheduler ios) {
        List<String> names = group.nodes().stream().map(Node::name).toList();
        double expected = group.nodes().stream()
                .mapToDouble(node -> ios.costs().nanos(node)[group.cores() - 1])
                .sum();
        double last = spans.stream().mapToDouble(OperatorSpan::nanos).sum();
        table.row(String.join(", ", names), Integer.toString(group.cores()), micros(expected), micros(last));
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%,.0f us", nanos / NANOS_PER_MICRO);
    }
}
