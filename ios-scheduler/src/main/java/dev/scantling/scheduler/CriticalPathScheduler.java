package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A baseline: list scheduling by critical paths. Of the operators whose inputs are there, the one with the longest way to the end
 * goes to the core that can begin it first. Operators stay in one stage, a group for each core, until one reads what another core
 * computes in it. An operator counts with its time on one core; a core without work in a stage is given to the others.
 *
 * @see <a href="https://doi.org/10.1109/71.993206">Topcuoglu, Hariri and Wu, HEFT, section 4.1: upward ranks; ours have no
 *     communication</a>
 */
public record CriticalPathScheduler(String device, int cores, NodeCosts costs) implements Scheduler {

    @Override
    public String name() {
        return "critical path";
    }

    @Override
    public Schedule schedule(Graph graph) {
        List<Node> left = new ArrayList<>(Stages.operators(graph));
        Set<Node> binding = BindingNodes.of(left);
        List<Stage> stages = new ArrayList<>(Stages.binding(left, binding, device, cores));
        left.removeAll(binding);
        StageWriter writer = new StageWriter(stages);
        Cores machine = new Cores(cores);
        Map<Node, Double> ranks = upwardRanks(left);
        while (!left.isEmpty()) {
            Node next = Stages.ready(left).stream()
                    .max(Comparator.comparingDouble(ranks::get))
                    .orElseThrow();
            writer.add(next, machine.place(next, alone(next)));
            left.remove(next);
        }
        writer.close();
        return new Schedule(stages);
    }

    private double alone(Node node) {
        return costs.nanos(node)[0];
    }

    /** From the beginning of each operator to the end, along the longest path. */
    private Map<Node, Double> upwardRanks(List<Node> nodes) {
        Map<Value, Double> read = new HashMap<>();
        Map<Node, Double> ranks = new HashMap<>();
        for (Node node : nodes.reversed()) {
            double rest = node.outputs().stream()
                    .mapToDouble(value -> read.getOrDefault(value, 0.0))
                    .max()
                    .orElse(0);
            ranks.put(node, rest + alone(node));
            node.inputs().forEach(value -> read.merge(value, rest + alone(node), Math::max));
        }
        return ranks;
    }

    /** When cores are free and values are there. */
    private static final class Cores {
        private final double[] free;
        private final Map<Value, Double> made = new HashMap<>();
        private final Map<Value, Integer> makers = new HashMap<>();

        Cores(int cores) {
            this.free = new double[cores];
        }

        /** The core that begins an operator first; of several the one that made an input, so that no other need wait for it. */
        int place(Node node, double nanos) {
            double ready = node.inputs().stream()
                    .mapToDouble(value -> made.getOrDefault(value, 0.0))
                    .max()
                    .orElse(0);
            int core = earliest(ready, node);
            free[core] = Math.max(free[core], ready) + nanos;
            node.outputs().forEach(value -> {
                made.put(value, free[core]);
                makers.put(value, core);
            });
            return core;
        }

        private int earliest(double ready, Node node) {
            int best = 0;
            for (int core = 1; core < free.length; core++) {
                int order = Double.compare(Math.max(free[core], ready), Math.max(free[best], ready));
                if (order < 0 || order == 0 && made(node, core) && !made(node, best)) {
                    best = core;
                }
            }
            return best;
        }

        private boolean made(Node node, int core) {
            return node.inputs().stream().anyMatch(value -> makers.getOrDefault(value, -1) == core);
        }
    }

    /** Collects operators by core, and begins a stage where one reads what another core computes in the present one. */
    private final class StageWriter {
        private final List<Stage> stages;
        private final List<List<Node>> groups = new ArrayList<>();
        private final List<Set<Value>> made = new ArrayList<>();

        StageWriter(List<Stage> stages) {
            this.stages = stages;
            open();
        }

        private void open() {
            groups.clear();
            made.clear();
            for (int i = 0; i < cores; i++) {
                groups.add(new ArrayList<>());
                made.add(new HashSet<>());
            }
        }

        void add(Node node, int core) {
            if (readsOthers(node, core)) {
                close();
                open();
            }
            groups.get(core).add(node);
            made.get(core).addAll(node.outputs());
        }

        private boolean readsOthers(Node node, int core) {
            for (int other = 0; other < cores; other++) {
                if (other != core && node.inputs().stream().anyMatch(made.get(other)::contains)) {
                    return true;
                }
            }
            return false;
        }

        void close() {
            List<List<Node>> busy =
                    groups.stream().filter(group -> !group.isEmpty()).toList();
            if (!busy.isEmpty()) {
                stages.add(Stages.concurrent(busy, device, cores, costs));
            }
        }
    }
}
