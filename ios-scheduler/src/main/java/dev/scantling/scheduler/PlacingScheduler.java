package dev.scantling.scheduler;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Strategies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stages and a device for each of their groups, by a dynamic program over what is done and where values are ({@link
 * dev.scantling.scheduler.ios.PlacementProgram}). Inputs are on the first device, and results are brought there; weights are on all
 * devices. Values that devices read in a stage and do not have are copied before its groups begin, one after the other, and stay
 * there. Operators that fix sizes run on the first device, one by one, before all others.
 *
 * <p>Optimal for parts as {@link GraphParts} cuts them, within the given limits; where values are when a part ends is part of the state, so cuts cost no more than
 * stages that would cross them. With one device it finds what {@link IosScheduler} finds, more slowly.
 *
 * @param machines the devices, by different names
 * @param barrier nanoseconds that a stage of several groups takes longer than the slowest device
 * @param strategies kinds of stages that are tried
 * @param most operators of a part
 * @param mostTransitions tries of a stage in one part, which bounds time and memory; a part that needs more is halved
 * @param mostWays arrangements of values, after the same operators, that are followed: the most promising ones; where there are more, the result need not
 *     be the best
 */
public record PlacingScheduler(
        List<Machine> machines,
        TransferCosts transfers,
        double barrier,
        Strategies strategies,
        Pruning pruning,
        int most,
        long mostTransitions,
        int mostWays)
        implements Scheduler {
    /** Less than a second. */
    private static final long MOST_TRANSITIONS = 30_000;

    /** So that even single operators do with so few: networks keep dozens of maps and features that are read later. */
    private static final int MOST_WAYS = 32;

    /** @throws EngineException.InvalidInput if there is no device, or two have one name */
    public PlacingScheduler {
        machines = List.copyOf(machines);
        Set<String> names = new HashSet<>();
        for (Machine machine : machines) {
            if (!names.add(machine.device())) {
                throw new EngineException.InvalidInput("operators are placed on devices of different names, got '"
                        + machine.device() + "' twice; name each for itself");
            }
        }
        if (machines.isEmpty()) {
            throw new EngineException.InvalidInput("operators are placed on at least 1 device, got none");
        }
    }

    /** With the pruning of the paper. */
    public static PlacingScheduler of(List<Machine> machines, TransferCosts transfers, Strategies strategies) {
        return new PlacingScheduler(
                machines,
                transfers,
                IosScheduler.USUAL_BARRIER,
                strategies,
                Pruning.STANDARD,
                IosScheduler.USUAL_PART,
                MOST_TRANSITIONS,
                MOST_WAYS);
    }

    @Override
    public String name() {
        return "placing";
    }

    /**
     * {@inheritDoc}
     *
     * @throws EngineException.InvalidInput if no device can run an operator, or even a single operator needs more transitions
     */
    @Override
    public Schedule schedule(Graph graph) {
        return Stages.bindingFirst(
                graph, host().device(), host().cores(), others -> new Placing(this, graph, others).stages());
    }

    /** Where inputs are, and results are wanted. */
    Machine host() {
        return machines.getFirst();
    }

    /**
     * What a schedule of a graph is expected to take with all copies, in nanoseconds.
     *
     * @throws EngineException.InvalidInput if it has a device that is none of these
     */
    public double expected(Graph graph, Schedule schedule) {
        return new PlacedTimes(this, graph).of(schedule);
    }

    /** What no schedule of a graph on these devices can go below, in nanoseconds, even if copies took no time; see {@link LowerBound}. */
    public double lowerBound(Graph graph) {
        return LowerBound.of(machines, strategies.merge()).of(graph);
    }

    /** The device of a group. */
    Machine machine(Group group) {
        return machines.stream()
                .filter(machine -> machine.device().equals(group.device()))
                .findFirst()
                .orElseThrow(() -> new EngineException.InvalidInput("a group of the operators "
                        + group.nodes().stream().map(Node::name).toList() + " is for the device '" + group.device()
                        + "'; known are "
                        + machines.stream().map(Machine::device).toList()));
    }

    /** What a group takes on its device when all that it reads is there, on as many of its cores as the device has here. */
    double expected(Stage stage, Group group) {
        Machine machine = machine(group);
        Group here = new Group(group.nodes(), group.device(), Math.min(group.cores(), machine.cores()));
        return ios(machine).expected(stage, here);
    }

    /** The scheduler of a device alone. */
    private IosScheduler ios(Machine machine) {
        return new IosScheduler(machine.device(), machine.cores(), machine.costs(), barrier, strategies, pruning, most);
    }
}
