package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.engine.plan.Execution;
import dev.scantling.engine.plan.KernelDump;
import dev.scantling.engine.plan.KernelFactory;
import dev.scantling.engine.plan.ModelPlan;
import dev.scantling.engine.plan.PlanBuilder;
import dev.scantling.engine.plan.Site;
import dev.scantling.engine.plan.TrialMaker;
import dev.scantling.engine.proving.Proving;
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
import dev.scantling.jit.lower.Lowering;
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
import dev.scantling.scheduler.MergedStages;
import dev.scantling.scheduler.NodeCosts;
import dev.scantling.scheduler.PlacingScheduler;
import dev.scantling.scheduler.ScheduleCheck;
import dev.scantling.scheduler.Scheduler;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.ios.Strategies;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way in: a device, or several, and what is compiled for them. Thread-safe; open one for a process and keep it.
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

    private final List<Device> devices;
    private final Device device;
    private final Settings settings;
    private final PeakMeter peak;
    private final TuningStore store;
    private final AtomicLong measurements = new AtomicLong();
    /** Made when first needed: telling the version of this program takes a while. */
    private @Nullable KernelStore kernelStore;

    private Engine(List<Device> devices, Settings settings) {
        this.devices = devices;
        this.device = devices.getFirst();
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
        return open(List.of(deviceName), settings);
    }

    /**
     * An engine on several devices. Programs run on the first one, unless {@link #compile(Program, Scheduler)} gets a scheduler that places
     * operators on others too, such as {@link #placing}.
     *
     * @param deviceNames at least one, none twice
     * @throws dev.scantling.ir.EngineException.DeviceUnavailable naming the devices there are, or why one fails
     * @throws dev.scantling.ir.EngineException.InvalidInput if there is none, or one is named twice
     */
    public static Engine open(List<String> deviceNames, Settings settings) {
        return new Engine(Devices.open(deviceNames, settings), settings);
    }

    /**
     * An engine on devices that are open, whoever makes them, which it closes when it is closed.
     *
     * @param devices at least one, of different names
     * @throws dev.scantling.ir.EngineException.InvalidInput if there is none, or two have one name; they stay open
     */
    public static Engine of(List<Device> devices, Settings settings) {
        Devices.requireDistinct(devices.stream().map(Device::name).toList());
        return new Engine(List.copyOf(devices), settings);
    }

    /** Checks every device with a small network against the interpreter. */
    public static List<DeviceReport> devices(Settings settings) {
        return Devices.check(settings);
    }

    /** The device, or the first one. */
    public Device device() {
        return device;
    }

    /** All devices, in the order in which they were given. */
    public List<Device> devices() {
        return devices;
    }

    /**
     * Optimises and compiles a program, whose operators run one after the other on the first device, each on all cores.
     *
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming the node that the device cannot run
     */
    public CompiledModel compile(Program program) {
        return compile(program, sequential(device));
    }

    /**
     * As {@link #compile(Program)} with stages of another scheduler, such as that of {@link #scheduler}. Results have the same bits;
     * only what is not finite may differ where kernels of different size are merged ({@link dev.scantling.ir.pass.MergeConvs}). Each group runs
     * on its device; what it reads from elsewhere is copied there before its stage, while nothing else runs, and groups of a stage on different
     * devices run at the same time. Inputs come to the first device, and results stay where they are made until they are read.
     *
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming the node that the device cannot run
     * @throws dev.scantling.ir.EngineException.InvalidInput if that is no schedule of the program on these devices
     */
    public CompiledModel compile(Program program, Scheduler scheduler) {
        KernelDump dump = new KernelDump(settings);
        PassRecorder recorder = new PassRecorder(settings, dump);
        return compile(optimise(program, recorder), scheduler, recorder, dump);
    }

    /** Maps are sorted as the first device wants them. */
    private Program optimise(Program program, PassRecorder recorder) {
        Program exact = PassPipeline.standard(settings.storage(), settings.activations())
                .run(program, recorder);
        Tuning tuning = new Tuning(store, TypicalSizes.of(exact.graph()));
        return new PassPipeline(List.of(SortMaps.of(tuning, this::matrixKernel))).run(exact, recorder);
    }

    /** Merges what the schedule says, and plans the rest. */
    private CompiledModel compile(Program optimised, Scheduler scheduler, PassRecorder recorder, KernelDump dump) {
        Schedule chosen = scheduler.schedule(optimised.graph());
        ScheduleCheck.require("the schedule of " + scheduler.name(), optimised.graph(), chosen, cores());
        Program merged = new PassPipeline(MergedStages.passes(chosen)).run(optimised, recorder);
        Schedule schedule = MergedStages.schedule(merged.graph(), chosen);
        ChoiceRecorder choices = new ChoiceRecorder(new Tuning(store, TypicalSizes.of(merged.graph())));
        ModelPlan plan = plan(merged, schedule, choices, dump);
        ScheduledGraph decided = new ScheduledGraph(optimised.graph(), chosen);
        return new CompiledModel(devices, settings, merged, schedule, decided, plan, recorder, choices);
    }

    private Map<String, Integer> cores() {
        return devices.stream()
                .collect(Collectors.toMap(Device::name, each -> each.target().cores()));
    }

    /** For measurements: neither logged nor dumped. */
    private CompiledModel compileQuietly(Program optimised, Scheduler scheduler) {
        KernelDump dump = new KernelDump(Settings.defaults());
        return compile(optimised, scheduler, new PassRecorder(Settings.defaults(), dump), dump);
    }

    /** What schedules from elsewhere are fitted to ({@link Machine}); costs are those of a roofline, since nothing has run yet. */
    public Machine machine(Program program) {
        return machines(program).getFirst();
    }

    /** As {@link #machine}, of all devices. */
    public List<Machine> machines(Program program) {
        TypicalSizes sizes = TypicalSizes.of(program.graph());
        return devices.stream()
                .map(each -> new Machine(each.name(), each.target(), AnalyticCosts.apart(each.target(), sizes)))
                .toList();
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
        NodeCosts costs = costFinder(device).costs(model, inputs, source, strategies, Engine::tuningFile);
        return IosScheduler.of(device.name(), device.target().cores(), costs, strategies);
    }

    private CostFinder costFinder(Device on) {
        return new CostFinder(on, settings.storage(), store, measurements, this::compileQuietly);
    }

    /**
     * Places operators on the devices of this engine, by what they take on each of them and what copies between them take: {@link
     * PlacingScheduler}, with costs that are found for each device as by {@link #scheduler(CompiledModel, Inputs, CostSource, Strategies)}, and
     * copies of a few sizes that are timed now. A device that is not the host runs one launch at a time, so it has one core there. Nothing else
     * should run on the machine meanwhile.
     *
     * @param program that is to be compiled with the result
     * @param inputs that it is measured on
     * @throws dev.scantling.ir.EngineException.UnsupportedOp naming a node that one of the devices cannot run
     * @throws dev.scantling.ir.EngineException.InvalidInput if the inputs do not fit the program, there are no rounds, or a table lacks an
     *     operator
     */
    public PlacingScheduler placing(Program program, Inputs inputs, CostSource source, Strategies strategies) {
        Program optimised =
                optimise(program, new PassRecorder(Settings.defaults(), new KernelDump(Settings.defaults())));
        List<Machine> machines = devices.stream()
                .map(each -> measured(each, optimised, inputs, source, strategies))
                .toList();
        return PlacingScheduler.of(machines, CopyCosts.measured(devices, extents(optimised, inputs)), strategies);
    }

    /** What the operators take where all of them run on one device. */
    private Machine measured(Device on, Program optimised, Inputs inputs, CostSource source, Strategies strategies) {
        try (CompiledModel model = compileQuietly(optimised, sequential(on))) {
            NodeCosts costs = costFinder(on).costs(model, inputs, source, strategies, Engine::tuningFile);
            return on.isHost() ? new Machine(on.name(), on.target(), costs) : WholeDevice.machine(on, costs);
        }
    }

    private static SequentialScheduler sequential(Device on) {
        return new SequentialScheduler(on.name(), on.target().cores());
    }

    private KnownExtents extents(Program optimised, Inputs inputs) {
        try (CompiledModel model = compileQuietly(optimised, sequential(device));
                Session session = model.openSession()) {
            session.run(inputs);
            return KnownExtents.of(session, optimised.graph());
        }
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
        costFinder(device).export(model, inputs, scheduler.costs(), scheduler.strategies(), file);
    }

    /**
     * As {@link #compile(Program, Scheduler)}, but with stages that proved to be fast: the scheduler's choice is run, what operators took in it
     * corrects the costs, and it chooses again, up to six times as long as that gains. Of all these stages those are kept that ran at least 1 % faster here than their
     * operators one after the other, if the whole is faster with them. Nothing else should run on the machine meanwhile.
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
        Proving proving = new Proving(sequential, inputs, rounds, each -> compileQuietly(sequential.program(), each));
        return compile(program, new GivenSchedule(scheduler.name(), proving.of(scheduler)));
    }

    private ModelPlan plan(Program optimised, Schedule schedule, KernelChoices choices, KernelDump dump) {
        List<Site> sites =
                devices.stream().map(each -> site(each, choices, dump)).toList();
        try {
            return new PlanBuilder(sites, optimised, settings.copiesParts()).build(schedule);
        } finally {
            sites.forEach(Site::close);
        }
    }

    private Site site(Device on, KernelChoices choices, KernelDump dump) {
        Lowering lowering = new Lowering(on.target(), on.codeForm().name(), choices).withStorage(settings.storage());
        KernelFactory kernels = new KernelFactory(on, dump, kernelStore());
        return new Site(on, kernels, on.isHost() ? lowering : lowering.apartFromHost());
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
     * @param model all of whose operators run on the first device
     * @throws dev.scantling.ir.EngineException.InvalidInput if the inputs do not fit the model, or it runs elsewhere too
     */
    public TuningReport tune(CompiledModel model, Inputs inputs, Duration budget) {
        if (!List.of(device.name()).containsAll(model.devices())) {
            throw new EngineException.InvalidInput("kernels are tuned for one device after the other, got a model on "
                    + model.devices() + "; compile it for " + device.name() + " alone");
        }
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

    /** Stops the threads of all devices; sessions must not run any more. Doing so again has no effect. */
    @Override
    public void close() {
        Devices.close(devices);
    }
}
