package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Submanifold convolutions by fetch-on-demand and output-stationary over sorted maps, and what sorting costs, on one core. */
final class DataflowsSuite implements Suite {
    private static final List<Integer> CHANNELS = List.of(16, 32, 64, 128);

    /** The levels of a scan at 0.05 m. */
    private static final List<Double> EDGES = List.of(0.05, 0.1, 0.2, 0.4);

    private static final String FETCH = "fetch-on-demand";

    /** Ranges of three, nine and all offsets. */
    private static final List<MaskSort> SORTS =
            List.of(new MaskSort(9, 1024), new MaskSort(3, 4096), new MaskSort(1, 1024));

    @Override
    public String name() {
        return "dataflows";
    }

    @Override
    public Result run(Plan plan) {
        List<Scene> scenes = Scene.all(plan, EDGES);
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            String form = forms.names().getFirst();
            List<Cell> cells = new ArrayList<>();
            for (Scene scene : scenes) {
                CHANNELS.forEach(channels -> cells.add(cell(scene, channels, plan.rounds(), forms, form)));
            }
            return result(cells, form);
        }
    }

    /** All give the same bits, which is checked. */
    static Cell cell(Scene scene, int channels, int rounds, CodeForms forms, String form) {
        Engine engine = forms.engine(form);
        List<LayerRun> layers = new ArrayList<>();
        List<Contender> contenders = new ArrayList<>();
        try {
            LayerRun fetch = new LayerRun(engine, Layers.submanifold(channels), scene.inputs(channels));
            layers.add(fetch);
            contenders.add(fetch.contender(FETCH, Clock.THREAD_CPU));
            long flops = fetch.flops();
            for (MaskSort sort : SORTS) {
                LayerRun sorted = new LayerRun(engine, Layers.sorted(channels, sort), scene.inputs(channels));
                layers.add(sorted);
                requireEqual(sort, fetch, sorted);
                contenders.add(sorted.contender(stationary(sort), Clock.THREAD_CPU));
                LayerRun thin = new LayerRun(engine, Layers.sorted(1, sort), scene.inputs(1));
                layers.add(thin);
                contenders.add(thin.contender(sorting(sort), Clock.THREAD_CPU, "sort_map"));
            }
            return Cell.measure(scene.size(channels, flops), flops, contenders, rounds, 1, forms::peakGflops);
        } finally {
            layers.forEach(LayerRun::close);
        }
    }

    private static void requireEqual(MaskSort sort, LayerRun fetch, LayerRun sorted) {
        sorted.flops();
        if (!Arrays.equals(fetch.result(), sorted.result())) {
            throw new IllegalStateException(stationary(sort) + " gives other bits than " + FETCH);
        }
    }

    private static String stationary(MaskSort sort) {
        return "stationary " + sort.ranges() + "x" + sort.blockRows();
    }

    private static String sorting(MaskSort sort) {
        return "sorting " + sort.ranges() + "x" + sort.blockRows();
    }

    private static Result result(List<Cell> cells, String form) {
        CellTable table = new CellTable(cells);
        table.column(FETCH + " GF/s", cell -> String.format(Locale.ROOT, "%.1f", cell.gflops(FETCH)));
        for (MaskSort sort : SORTS) {
            table.column(stationary(sort) + " / fetch", cell -> ratio(cell.speedup(stationary(sort), FETCH)));
            table.column(sorting(sort) + ", layers", cell -> ratio(cell.speedup(FETCH, sorting(sort))));
            table.column("pays from", cell -> paysFrom(cell, sort));
        }
        table.peakColumns(List.of(FETCH));
        return table.result(
                "dataflows",
                List.of(
                        "Speed of output-stationary convolutions (ranges x rows of a block) over that of fetch-on-demand, as "
                                + form
                                + " code, medians of pairs; one thread, thread CPU time of the convolution alone. Sorting is the time"
                                + " for the tables of a map, as a multiple of one such convolution by fetch-on-demand: how many layers"
                                + " have to share the map so that it pays is behind it."));
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String paysFrom(Cell cell, MaskSort sort) {
        double fetch = cell.of(FETCH).median();
        double saved = fetch - cell.of(stationary(sort)).median();
        return saved <= 0 ? "never" : (long) Math.ceil(cell.of(sorting(sort)).median() / saved) + " layers";
    }
}
