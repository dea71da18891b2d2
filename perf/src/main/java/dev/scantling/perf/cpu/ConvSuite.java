package dev.scantling.perf.cpu;

import dev.scantling.engine.Inputs;
import dev.scantling.ir.Program;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Submanifold convolutions against the peak of one core. */
final class ConvSuite implements Suite {
    private static final List<Integer> CHANNELS = List.of(16, 32, 64, 128);
    private static final List<Double> EDGES = List.of(0.05, 0.1);

    @Override
    public String name() {
        return "conv";
    }

    @Override
    public Result run(Plan plan) {
        List<Scene> scenes = Scene.all(plan, EDGES);
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            List<Cell> cells = new ArrayList<>();
            for (Scene scene : scenes) {
                CHANNELS.forEach(channels -> cells.add(cell(scene, channels, plan.rounds(), forms)));
            }
            return result(cells, forms);
        }
    }

    static Cell cell(Scene scene, int channels, int rounds, CodeForms forms) {
        Inputs inputs = scene.inputs(channels);
        Program program = Layers.submanifold(channels);
        List<LayerRun> layers = new ArrayList<>();
        try {
            List<Contender> contenders = new ArrayList<>();
            forms.engines().forEach((form, engine) -> {
                layers.add(new LayerRun(engine, program, inputs));
                contenders.add(layers.getLast().contender(form, Clock.THREAD_CPU));
            });
            long flops = layers.getFirst().flops();
            return Cell.measure(scene.size(channels, flops), flops, contenders, rounds, 1, forms::peakGflops);
        } finally {
            layers.forEach(LayerRun::close);
        }
    }

    private Result result(List<Cell> cells, CodeForms forms) {
        CellTable table = new CellTable(cells);
        forms.names()
                .forEach(form ->
                        table.column(form + " GF/s", cell -> String.format(Locale.ROOT, "%.1f", cell.gflops(form))));
        table.peakColumns(forms.names());
        List<String> notes =
                new ArrayList<>(List.of("One thread, thread CPU time of the convolution alone: map building and"
                        + " packing of weights are not in it. GF/s count existing pairs: 2 pairs C C."));
        notes.addAll(forms.refusals());
        return table.result(name(), notes);
    }
}
