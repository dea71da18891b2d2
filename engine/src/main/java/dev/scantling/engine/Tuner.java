package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.device.Stream;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.InputBinder;
import dev.scantling.engine.plan.PlannedNode;
import dev.scantling.engine.plan.RunSizes;
import dev.scantling.engine.plan.Trial;
import dev.scantling.engine.plan.TrialMaker;
import dev.scantling.ir.Estimates;
import dev.scantling.ir.Node;
import dev.scantling.ir.TuningStore;
import dev.scantling.ir.Value;
import dev.scantling.jit.tune.Choice;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.TuningKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Times the candidates of each distinct matrix kernel of a model on real data. A node is timed right after it has run, when
 * its operands are in memory and nothing else needs them to change.
 */
final class Tuner {
    private static final double LEAST_GAIN = 1.02;

    /** Rounds of a duel that its winner must have won; of equals, one wins so many of 7 once in 16 duels. */
    static final double LEAST_WINS = 0.8;

    private static final int LEAST_ROUNDS = 3;
    private static final int LEAST_DUELS = 7;

    /** Parts of a kernel's time: to warm up, for all candidates; the rest is for the best against the standard. */
    private static final double WARM_UP = 0.25;

    private static final double ALL = 0.5;

    /** The part of it that goes to other dataflows. */
    private static final double DATAFLOWS = 0.2;

    /** Where launches are slow, the least number of them takes longer than planned. */
    private static final int OVERTIME = 2;

    private final Device device;
    private final Execution execution;
    private final TrialMaker trials;
    private final TuningStore store;
    private final DataflowTuner dataflows;
    private final List<Finding> findings = new ArrayList<>();

    /** @param nanos one launch as the model has it */
    private record Job(TuningKey key, Node node, int operators, long nanos) {}

    private record Finding(Job job, Choice standard, double standardGflops, Choice best, double bestGflops) {
        boolean gains() {
            return !best.equals(standard) && bestGflops >= LEAST_GAIN * standardGflops;
        }

        MatrixKernel kernel() {
            return job.key().kernel();
        }

        /** The same with a choice that needs a sorted map. */
        Finding over(DataflowTuner.Layer layer) {
            double gflops = bestGflops * layer.fetch() / layer.stationary();
            return new Finding(job, standard, standardGflops, layer.choice(), gflops);
        }

        TuningStore.Entry entry() {
            return gains()
                    ? new TuningStore.Entry(job.key().toString(), best.toString(), bestGflops)
                    : new TuningStore.Entry(job.key().toString(), standard.toString(), standardGflops);
        }

        TuningReport.Kernel report() {
            return new TuningReport.Kernel(
                    kernel().label(),
                    job.key().log2Rows(),
                    job.key().neighbours(),
                    job.operators(),
                    standardGflops,
                    standard.toString(),
                    bestGflops,
                    best.toString());
        }
    }

    Tuner(Device device, Execution execution, TrialMaker trials, TuningStore store) {
        this.device = device;
        this.execution = execution;
        this.trials = trials;
        this.store = store;
        this.dataflows = new DataflowTuner(trials);
    }

    TuningReport tune(Inputs inputs, Duration budget) {
        long start = System.nanoTime();
        InputBinder binder = new InputBinder(execution);
        binder.bind(inputs);
        execution.run(() -> {}, Optional.empty());
        Map<Node, Job> jobs = jobs();
        binder.bind(inputs);
        try (Stream stream = device.openStream()) {
            execution.run(() -> {}, Optional.of(observer(new Race(stream), jobs, budget.toNanos())));
        }
        List<DataflowTuner.Group> groups = dataflows.groups(
                execution.nodes().stream().map(PlannedNode::node).toList(), keys());
        choose(groups);
        List<TuningStore.Entry> entries = entries();
        boolean stored = store.put(entries);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        int unreached = jobs.size() - findings.size();
        return new TuningReport(reports(), sorted(groups), unreached, store.name(), entries.size(), stored, took);
    }

    /** Kernels whose map is worth sorting get the choice that needs it. */
    private void choose(List<DataflowTuner.Group> groups) {
        Map<TuningKey, DataflowTuner.Layer> chosen = new HashMap<>();
        groups.stream()
                .filter(DataflowTuner.Group::gains)
                .forEach(group -> group.chosen().forEach(chosen::putIfAbsent));
        findings.replaceAll(
                finding -> Optional.ofNullable(chosen.get(finding.job().key()))
                        .map(finding::over)
                        .orElse(finding));
    }

