package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
        return Stages.bindingFirst(graph, device, cores, this::stages);
    }

    private List<Stage> stages(List<Node> operators) {
        List<Node> left = new ArrayList<>(operators);
        StageWriter writer = new StageWriter();
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
        return writer.stages;
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
        private final List<Stage> stages = new ArrayList<>();
        /** By core. */
        private final SortedMap<Integer, List<Node>> groups = new TreeMap<>();
        /** The cores of what the present stage computes. */
        private final Map<Value, Integer> makers = new HashMap<>();

        void add(Node node, int core) {
            if (node.inputs().stream().anyMatch(value -> makers.getOrDefault(value, core) != core)) {
                close();
            }
            groups.computeIfAbsent(core, _ -> new ArrayList<>()).add(node);
            node.outputs().forEach(value -> makers.put(value, core));
        }

        void close() {
            if (!groups.isEmpty()) {
                stages.add(Stages.concurrent(List.copyOf(groups.values()), device, cores, costs));
            }
            groups.clear();
            makers.clear();
        }
    }
}
