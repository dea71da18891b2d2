package dev.scantling.perf;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.Command;
import dev.scantling.engine.cli.run.NetworkInput;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.NetworkOptions;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.perf.cpu.CpuCommand;
import dev.scantling.perf.opencl.OpenClCommand;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scantling bench}: one network, on a scan if it takes one, under two settings, in turn, in one process. */
@picocli.CommandLine.Command(
        name = "bench",
        subcommands = {CpuCommand.class, OpenClCommand.class},
        description =
                "Times a network, on a scan if it takes one, under two settings, A and B in turn, and prints the ratio.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Command {
    private static final String SEED = "seed:1";

    /** Runs on each number of cores that costs are medians of. */
    private static final int SCHEDULING_ROUNDS = 9;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NETWORK", description = "As for run.")
    private String network = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SCAN",
            description = "A scan of any format that inspect reads; networks on images and clouds take none.")
    private @Nullable Path scan;

    @Option(names = "--voxel", paramLabel = "METRES", defaultValue = "0.05", description = "Edge of a voxel.")
    private double voxel;

    @Option(
            names = "--a",
            paramLabel = "SETTINGS",
            defaultValue = "",
            description = "Such as threads=1,vector-bits=256,code=vector.")
    private String a = "";

    @Option(names = "--b", paramLabel = "SETTINGS", defaultValue = "", description = "The other side.")
    private String b = "";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "9",
            description = "Timed runs of each side (default: 9).")
    private int repeat;

    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the fields. */
    @SuppressWarnings("NullAway.Init")
    public BenchCommand() {}

    @Override
    public Integer call() {
        if (repeat < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat must be at least 1, got " + repeat);
        }
        if (network.isEmpty()) { // optional for picocli only, because of the sub-command
            throw new ParameterException(
                    spec.commandLine(), "bench needs NETWORK and, for one on points, SCAN; or a command");
        }
        Settings base = Setting.read();
        Network built = Zoo.parse(network, NetworkOptions.DEFAULT.withVoxelSize((float) voxel));
        Program program = new Program(built.graph(), SeededWeights.fill(built.parameters(), SEED));
        NetworkInput input = NetworkInput.of(built, Optional.ofNullable(scan), voxel);
        try (Side sideA = Side.open(Variant.parse(a, base), program, input);
                Side sideB = Side.open(Variant.parse(b, base), program, input)) {
            Duel duel = Duel.run(sideA::run, sideB::run, repeat);
            print(spec.commandLine().getOut(), built.name(), sideA, sideB, duel);
        }
        return 0;
    }

    private void print(PrintWriter out, String name, Side sideA, Side sideB, Duel duel) {
        String on = scan == null ? "" : " on " + scan;
        out.printf(Locale.ROOT, "%s%s, %d runs of each side in turn, fresh maps%n", name, on, repeat);
        line(out, "A", sideA, duel.medianMillisA());
        line(out, "B", sideB, duel.medianMillisB());
        stages(out, "A", sideA.model().schedule());
        stages(out, "B", sideB.model().schedule());
        out.printf(
                Locale.ROOT,
                "A / B: median %.3f, %.3f to %.3f%n",
                duel.ratio(),
                duel.smallestRatio(),
                duel.largestRatio());
        out.flush();
    }

    /** How many operators run beside others, if any do. */
    private static void stages(PrintWriter out, String letter, Schedule schedule) {
        List<Stage> several = schedule.stages().stream()
                .filter(stage -> stage.groups().size() > 1)
                .toList();
        if (!several.isEmpty()) {
            long operators = several.stream()
                    .flatMap(stage -> stage.groups().stream())
                    .mapToLong(group -> group.nodes().size())
                    .sum();
            out.printf(
                    Locale.ROOT,
                    "%s  %d of %d stages have several groups, %d operators in all%n",
                    letter,
                    several.size(),
                    schedule.stages().size(),
                    operators);
        }
    }

    private static void line(PrintWriter out, String letter, Side side, double millis) {
        double gflops = side.flops() / millis / 1e6;
        double peak = side.peakGflops();
        out.printf(
                Locale.ROOT,
                "%s  %-28s %9.1f ms  %6.1f GFLOP/s  %2.0f %% of the peak of %.1f%n",
                letter,
                side.name(),
                millis,
                gflops,
                100 * gflops / peak,
                peak);
    }

    /** A compiled model with its inputs. */
    private record Side(String name, Engine engine, CompiledModel model, Session session, Inputs inputs)
            implements AutoCloseable {

        static Side open(Variant variant, Program program, NetworkInput input) {
            Engine engine = Engine.open(Setting.DEVICE.text(), variant.settings());
            CompiledModel model = engine.compile(program);
            Inputs inputs = input.inputs(model.inputs());
            CompiledModel chosen = variant.scheduled() ? scheduled(engine, program, model, inputs) : model;
            return new Side(variant.text(), engine, chosen, chosen.openSession(), inputs);
        }

        /** The program in stages that fit what the operators of the sequential model take. */
        private static CompiledModel scheduled(
                Engine engine, Program program, CompiledModel sequential, Inputs inputs) {
            try (sequential) {
                IosScheduler ios = engine.scheduler(sequential, inputs, SCHEDULING_ROUNDS, Strategies.BOTH);
                return engine.compileProven(program, sequential, ios, inputs, SCHEDULING_ROUNDS);
            }
        }

        void run() {
            session.run(inputs);
        }

        long flops() {
            return session.timings().stream()
                    .mapToLong(timing -> timing.estimate().flops())
                    .sum();
        }

        double peakGflops() {
            return engine.peakGflops();
        }

        @Override
        public void close() {
            session.close();
            model.close();
            engine.close();
        }
    }
}
