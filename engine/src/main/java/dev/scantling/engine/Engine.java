package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.KernelDump;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.engine.plan.ModelPlan;
import dev.scantling.engine.plan.PlanBuilder;
import dev.scantling.engine.plan.TrialMaker;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.TuningStore;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.ScheduledGraph;
import dev.scantling.jit.cache.CodeVersion;
import dev.scantling.jit.cache.KernelFile;
import dev.scantling.jit.cache.KernelStore;
import dev.scantling.jit.tune.CostKey;
import dev.scantling.jit.tune.KernelChoices;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.SortMaps;
import dev.scantling.jit.tune.Tuning;
import dev.scantling.jit.tune.TuningFile;
import dev.scantling.jit.tune.TypicalSizes;
import dev.scantling.scheduler.AnalyticCosts;
import dev.scantling.scheduler.GivenSchedule;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.MergeTrials;
import dev.scantling.scheduler.MergedStages;
import dev.scantling.scheduler.NodeCosts;
import dev.scantling.scheduler.ScheduleCheck;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.ios.Strategies;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way in: one device and what is compiled for it. Thread-safe; open one for a process and keep it.
 *
 * <pre>{@code
 * try (Engine engine = Engine.open();
 *         CompiledModel model = engine.compile(program);
 *         Session session = model.openSession()) {
 *     session.run(new Inputs().put("coords", coords).put("feats", feats));
 *     float[] logits = session.output("logits").floats();
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    private final Device device;
    private final Settings settings;
    private final PeakMeter peak;
    private final TuningStore store;
    private final AtomicLong measurements = new AtomicLong();
    /** Made when first needed: telling the version of this program takes a while. */
    private @Nullable KernelStore kernelStore;

    private Engine(Device device, Settings settings) {
        this.device = device;
        this.settings = settings;
        this.peak = new PeakMeter(device);
        this.store = settings.tuning().map(Engine::tuningFile).orElseGet(TuningStore::none);
    }

    private static TuningStore tuningFile(Path file) {
        return new TuningFile(file, Engine::warn);
    }

    private synchronized KernelStore kernelStore() {
        if (kernelStore == null) {
            kernelStore = settings.kernels().map(Engine::kernelFile).orElseGet(KernelStore::none);
        }
        return kernelStore;
    }

    private static KernelStore kernelFile(Path file) {
        Optional<Long> version = CodeVersion.ofThisProgram();
        if (version.isEmpty()) {
            warn("kernels are not kept in " + file
                    + ", because the class files of this program, which tell its version,"
                    + " cannot be found; SCANTLING_KERNELS=off stops this message");
            return KernelStore.none();
        }
        return new KernelFile(file, version.get(), Engine::warn);
    }

    private static void warn(String message) {
        LOG.log(System.Logger.Level.WARNING, message);
    }

    /** An engine on the device and with the settings of the environment ({@link Setting}). */
    public static Engine open() {
        return open(Setting.DEVICE.text(), Setting.read());
    }

    /**
     * An engine on a named device.
     *
     * @throws dev.scantling.ir.EngineException.DeviceUnavailable naming the devices there are, or why this one fails
     */
    public static Engine open(String deviceName, Settings settings) {
        return new Engine(Devices.open(deviceName, settings), settings);
    }

    /** Checks every device with a small network against the interpreter. */
    public static List<DeviceReport> devices(Settings settings) {
        return Devices.check(settings);
    }

    public Device device() {
        return device;
    }

    /**
     * Optimises and compiles a program, whose operators run one after the other, each on all cores.
     *
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming the node that the device cannot run
     */
    public CompiledModel compile(Program program) {
        return compile(
                program, new SequentialScheduler(device.name(), device.target().cores()));
    }

    /**
     * As {@link #compile(Program)} with stages of another scheduler, such as that of {@link #scheduler}. Results have the same bits;
     * only what is not finite may differ where kernels of different size are merged ({@link dev.scantling.ir.pass.MergeConvs}).
     *
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming the node that the device cannot run
     * @throws dev.scantling.ir.EngineException.InvalidInput if that is no schedule of the program on this device
     */
    public CompiledModel compile(Program program, Scheduler scheduler) {
        KernelDump dump = new KernelDump(settings);
        PassRecorder recorder = new PassRecorder(settings, dump);
        Program exact = PassPipeline.standard(settings.storage(), settings.activations())
                .run(program, recorder);
        Tuning tuning = new Tuning(store, TypicalSizes.of(exact.graph()));
        Program optimised = new PassPipeline(List.of(SortMaps.of(tuning, this::matrixKernel))).run(exact, recorder);
        return compile(optimised, scheduler, recorder, dump);
    }

    /** Merges what the schedule says, and plans the rest. */
    private CompiledModel compile(Program optimised, Scheduler scheduler, PassRecorder recorder, KernelDump dump) {
        Schedule chosen = scheduler.schedule(optimised.graph());
        ScheduleCheck.require(
                "the schedule of " + scheduler.name(),
                optimised.graph(),
                chosen,
                device.name(),
                device.target().cores());
        Program merged = new PassPipeline(MergedStages.passes(chosen)).run(optimised, recorder);
        Schedule schedule = MergedStages.schedule(merged.graph(), chosen);
        ChoiceRecorder choices = new ChoiceRecorder(new Tuning(store, TypicalSizes.of(merged.graph())));
        ModelPlan plan = plan(merged, schedule, choices, dump);
        ScheduledGraph decided = new ScheduledGraph(optimised.graph(), chosen);
        return new CompiledModel(device, settings, merged, schedule, decided, plan, recorder, choices);
    }

    /** What schedules from elsewhere are fitted to ({@link Machine}); costs are those of a roofline, since nothing has run yet. */
    public Machine machine(Program program) {
        return new Machine(
                device.name(), device.target(), AnalyticCosts.apart(device.target(), TypicalSizes.of(program.graph())));
    }

    private Optional<MatrixKernel> matrixKernel(Node node) {
        return MatrixKernel.of(node, device.target(), device.codeForm().name(), settings.storage());
    }

    /**
     * The IOS scheduler with what the operators of a model take here, measured on an input: on one core, on two, and so on, medians
     * of interleaved runs. What operators take as one is measured by running models in which they are merged ({@link MergeTrials}),
     * in turn with the given one. Nothing else should run on the machine meanwhile.
     *
     * @param model compiled by {@link #compile(Program)} from the program that is to be scheduled
     * @param rounds runs of each number of cores, at least 1
     * @param strategies kinds of stages that are tried
     * @throws dev.scantling.ir.EngineException.InvalidInput if the inputs do not fit the model, or there are no rounds
     */
    public IosScheduler scheduler(CompiledModel model, Inputs inputs, int rounds, Strategies strategies) {
        return scheduler(model, inputs, new CostSource.Measured(rounds), strategies);
    }

    /**
     * As {@link #scheduler(CompiledModel, Inputs, int, Strategies)}, with costs from wherever wanted. What was measured is kept in the tuning
     * file ({@link Setting#TUNING}), and what that has is not measured again.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if the inputs do not fit the model, there are no rounds, or a table lacks
     *     an operator
     */
    public IosScheduler scheduler(CompiledModel model, Inputs inputs, CostSource source, Strategies strategies) {
        NodeCosts costs = switch (source) {
            case CostSource.Measured(int rounds) -> measured(model, inputs, rounds, strategies);
            case CostSource.Analytic _ ->
                AnalyticCosts.of(
                        model.program(),
                        device.target(),
                        TypicalSizes.of(model.program().graph()));
            case CostSource.Table(Path file) ->
                kept(model, inputs, trials(model, strategies)).require(tuningFile(file));
        };
        return IosScheduler.of(device.name(), device.target().cores(), costs, strategies);
    }

    private static List<List<List<Node>>> trials(CompiledModel model, Strategies strategies) {
        return strategies.merge() ? MergeTrials.of(model.program().graph()) : List.of();
    }

    private MeasuredCosts measured(CompiledModel model, Inputs inputs, int rounds, Strategies strategies) {
        int cores = device.target().cores();
        List<List<List<Node>>> trials = trials(model, strategies);
        KeptCosts kept = kept(model, inputs, trials);
        MeasuredCosts costs = kept.in(store).orElseGet(() -> {
            measurements.incrementAndGet();
            return MeasuredCosts.of(model, inputs, cores, rounds);
        });
        for (List<List<Node>> sets : trials) {
            if (!costs.merged().keySet().containsAll(sets)) {
                measurements.incrementAndGet();
                try (CompiledModel trial = merged(model.program(), sets)) {
                    costs = costs.withMerged(model, trial, inputs, cores, rounds);
                }
            }
        }
        kept.keep(costs, store);
        return kept.shared(costs);
    }

    /** How often models were run to measure what operators take; a call of {@link #scheduler} that finds all in the tuning file adds none. */
    public long costMeasurements() {
        return measurements.get();
    }

    /**
     * Writes what a scheduler knows of the operators of a model to a file that {@link CostSource.Table} reads: the text of a tuning file, into
     * which it is merged if it is there.
     *
     * @throws dev.scantling.ir.EngineException.InvalidInput if it cannot be written
     */
    public void exportCosts(CompiledModel model, Inputs inputs, IosScheduler scheduler, Path file) {
        kept(model, inputs, trials(model, scheduler.strategies()))
                .keep(scheduler.costs(), new TuningFile(file, problem -> {
                    throw new EngineException.InvalidInput(problem);
                }));
    }

    private KeptCosts kept(CompiledModel model, Inputs inputs, List<List<List<Node>>> trials) {
        Tuning tuning = new Tuning(store, TypicalSizes.of(model.program().graph()));
        Function<Node, String> choices = node ->
                matrixKernel(node).map(kernel -> "/" + tuning.of(kernel, node)).orElse("");
        List<List<Node>> sets = trials.stream().flatMap(List::stream).toList();
        return KeptCosts.of(
                model,
                inputs,
                sets,
                (set, sizes) -> CostKey.of(device.target(), device.codeForm().name(), set, sizes, choices));
    }

    /**
     * As {@link #compile(Program, Scheduler)}, but of the stages that run groups side by side or merge operators only those are kept that
     * ran at least 1 % faster here than their operators one after the other. Nothing else should run on the machine meanwhile.
     *
     * @param sequential compiled by {@link #compile(Program)} from the same program
     * @param scheduler {@link #scheduler} of that model
     * @param rounds runs of both models in turn, at least 1
     * @throws dev.scantling.ir.EngineException.InvalidInput if the inputs do not fit the model, or there are no rounds
     */
    public CompiledModel compileProven(
            Program program, CompiledModel sequential, IosScheduler scheduler, Inputs inputs, int rounds) {
        if (rounds < 1) {
            throw new EngineException.InvalidInput("stages are proven in at least 1 round, got " + rounds);
        }
        try (CompiledModel scheduled = compile(program, scheduler)) {
            Schedule proven = ProvenStages.of(sequential, scheduled, inputs, rounds);
            return compile(program, new GivenSchedule(scheduler.name(), proven));
        }
    }

    /** One operator after the other, but sets of them as one. Neither logged nor dumped, which is for the model that is wanted. */
    private CompiledModel merged(Program optimised, List<List<Node>> sets) {
        KernelDump dump = new KernelDump(Settings.defaults());
        PassRecorder recorder = new PassRecorder(Settings.defaults(), dump);
        Scheduler merging =
                new SequentialScheduler(device.name(), device.target().cores(), sets);
        return compile(optimised, merging, recorder, dump);
    }

    private ModelPlan plan(Program optimised, Schedule schedule, KernelChoices choices, KernelDump dump) {
        try (var kernels = new KernelFactory(device, dump, kernelStore())) {
            return new PlanBuilder(device, optimised, kernels, choices, settings.storage()).build(schedule);
        }
    }

    /**
     * Puts a sparse matrix on the device, for products with dense ones of so many columns, in the type of its values: float32 or
     * float64.
     *
     * @param columns 1 to 512
     * @throws dev.scantling.ir.EngineException.InvalidInput if they are others, or a dense matrix would not fit a buffer
     */
    public SparseMultiplier multiplier(SparseMatrix matrix, int columns) {
        try (var kernels = new KernelFactory(device, new KernelDump(settings), kernelStore())) {
            return new SparseMultiplier(device, kernels, matrix, columns);
        }
    }

    /**
     * Puts a sparse matrix on the device, for products of dense matrices of so many columns at its entries, in the type of its
     * values: float32 or float64.
     *
     * @param columns at least 1
     * @throws dev.scantling.ir.EngineException.InvalidInput if there are none, or a dense matrix would not fit a buffer
     */
    public SparseSampler sampler(SparseMatrix matrix, int columns) {
        try (var kernels = new KernelFactory(device, new KernelDump(settings), kernelStore())) {
            return new SparseSampler(device, kernels, matrix, columns);
        }
    }

    /**
     * Finds faster forms of the matrix kernels of a model by timing them on an input, and keeps them in the tuning file
     * ({@link Setting#TUNING}): models that are compiled later use them. Results never depend on it, as long as
     * features that meet weights of zero are finite ({@link dev.scantling.jit.tune.Dataflow}). Nothing else should
     * run on the machine meanwhile.
     *
     * @param budget how long to measure, up to twice that where launches are slow; what is not reached stays as it is
     * @throws dev.scantling.ir.EngineException.InvalidInput if the inputs do not fit the model
     */
    public TuningReport tune(CompiledModel model, Inputs inputs, Duration budget) {
        try (var kernels = new KernelFactory(device, new KernelDump(settings), kernelStore());
                Execution execution = model.openExecution()) {
            TrialMaker trials = new TrialMaker(device, model.program(), execution, kernels, settings.storage());
            return new Tuner(device, execution, trials, store).tune(inputs, budget);
        }
    }

    /**
     * The fused-multiply-add peak that all threads of the device reach with the code form in use, in 10^9 operations per
     * second; measured on the first call, which takes about a second.
     */
    public double peakGflops() {
        return peak.gflops();
    }

    /** As {@link #peakGflops}, but measured anew: for comparisons that need the peak of the same minute. */
    public double measurePeakGflops() {
        return peak.measure();
    }

    /** Stops the device's threads; sessions must not run any more. Doing so again has no effect. */
    @Override
    public void close() {
        device.close();
    }
}
