package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.ModelPlan;
import dev.scantling.engine.plan.PlannedNode;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.ScheduledGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program compiled for the device of its engine, or for the one of several that each operator is placed on. Immutable and thread-safe; its
 * sessions share the weights and the devices.
 */
public final class CompiledModel implements AutoCloseable {
    private final List<Device> devices;
    private final Settings settings;
    private final Program program;
    private final Schedule schedule;
    private final ScheduledGraph decided;
    private final ModelPlan plan;
    private final PassRecorder passes;
    private final ChoiceRecorder choices;

    CompiledModel(
            List<Device> devices,
            Settings settings,
            Program program,
            Schedule schedule,
            ScheduledGraph decided,
            ModelPlan plan,
            PassRecorder passes,
            ChoiceRecorder choices) {
        this.devices = List.copyOf(devices);
        this.settings = settings;
        this.program = program;
        this.schedule = schedule;
        this.decided = decided;
        this.plan = plan;
        this.passes = passes;
        this.choices = choices;
    }

    /** The program after all passes, operators merged as the scheduler decided. */
    public Program program() {
        return program;
    }

    /** In which order the operators of {@link #program} run. */
    public Schedule schedule() {
        return schedule;
    }

    /**
     * The graph that the scheduler got, and its schedule, which may merge operators: what files hold, so that the same program is
     * compiled alike again.
     */
    public ScheduledGraph decided() {
        return decided;
    }

    /** One line for each pass: what it changed and how long it took. */
    public List<String> passLog() {
        return passes.lines();
    }

    /** How each matrix kernel is cut up, and why, in the order of the graph. */
    public List<KernelChoice> kernelChoices() {
        return choices.choices(program.graph());
    }

    /** Names of the operators that are computed by Java code of the host, which on other devices costs transfers. */
    public Set<String> hostedOperators() {
        return plan.nodes().stream()
                .filter(PlannedNode::hosted)
                .map(node -> node.node().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the concatenations that do nothing, since those that make their parts write them where the result lies. */
    public Set<String> operatorsInPlace() {
        return plan.nodes().stream()
                .filter(node -> node.node().op() instanceof DenseOp.Concat
                        && node.steps().isEmpty())
                .map(node -> node.node().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many parts of concatenations are not copied. */
    public int partsInPlace() {
        return plan.inPlace().count();
    }

    /** Whether a value is such a part. */
    boolean isInPlace(Value value) {
        return plan.inPlace().has(value);
    }

    public List<Graph.Port> inputs() {
        return program.graph().inputs();
    }

    public List<Graph.Port> outputs() {
        return program.graph().outputs();
    }

    /** Names of the devices that run its operators, the first one first; those of the engine that run none are not here. */
    public List<String> devices() {
        return IntStream.range(0, devices.size())
                .filter(device -> plan.nodes().stream().anyMatch(node -> node.device() == device))
                .mapToObj(device -> devices.get(device).name())
                .toList();
    }

    /** Memory for one run at a time, which uses all cores of its devices that others leave idle. */
    public Session openSession() {
        return openSession(mostCores());
    }

    private int mostCores() {
        return devices.stream()
                .mapToInt(device -> device.target().cores())
                .max()
                .orElseThrow();
    }

    /**
     * As {@link #openSession()}, but its runs use some of the cores only, so that sessions that run at once do not wait for
     * each other's. Results are the same.
     *
     * @param cores at least 1, of each device; as many as it has if that is less
     * @throws EngineException.InvalidInput if {@code cores} is less than 1
     */
    public Session openSession(int cores) {
        if (cores < 1) {
            throw new EngineException.InvalidInput("a session needs at least 1 core, got " + cores);
        }
        return new Session(this, new Execution(devices, plan, cores));
    }

    Execution openExecution() {
        return new Execution(devices, plan, mostCores());
    }

    /** Bytes of the packed weights on its devices. */
    public long weightBytes() {
        return plan.constantBytes();
    }

    boolean validates() {
        return settings.validate();
    }

    /** Releases the weights; its sessions must be closed before. Doing so again has no effect. */
    @Override
    public void close() {
        plan.close();
    }
}
