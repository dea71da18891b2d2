package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.ModelPlan;
import dev.scantling.engine.plan.PlannedNode;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.ScheduledGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A program compiled for one device. Immutable and thread-safe; its sessions share the weights and the device. */
public final class CompiledModel implements AutoCloseable {
    private final Device device;
    private final Settings settings;
    private final Program program;
    private final Schedule schedule;
    private final ScheduledGraph decided;
    private final ModelPlan plan;
    private final PassRecorder passes;
    private final ChoiceRecorder choices;

    CompiledModel(
            Device device,
            Settings settings,
            Program program,
            Schedule schedule,
            ScheduledGraph decided,
            ModelPlan plan,
            PassRecorder passes,
            ChoiceRecorder choices) {
        this.device = device;
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

    public List<Graph.Port> inputs() {
        return program.graph().inputs();
    }

    public List<Graph.Port> outputs() {
        return program.graph().outputs();
    }

    /** Memory for one run at a time, which uses all cores of the device that others leave idle. */
    public Session openSession() {
        return openSession(device.target().cores());
    }

    /**
     * As {@link #openSession()}, but its runs use some of the cores only, so that sessions that run at once do not wait for
     * each other's. Results are the same.
     *
     * @param cores at least 1; as many as the device has if that is less
     * @throws EngineException.InvalidInput if {@code cores} is less than 1
     */
    public Session openSession(int cores) {
        if (cores < 1) {
            throw new EngineException.InvalidInput("a session needs at least 1 core, got " + cores);
        }
        return new Session(this, new Execution(device, plan, cores));
    }

    Execution openExecution() {
        return new Execution(device, plan, device.target().cores());
    }

    /** Bytes of the packed weights on the device. */
    public long weightBytes() {
        return plan.constantBytes();
    }

    String deviceName() {
        return device.name();
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
