package dev.scantling.perf.opencl;

import dev.scantling.engine.Engine;
import dev.scantling.ir.Program;
import dev.scantling.perf.cpu.CellTable;
import dev.scantling.perf.cpu.LayerRun;
import dev.scantling.perf.cpu.Layers;
import dev.scantling.perf.cpu.Plan;
import dev.scantling.perf.cpu.Scene;
import dev.scantling.perf.cpu.Suite;
import dev.scantling.perf.harness.Agreement;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Submanifold convolutions on the OpenCL device, against gather-GEMM-scatter there and the CPU's kernels on all of its cores. */
final class OpenClConvSuite implements Suite {
    static final String OURS = "opencl";
    static final String GATHERED = "gather-GEMM-scatter";
    static final String CPU = "cpu";

    private static final List<Integer> CHANNELS = List.of(16, 32, 64, 128);
    private static final List<Double> EDGES = List.of(0.05, 0.1);

    /** Of the largest result; sums have other orders. */
    private static final double TOLERANCE = 1e-5;

    @Override
    public String name() {
        return "conv";
    }

    @Override
    public Result run(Plan plan) {
        try (Engine device = Engine.open(OpenClCommand.DEVICE, plan.settings());
                Engine cpu = Engine.open(CPU, plan.settings())) {
            List<Cell> cells = new ArrayList<>();
            for (Scene scene : Scene.all(plan, EDGES)) {
                Pairs pairs = Pairs.of(scene.voxels().coords(), Layers.taps());
                CHANNELS.forEach(channels -> cells.add(cell(scene, pairs, channels, plan.rounds(), device, cpu)));
            }
            return result(cells);
        }
    }

    /** The three agree, which is checked: the first two to rounding, the engine's on both devices to the bit. */
    static Cell cell(Scene scene, Pairs pairs, int channels, int rounds, Engine device, Engine cpu) {
        Program program = Layers.submanifold(channels);
        float[] features = Layers.random(scene.voxels().count() * channels);
        try (LayerRun ours = new LayerRun(device, program, scene.inputs(channels));
                LayerRun host = new LayerRun(cpu, program, scene.inputs(channels));
                GatherGemmScatter gathered = new GatherGemmScatter(
                        device.device(), channels, pairs, features, Layers.submanifoldWeights(channels))) {
            long flops = ours.flops();
            host.flops();
            gathered.run();
            Agreement.require(CPU, ours.result(), host.result(), 0);
            Agreement.require(GATHERED, ours.result(), gathered.result(), TOLERANCE);
            List<Contender> contenders = List.of(
                    ours.contender(OURS, Clock.WALL),
                    Contender.timed(GATHERED, Clock.WALL, gathered::run),
                    host.contender(CPU, Clock.WALL));
            return Cell.measure(scene.size(channels, flops), flops, contenders, rounds, 1, cpu::measurePeakGflops);
        }
    }

    static Result result(List<Cell> cells) {
        CellTable table = new CellTable(cells);
        for (String contender : List.of(OURS, GATHERED, CPU)) {
            table.column(contender + " GF/s", cell -> String.format(Locale.ROOT, "%.1f", cell.gflops(contender)));
        }
        table.column("over gathered", cell -> ratio(cell.speedup(OURS, GATHERED)));
        table.column("over cpu", cell -> ratio(cell.speedup(OURS, CPU)));
        table.peakColumns(List.of(OURS));
        return table.result(
                "conv",
                List.of(
                        "Wall time of the convolution alone, without building maps, all cores; contenders in turn, medians of pairs."
                                + " GF/s count existing pairs: 2 pairs C C. Gather-GEMM-scatter is made of kernels of the loop"
                                + " language on the same device, all launches queued at once. The peak is that of the processor's"
                                + " cores together, by our machine code: it says something only where the OpenCL device is this"
                                + " processor."));
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
