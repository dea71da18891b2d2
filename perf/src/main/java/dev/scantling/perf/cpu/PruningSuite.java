package dev.scantling.perf.cpu;

import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.Graph;
import dev.scantling.models.zoo.Network;
import dev.scantling.perf.harness.Clock;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.NodeCosts;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a larger search of the dynamic program costs, and what it finds: as in table 3 of the paper, by the costs measured here. */
final class PruningSuite implements Suite {
    private static final List<String> NETWORKS = List.of("inception_v3", "nasnet");
    private static final List<Pruning> PRUNINGS = List.of(
            new Pruning(1, 3),
            new Pruning(1, 8),
            new Pruning(2, 3),
            new Pruning(2, 8),
            new Pruning(3, 3),
            new Pruning(3, 8));

    /** Simulated, so that several groups have room. */
    private static final int CORES = 8;

    private static final double NANOS_PER_MILLI = 1e6;

    /** Times in nanoseconds. */
    record Row(String network, Pruning pruning, double search, double expected, double sequential) {}

    @Override
    public String name() {
        return "pruning";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public void require(Plan plan) {
        ScaledCosts.requireThreads(plan.settings().threads());
    }

    @Override
    public Result run(Plan plan) {
        List<Row> rows = new ArrayList<>();
        for (String name : NETWORKS) {
            Network network = BenchNetworks.of(name);
            try (NetworkCosts measured = NetworkCosts.measure(network, plan)) {
                ScaledCosts costs = ScaledCosts.of(measured.ios().costs(), CORES);
                PRUNINGS.forEach(pruning -> rows.add(row(network.name(), measured.graph(), costs, pruning)));
            }
        }
        return new Result(
                name(),
                table(rows),
                rows,
                List.of("Expected times are simulated on " + CORES
                        + " cores from the costs measured here; the search is thread CPU time, warm."));
    }

    private static Row row(String network, Graph graph, NodeCosts costs, Pruning pruning) {
        IosScheduler usual = IosScheduler.of("cpu", CORES, costs, Strategies.BOTH);
        IosScheduler scheduler =
                new IosScheduler("cpu", CORES, costs, usual.barrier(), usual.strategies(), pruning, usual.most());
        double expected = scheduler.expected(scheduler.schedule(graph)); // and warms up
        long search = Clock.THREAD_CPU.nanos(() -> scheduler.schedule(graph));
        double sequential = scheduler.expected(new SequentialScheduler("cpu", CORES).schedule(graph));
        return new Row(network, pruning, search, expected, sequential);
    }

    private static String table(List<Row> rows) {
        TextTable table = new TextTable("network", "r", "s", "search ms", "expected ms", "of sequential");
        for (Row row : rows) {
            table.row(
                    row.network(),
                    Integer.toString(row.pruning().groupSize()),
                    Integer.toString(row.pruning().groups()),
                    String.format(Locale.ROOT, "%.0f", row.search() / NANOS_PER_MILLI),
                    String.format(Locale.ROOT, "%.3f", row.expected() / NANOS_PER_MILLI),
                    String.format(Locale.ROOT, "%.4f", row.expected() / row.sequential()));
        }
        return table.toString();
    }
}
