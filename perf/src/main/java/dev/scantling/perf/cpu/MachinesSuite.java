package dev.scantling.perf.cpu;

import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.Graph;
import dev.scantling.models.zoo.Network;
import dev.scantling.scheduler.CriticalPathScheduler;
import dev.scantling.scheduler.GreedyScheduler;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What schedules would take on machines of more cores, by the costs measured on this one. Simulated: nothing of this has run. */
final class MachinesSuite implements Suite {
    private static final List<Integer> CORES = List.of(2, 4, 8, 16, 64);
    private static final double NANOS_PER_MILLI = 1e6;

    /** Expected times in nanoseconds, by scheduler; last what none can go below. */
    record Row(String network, int cores, Map<String, Double> expected, double bound, long stagesOfSeveralGroups) {}

    @Override
    public String name() {
        return "machines";
    }

    @Override
    public void require(Plan plan) {
        ScaledCosts.requireThreads(plan.settings().threads());
    }

    @Override
    public Result run(Plan plan) {
        List<Row> rows = new ArrayList<>();
        for (String name : BenchNetworks.NAMES) {
            Network network = BenchNetworks.of(name);
            try (NetworkCosts measured = NetworkCosts.measure(network, plan)) {
                CORES.forEach(cores -> rows.add(row(network.name(), measured, cores)));
            }
        }
        return new Result(
                name(),
                table(rows),
                rows,
                List.of(
                        "Simulated: expected milliseconds by the measured costs, beyond the cores of this machine by Amdahl's law;"
                                + " nothing was run on so many cores."));
    }

    private static Row row(String network, NetworkCosts measured, int cores) {
        Graph graph = measured.graph();
        ScaledCosts costs = ScaledCosts.of(measured.ios().costs(), cores);
        IosScheduler ios = IosScheduler.of("cpu", cores, costs, Strategies.BOTH);
        Map<String, Double> expected = new LinkedHashMap<>();
        for (Scheduler scheduler : List.of(
                new SequentialScheduler("cpu", cores),
                new GreedyScheduler("cpu", cores, costs),
                new CriticalPathScheduler("cpu", cores, costs))) {
            expected.put(scheduler.name(), ios.expected(scheduler.schedule(graph)));
        }
        var schedule = ios.schedule(graph);
        expected.put(ios.name(), ios.expected(schedule));
        return new Row(network, cores, expected, ios.lowerBound(graph), schedule.stagesOfSeveralGroups());
    }

    private static String table(List<Row> rows) {
        List<String> titles = new ArrayList<>(List.of("network", "cores"));
        titles.addAll(rows.getFirst().expected().keySet());
        titles.addAll(List.of("bound", "sequential / ios", "stages of several groups"));
        TextTable table = new TextTable(titles.toArray(String[]::new));
        for (Row row : rows) {
            List<Double> times = new ArrayList<>(row.expected().values());
            List<String> cells = new ArrayList<>(List.of(row.network(), Integer.toString(row.cores())));
            times.forEach(time -> cells.add(millis(time)));
            cells.add(millis(row.bound()));
            cells.add(String.format(Locale.ROOT, "%.2f", times.getFirst() / times.getLast()));
            cells.add(Long.toString(row.stagesOfSeveralGroups()));
            table.row(cells.toArray(String[]::new));
        }
        return table.toString();
    }

    private static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
    }
}
