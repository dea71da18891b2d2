package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.Program;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.models.zoo.Network;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.harness.Samples;
import dev.scantling.perf.harness.Statistics;
import dev.scantling.perf.peer.OnnxRuntime;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole networks in the stages of each scheduler, in turn, and the same networks in ONNX Runtime. */
final class NetworksSuite implements Suite {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String SEQUENTIAL = "sequential";

    /** What a network's contenders did. */
    record Row(String network, Cell cell, List<Entrant> entrants) {}

    /** Numbers of stages. */
    record Stages(int all, long ofSeveralGroups, long merged) {
        static Stages of(Schedule schedule) {
            return new Stages(schedule.stages().size(), schedule.stagesOfSeveralGroups(), schedule.mergedStages());
        }
    }

    /**
     * A contender.
     *
     * @param stages null for other runtimes, since reports have no form for what is optional
     */
    record Entrant(
            String name,
            Samples samples,
            double ratio,
            Statistics.Interval interval,
            @Nullable Stages stages) {
        static Entrant of(String name, Cell cell, @Nullable Stages stages) {
            double[] ratios = cell.of(name).ratios(cell.of(SEQUENTIAL));
            return new Entrant(
                    name, cell.of(name), Statistics.median(ratios), Statistics.medianInterval(ratios), stages);
        }
    }

    @Override
    public String name() {
        return "networks";
    }

    @Override
    public Result run(Plan plan) {
        List<Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(
                "Wall time of whole runs, batch 1, each behind another run of the same; ratio: paired with sequential of the same round, median and its 95 % interval by"
                        + " bootstrap; below 1 is faster."));
        try (Peer peer = Peer.open(plan)) {
            notes.add(peer.note());
            for (String name : BenchNetworks.NAMES) {
                Network network = BenchNetworks.of(name);
                try (NetworkCosts measured = NetworkCosts.measure(network, plan)) {
                    rows.add(row(measured, network, plan.rounds(), peer));
                }
            }
        }
        return new Result(name(), table(rows), rows, notes);
    }

    private static Row row(NetworkCosts measured, Network network, int rounds, Peer peer) {
        Engine engine = measured.engine();
        IosScheduler ios = measured.ios();
        List<NetworkRun> runs = new ArrayList<>();
        Optional<OnnxRun> other = Optional.empty();
        try {
            Map<String, Scheduler> schedulers = new LinkedHashMap<>();
            schedulers.put(SEQUENTIAL, new SequentialScheduler("cpu", ios.cores()));
            schedulers.put("greedy", new GreedyScheduler("cpu", ios.cores(), ios.costs()));
            schedulers.put("list", new CriticalPathScheduler("cpu", ios.cores(), ios.costs()));
            schedulers.forEach((name, scheduler) ->
                    runs.add(new NetworkRun(name, engine.compile(measured.program(), scheduler), measured.inputs())));
            for (Strategies strategies : Strategies.values()) {
                runs.add(new NetworkRun(name(strategies), measured.proven(strategies), measured.inputs()));
            }
            other = peer.run(network, measured.program());
            other.ifPresent(run -> run.check(network.name(), runs.getFirst().result()));
            return measured(network, runs, other, rounds, engine);
        } finally {
            runs.forEach(NetworkRun::close);
            other.ifPresent(OnnxRun::close);
        }
    }

    private static String name(Strategies strategies) {
        return "IOS, " + strategies.name().toLowerCase(Locale.ROOT);
    }

    private static Row measured(
            Network network, List<NetworkRun> runs, Optional<OnnxRun> other, int rounds, Engine engine) {
        List<Contender> contenders =
                new ArrayList<>(runs.stream().map(NetworkRun::contender).toList());
        other.ifPresent(run -> contenders.add(run.contender()));
        long flops = runs.getFirst().flops();
        Cell cell = Cell.measure(
                Map.of("network", network.name()), flops, contenders, rounds, 1, engine::measurePeakGflops);
        List<Entrant> entrants = new ArrayList<>(runs.stream()
                .map(run -> Entrant.of(run.name(), cell, Stages.of(run.schedule())))
                .toList());
        other.ifPresent(_ -> entrants.add(Entrant.of(OnnxRun.NAME, cell, null)));
        return new Row(network.name(), cell, entrants);
    }

    private static String table(List<Row> rows) {
        TextTable table = new TextTable(
                "network", "schedule", "ms", "of peak", "ratio", "95 %", "stages", "of several groups", "merged");
        for (Row row : rows) {
            for (Entrant entrant : row.entrants()) {
                Optional<Stages> stages = Optional.ofNullable(entrant.stages());
                table.row(
                        row.network(),
                        entrant.name(),
                        String.format(Locale.ROOT, "%.2f", entrant.samples().median() / NANOS_PER_MILLI),
                        Numbers.percent(
                                row.cell().gflops(entrant.name()), row.cell().peak()),
                        ratio(entrant.ratio()),
                        ratio(entrant.interval().low()) + " to "
                                + ratio(entrant.interval().high()),
                        text(stages.map(Stages::all)),
                        text(stages.map(Stages::ofSeveralGroups)),
                        text(stages.map(Stages::merged)));
            }
        }
        return table.toString();
    }

    private static String text(Optional<? extends Number> number) {
        return number.map(Number::toString).orElse("");
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** ONNX Runtime, where it takes part. */
    private record Peer(Optional<OnnxRuntime> onnx, int threads) implements AutoCloseable {
        static Peer open(Plan plan) {
            int threads = plan.settings().threads();
            return new Peer(plan.peers().map(folder -> OnnxRuntime.open(folder, threads)), threads);
        }

        /** Empty for networks that are not on images. */
        Optional<OnnxRun> run(Network network, Program program) {
            return BenchNetworks.image(network)
                    .flatMap(image -> onnx.map(runtime -> new OnnxRun(runtime, program, image)));
        }

        String note() {
            return onnx.map(runtime -> "ONNX Runtime " + runtime.version() + " on " + threads + " threads.")
                    .orElse("Without ONNX Runtime, which --peers installs.");
        }

        @Override
        public void close() {
            onnx.ifPresent(OnnxRuntime::close);
        }
    }
}
