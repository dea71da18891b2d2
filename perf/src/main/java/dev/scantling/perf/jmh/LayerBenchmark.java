package dev.scantling.perf.jmh;

import dev.scantling.engine.Inputs;
import dev.scantling.perf.cpu.Layers;
import dev.scantling.pointcloud.Voxelizer;
import dev.scantling.pointcloud.sim.LidarSimulator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Sessions of one layer: a linear one, and a 3x3x3 submanifold convolution of a simulated scan, maps included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class LayerBenchmark {
    private static final int ROWS = 20_000;
    private static final double EDGE = 0.05;

    @Param({"native", "vector"})
    String code;

    @Param({"16", "64"})
    int channels;

    @Param({"linear", "conv"})
    String layer;

    private ModelState state;

    /** For JMH. */
    public LayerBenchmark() {}

    @Setup(Level.Trial)
    public void open() {
        state = layer.equals("linear") ? linear() : convolution();
    }

    private ModelState linear() {
        Inputs inputs = new Inputs().put(Layers.FEATS, Layers.random(ROWS * channels));
        return ModelState.open(
                code, Layers.linear(channels, channels, Layers.random(channels * channels)), _ -> inputs);
    }

    private ModelState convolution() {
        int[] coords =
                Voxelizer.spvnas(EDGE).voxelize(new LidarSimulator().scan(1)).coords();
        Inputs inputs =
                new Inputs().put(Layers.COORDS, coords).put(Layers.FEATS, Layers.random(coords.length / 4 * channels));
        return ModelState.open(code, Layers.submanifold(channels), _ -> inputs);
    }

    @TearDown(Level.Trial)
    public void close() {
        state.close();
    }

    @Benchmark
    public void run() {
        state.run();
    }
}