    private List<TuningReport.SortedMap> sorted(List<DataflowTuner.Group> groups) {
        Map<Value, String> names = new HashMap<>();
        execution
                .nodes()
                .forEach(planned -> planned.node()
                        .outputs()
                        .forEach(value -> names.put(value, planned.node().name())));
        return groups.stream()
                .map(group ->
                        group.report(names.getOrDefault(group.map(), group.map().toString())))
                .toList();
    }

    /** Times the nodes that stand for a kernel, as long as there is time. */
    private Execution.Observer observer(Race race, Map<Node, Job> jobs, long budget) {
        double total = jobs.values().stream().mapToLong(Job::nanos).sum();
        long start = System.nanoTime();
        return node -> {
            Job job = jobs.get(node);
            if (job != null && System.nanoTime() - start < OVERTIME * budget) {
                long nanos = (long) (budget * share(job, total, jobs.size()));
                long others = DataflowTuner.concerns(job.key(), node) ? (long) (DATAFLOWS * nanos) : 0;
                Finding finding = time(race, job, nanos - others);
                findings.add(finding);
                dataflows.time(race, job.key(), node, finding.best(), others);
            }
        };
    }

    private List<TuningReport.Kernel> reports() {
        return findings.stream()
                .sorted(Comparator.comparingLong(
                        finding -> -finding.job().nanos() * finding.job().operators()))
                .map(Finding::report)
                .toList();
    }

    /** Half of the time is divided evenly, half by how long the kernels take. */
    private static double share(Job job, double totalNanos, int jobs) {
        return 0.5 / jobs + 0.5 * job.nanos() / Math.max(1, totalNanos);
    }

    /** Of all nodes that multiply matrices. */
    private Map<Node, TuningKey> keys() {
        Map<Node, TuningKey> keys = new LinkedHashMap<>();
        execution.nodes().forEach(planned -> key(planned.node()).ifPresent(key -> keys.put(planned.node(), key)));
        return keys;
    }

    private Optional<TuningKey> key(Node node) {
        return trials.kernel(node).map(kernel -> TuningKey.of(kernel, node, new RunSizes(execution)));
    }

    /** The first node of each distinct kernel. */
    private Map<Node, Job> jobs() {
        Map<TuningKey, Job> byKey = new LinkedHashMap<>();
        for (int i = 0; i < execution.nodes().size(); i++) {
            Node node = execution.nodes().get(i).node();
            long nanos = execution.nanos(i);
            key(node)
                    .ifPresent(key -> byKey.merge(
                            key,
                            new Job(key, node, 1, nanos),
                            (first, _) -> new Job(key, first.node(), first.operators() + 1, first.nanos())));
        }
        return byKey.values().stream().collect(Collectors.toMap(Job::node, job -> job));
    }

    private Finding time(Race race, Job job, long nanos) {
        List<Trial> candidates = new ArrayList<>();
        try {
            for (Choice choice : job.key().kernel().candidates()) {
                candidates.add(trials.make(job.node(), choice));
            }
            race.warmUp(candidates, (long) (WARM_UP * nanos));
            Race.Times times = race.run(candidates, (long) (ALL * nanos), LEAST_ROUNDS);
            int best = times.fastest();
            return best == 0
                    ? standard(job, candidates.getFirst(), times)
                    : duel(race, job, candidates.getFirst(), candidates.get(best), (long)
                            ((1 - ALL - WARM_UP) * nanos));
        } finally {
            candidates.forEach(Trial::close);
        }
    }

    /** The fastest of many was lucky as well; only alone against the standard choice it shows what it is worth. */
    private Finding duel(Race race, Job job, Trial standard, Trial best, long nanos) {
        Race.Times times = race.run(List.of(standard, best), nanos, LEAST_DUELS);
        return times.fastest() == 1 && times.wins(1, 0) >= LEAST_WINS
                ? finding(job, standard, best, times.median(0), times.median(1))
                : standard(job, standard, times);
    }

    private Finding standard(Job job, Trial standard, Race.Times times) {
        return finding(job, standard, standard, times.median(0), times.median(0));
    }

    private Finding finding(Job job, Trial standard, Trial best, double standardNanos, double bestNanos) {
        double flops = Estimates.of(job.node(), new RunSizes(execution)).flops();
        return new Finding(job, standard.choice(), flops / standardNanos, best.choice(), flops / bestNanos);
    }

    /**
     * What the store should know: choices that gain, and standard ones where it would otherwise answer with a choice for
     * data of another size.
     */
    private List<TuningStore.Entry> entries() {
        Set<MatrixKernel> tuned = new HashSet<>();
        findings.stream().filter(Finding::gains).map(Finding::kernel).forEach(tuned::add);
        return findings.stream()
                .filter(finding -> tuned.contains(finding.kernel())
                        || !store.find(finding.kernel().toString()).isEmpty())
                .map(Finding::entry)
                .toList();
    }
}
