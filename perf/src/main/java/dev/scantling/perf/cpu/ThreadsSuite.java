package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.ir.Program;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two cores against one, on the convolution of a real scan. */
final class ThreadsSuite implements Suite {
    private static final List<Integer> CHANNELS = List.of(32, 64, 128);
    private static final double EDGE = 0.05;

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public Result run(Plan plan) {
        Scene scene = Scene.scan(plan.requireScan(), EDGE);
        try (CodeForms one = CodeForms.open(plan.settings(), 1);
                CodeForms two = CodeForms.open(plan.settings(), 2)) {
            List<Cell> cells = new ArrayList<>();
            CHANNELS.forEach(channels -> cells.add(cell(scene, channels, plan.rounds(), one, two)));
            return result(cells, one);
        }
    }

    static Cell cell(Scene scene, int channels, int rounds, CodeForms one, CodeForms two) {
        Inputs inputs = scene.inputs(channels);
        Program program = Layers.submanifold(channels);
        List<LayerRun> layers = new ArrayList<>();
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Map.Entry<String, Engine> form : one.engines().entrySet()) {
                layers.add(new LayerRun(form.getValue(), program, inputs));
                contenders.add(layers.getLast().contender(onOne(form.getKey()), Clock.WALL));
                layers.add(new LayerRun(two.engine(form.getKey()), program, inputs));
                contenders.add(layers.getLast().contender(onTwo(form.getKey()), Clock.WALL));
            }
            long flops = layers.getFirst().flops();
            return Cell.measure(scene.size(channels, flops), flops, contenders, rounds, 1, two::peakGflops);
        } finally {
            layers.forEach(LayerRun::close);
        }
    }

    private static String onOne(String form) {
        return form + ", 1 thread";
    }

    private static String onTwo(String form) {
        return form + ", 2 threads";
    }

    private Result result(List<Cell> cells, CodeForms forms) {
        CellTable table = new CellTable(cells);
        for (String form : forms.names()) {
            table.column(onOne(form) + " GF/s", cell -> decimal(cell.gflops(onOne(form))));
            table.column(onTwo(form) + " GF/s", cell -> decimal(cell.gflops(onTwo(form))));
            table.column(
                    form + " ratio",
                    cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(onTwo(form), onOne(form))));
        }
        table.peakColumns(forms.names().stream().map(ThreadsSuite::onTwo).toList());
        return table.result(
                name(),
                List.of(
                        "Wall time of the convolution; the peak is that of two threads. Only an idle machine of two cores or"
                                + " more can show the ratio."));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
