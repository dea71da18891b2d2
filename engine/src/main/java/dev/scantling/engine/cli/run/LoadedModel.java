package dev.scantling.engine.cli.run;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.ir.Program;
import dev.scantling.models.zoo.Network;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.List;

/** A network compiled for a device, and what it is to run on. Closes its engine and model. */
record LoadedModel(
        RunRequest request, String network, NetworkInput input, Engine engine, Program program, CompiledModel model)
        implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.scantling.engine");

    /** Steps that {@link #open} reports. */
    static final int STEPS = 3;

    /** Rounds that measure what decides the places of operators. */
    private static final int ROUNDS = 3;

    /**
     * Reads the input, builds the network and compiles it as the request says.
     *
     * @throws dev.scantling.ir.EngineException if a part of the request is not usable
     */
    static LoadedModel open(RunRequest request, Progress progress) {
        return open(request, request.build(), progress);
    }

    /** As {@link #open(RunRequest, Progress)}, of a network that the request has built. */
    static LoadedModel open(RunRequest request, Network network, Progress progress) {
        return open(request, network, progress, (engine, program, inputs) -> compile(engine, program, inputs, request));
    }

    /** As {@link #open(RunRequest, Progress)}, but operators run one after the other on the first device. */
    static LoadedModel sequential(RunRequest request, Progress progress) {
        return open(request, request.build(), progress, (engine, program, _) -> engine.compile(program));
    }

    /** Compiles a program that is to run on some inputs. */
    private interface Compiler {
        CompiledModel compile(Engine engine, Program program, Inputs inputs);
    }

    private static LoadedModel open(RunRequest request, Network network, Progress progress, Compiler compiler) {
        NetworkInput input =
                progress.step("reading the input", () -> NetworkInput.of(network, request.scan(), request.voxelSize()));
        Program program = progress.step(
                "loading weights",
                () -> new Program(network.graph(), request.weights().load(network)));
        Engine engine = Engine.open(request.devices(), request.settings());
        try {
            Inputs inputs = input.inputs(program.graph().inputs());
            CompiledModel model = progress.step("compiling", () -> compiler.compile(engine, program, inputs));
            return new LoadedModel(request, network.name(), input, engine, program, model);
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
    }

    /** Stages of a file if there is one; else places by measured costs where there are several devices. */
    static CompiledModel compile(Engine engine, Program program, Inputs inputs, RunRequest request) {
        if (request.schedule().isPresent()) {
            ScheduleFile file = new ScheduleFile(request.schedule().get());
            return engine.compile(program, file.scheduler(engine.machines(program), LoadedModel::note));
        }
        return engine.devices().size() == 1
                ? engine.compile(program)
                : engine.compile(
                        program,
                        engine.placing(program, inputs, new CostSource.Measured(ROUNDS), Strategies.CONCURRENT));
    }

    private static void note(String note) {
        LOG.log(System.Logger.Level.WARNING, note);
    }

    Inputs inputs() {
        return input.inputs(model.inputs());
    }

    /** Of a network that {@linkplain NetworkInput#requireScans labels scans}. */
    ScanInput scan() {
        return switch (input) {
            case ScanInput scan -> scan;
            case SeededInputs _ -> throw new IllegalStateException(network + " is run on no scan");
        };
    }

    /** Runs the model on its input, {@code repeat} times with fresh maps; results stay in the session. */
    Measurements measure(Session session, int repeat, Progress progress) {
        Inputs inputs = inputs();
        List<Measurements.Sample> samples = new ArrayList<>();
        for (int i = 1; i <= repeat; i++) {
            samples.add(progress.step("run " + i + " of " + repeat, () -> {
                session.run(inputs);
                return Measurements.Sample.of(session);
            }));
        }
        return new Measurements(samples);
    }

    @Override
    public void close() {
        model.close();
        engine.close();
    }
}
