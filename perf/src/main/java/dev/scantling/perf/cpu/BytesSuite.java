package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.ir.DType;
import dev.scantling.ir.Program;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Convolutions of bytes against the same convolution of floats, on one core. */
final class BytesSuite implements Suite {
    private static final List<Integer> CHANNELS = List.of(16, 32, 64, 128);
    private static final double EDGE = 0.05;
    private static final String FLOATS = "f32";

    @Override
    public String name() {
        return "int8";
    }

    @Override
    public Result run(Plan plan) {
        List<Scene> scenes = Scene.all(plan, List.of(EDGE));
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            String form = forms.names().getFirst();
            List<Cell> cells = new ArrayList<>();
            for (Scene scene : scenes) {
                CHANNELS.forEach(channels -> cells.add(cell(scene, channels, plan.rounds(), forms, form)));
            }
            return result(cells, form);
        }
    }

    static Cell cell(Scene scene, int channels, int rounds, CodeForms forms, String form) {
        Inputs inputs = scene.inputs(channels);
        Engine engine = forms.engine(form);
        List<LayerRun> layers = new ArrayList<>();
        List<Contender> contenders = new ArrayList<>();
        try {
            programs(channels).forEach((name, program) -> {
                layers.add(new LayerRun(engine, program, inputs));
                contenders.add(layers.getLast().contender(name, Clock.THREAD_CPU));
            });
            long flops = layers.getFirst().flops();
            return Cell.measure(scene.size(channels, flops), flops, contenders, rounds, 1, forms::peakGflops);
        } finally {
            layers.forEach(LayerRun::close);
        }
    }

    private static Map<String, Program> programs(int channels) {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put(FLOATS, Layers.submanifold(channels));
        for (DType bytes : List.of(DType.U7, DType.U8)) {
            programs.put(bytes.text(), Layers.quantized(channels, bytes));
        }
        return programs;
    }

    private static Result result(List<Cell> cells, String form) {
        CellTable table = new CellTable(cells);
        List<String> bytes = List.of(DType.U7.text(), DType.U8.text());
        table.column(FLOATS + " GF/s", cell -> String.format(Locale.ROOT, "%.1f", cell.gflops(FLOATS)));
        bytes.forEach(name ->
                table.column(name + " / f32", cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(name, FLOATS))));
        table.peakColumns(List.of(FLOATS));
        return table.result(
                "int8",
                List.of("How many times as fast as floats, both as " + form
                        + " code, medians of pairs; one thread, thread"
                        + " CPU time of the convolution alone: quantizing, map building and packing of weights are not in"
                        + " it."));
    }
}
