package dev.scantling.perf.jmh;

import dev.scantling.engine.cli.run.ScanInput;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.PointCloud;
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

/** A small MinkUNet on a simulated scan, maps included; with {@code -prof gc}, what a steady run allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class NetworkBenchmark {
    private static final double EDGE = 0.05;

    @Param({"native", "vector"})
    String code;

    @Param("minkunet@0.25")
    String network;

    private ModelState state;

    /** For JMH. */
    public NetworkBenchmark() {}

    @Setup(Level.Trial)
    public void open() {
        Network built = Zoo.parse(network);
        PointCloud cloud = new LidarSimulator().scan(1);
        ScanInput scan = new ScanInput(cloud, Voxelizer.spvnas(EDGE).voxelize(cloud));
        state = ModelState.open(
                code,
                new Program(built.graph(), SeededWeights.fill(built.parameters(), "seed:1")),
                model -> scan.inputs(model.inputs()));
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
