package dev.scantling.scheduler;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.ios.Arrangements;
import dev.scantling.scheduler.ios.PlacedEnding;
import dev.scantling.scheduler.ios.PlacementProgram;
import dev.scantling.scheduler.ios.ValueFlow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One graph on its way through a {@link PlacingScheduler}: its chains and values have numbers. */
final class Placing {
    private static final int HOST = 0;

    private final PlacingScheduler scheduler;
    private final List<Chain> chains;
    private final Set<Value> parameters;
    /** What passes between devices. */
    private final Map<Value, Integer> values = new LinkedHashMap<>();

    private final List<Integer> results;
    private final List<SharedCores> cores;
    private final PlacementProgram program;

    /** @param operators that are to be placed, in an order of execution */
    Placing(PlacingScheduler scheduler, Graph graph, List<Node> operators) {
        this.scheduler = scheduler;
        this.chains = Chain.of(operators);
        this.parameters = Stages.parameters(graph);
        chains.forEach(chain -> chain.inputs().forEach(this::number));
        chains.forEach(chain -> chain.last().outputs().forEach(this::number));
        this.results = numbers(graph.outputs().stream().map(Graph.Port::value).toList());
        this.cores = scheduler.machines().stream()
                .map(machine -> new SharedCores(chains, machine.costs(), machine.cores(), scheduler.barrier()))
                .toList();
        this.program = program(graph);
    }

    private void number(Value value) {
        if (!parameters.contains(value)) {
            values.putIfAbsent(value, values.size());
        }
    }

    private List<Integer> numbers(Collection<Value> some) {
        return some.stream()
                .filter(values::containsKey)
                .map(values::get)
                .distinct()
                .toList();
    }

    private PlacementProgram program(Graph graph) {
        Set<List<Node>> merged = new HashSet<>();
        scheduler
                .machines()
                .forEach(machine -> merged.addAll(machine.costs().merged().keySet()));
        return new PlacementProgram(
                new ChainPart(chains, ChainPart.keys(graph, merged)).part(),
                new ValueFlow(
                        values.size(),
                        chains.stream().map(chain -> numbers(chain.inputs())).toList(),
                        chains.stream()
                                .map(chain -> numbers(chain.last().outputs()))
                                .toList(),
                        Set.copyOf(results)),
                scheduler.strategies(),
                scheduler.pruning(),
                new SharedDevices(
                        scheduler.machines(),
                        cores,
                        List.copyOf(values.keySet()),
                        scheduler.transfers(),
                        scheduler.barrier()),
                scheduler.mostTransitions(),
                scheduler.mostWays());
    }

    List<Stage> stages() {
        Set<Value> made = GraphParts.producers(chains).keySet();
        Arrangements now = program.begin(
                numbers(values.keySet().stream()
                        .filter(value -> !made.contains(value))
                        .toList()),
                HOST);
        int begin = 0;
        for (List<Chain> part : GraphParts.of(chains, parameters, scheduler.most())) {
            now = advance(now, begin, part);
            begin += part.size();
        }
        return program
                .best(now, results, HOST)
                .orElseThrow(() -> new EngineException.InvalidInput("results of the operators cannot be brought to "
                        + scheduler.host().device() + ": every way there costs infinitely much"))
                .stages()
                .stream()
                .map(this::stage)
                .toList();
    }

    /** Runs a part, or its halves where there is too much to choose from. */
    private Arrangements advance(Arrangements from, int begin, List<Chain> part) {
        Optional<Arrangements> reached = program.advance(
                from, IntStream.range(begin, begin + part.size()).boxed().toList());
        if (reached.isPresent()) {
            return requirePossible(reached.get(), part);
        }
        if (part.size() == 1) {
            throw new EngineException.InvalidInput(tooMany(from, part.getFirst()));
        }
        List<List<Chain>> halves = GraphParts.halves(part, parameters);
        Arrangements middle = advance(from, begin, halves.getFirst());
        return advance(middle, begin + halves.getFirst().size(), halves.getLast());
    }

    private String tooMany(Arrangements from, Chain chain) {
        return "placing the operator '" + chain.last().name() + "' on " + devices() + " takes more than "
                + scheduler.mostTransitions() + " steps: the values that are still read may lie in " + from.count()
                + " ways on these devices; give fewer devices, or place the graph in pieces";
    }

    private Arrangements requirePossible(Arrangements reached, List<Chain> part) {
        if (reached.count() == 0) {
            throw new EngineException.InvalidInput("none of " + devices() + " can run all of the operators "
                    + part.stream().map(chain -> chain.last().name()).toList()
                    + " and get what they read: every way costs infinitely much; give a device that can");
        }
        return reached;
    }

    private List<String> devices() {
        return scheduler.machines().stream().map(Machine::device).toList();
    }

    private Stage stage(PlacedEnding placed) {
        Map<Integer, List<List<Integer>>> byDevice = new HashMap<>();
        for (int i = 0; i < placed.devices().size(); i++) {
            byDevice.computeIfAbsent(placed.devices().get(i), _ -> new ArrayList<>())
                    .add(placed.stage().groups().get(i));
        }
        if (byDevice.size() == 1) {
            int device = placed.devices().getFirst();
            return cores.get(device).stage(placed.stage(), devices().get(device));
        }
        List<Group> groups = new ArrayList<>();
        for (int device = 0; device < cores.size(); device++) {
            groups.addAll(cores.get(device)
                    .groups(
                            Objects.requireNonNullElse(byDevice.get(device), List.of()),
                            devices().get(device)));
        }
        return new Stage(groups, Stage.Strategy.CONCURRENT);
    }
}
