package dev.scantling.perf.cpu;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.Session;
import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.run.ScanInput;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.perf.harness.Statistics;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The program that {@link ColdSuite} starts: runs a network and prints a {@link ColdRun} as one line of JSON. */
final class ColdStart {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double EDGE = 0.05;
    private static final int RUNS = 10;
    private static final int STEADY_RUNS = 3;

    private ColdStart() {}

    /**
     * Measures once.
     *
     * @param arguments what to call the code, the network and the scan
     */
    public static void main(String[] arguments) throws Exception {
        ColdRun run = measure(arguments[0], arguments[1], Path.of(arguments[2]));
        System.out.println(JsonMapper.builder().build().writeValueAsString(run));
    }

    private record Times(double maps, double kernels) {
        static Times of(Session session) {
            double maps = session.mapNanos() / NANOS_PER_MILLI;
            return new Times(maps, session.totalNanos() / NANOS_PER_MILLI - maps);
        }
    }

    /** Reading the scan and making up weights comes before, and is not counted. */
    static ColdRun measure(String code, String network, Path scan) {
        Network built = Zoo.parse(network);
        Program program = new Program(built.graph(), SeededWeights.fill(built.parameters(), "seed:1"));
        ScanInput input = ScanInput.read(scan, EDGE);
        try (Engine engine = Engine.open(Setting.DEVICE.text(), Setting.read())) {
            long start = System.nanoTime();
            try (CompiledModel model = engine.compile(program);
                    Session session = model.openSession()) {
                double compile = (System.nanoTime() - start) / NANOS_PER_MILLI;
                Inputs inputs = input.inputs(model.inputs());
                Times[] times =
                        Stream.generate(() -> run(session, inputs)).limit(RUNS).toArray(Times[]::new);
                return new ColdRun(
                        code,
                        compile,
                        times[0].maps,
                        times[0].kernels,
                        steady(times, Times::maps),
                        steady(times, Times::kernels));
            }
        }
    }

    private static Times run(Session session, Inputs inputs) {
        session.run(inputs);
        return Times.of(session);
    }

    private static double steady(Times[] times, ToDoubleFunction<Times> part) {
        return Statistics.median(
                Stream.of(times).skip(RUNS - STEADY_RUNS).mapToDouble(part).toArray());
    }
}
