package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.peer.GemmProblem;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Linear layers whose weights are pruned in several ways, and that skip the zeros, against the same layer with all weights. */
final class ZerosSuite implements Suite {
    private static final String DENSE = "dense";
    private static final List<Integer> ROWS = List.of(2_000, 20_000);
    private static final List<Integer> CHANNELS = List.of(64, 256, 512, 1024);

    /** Which weights are zero. */
    private enum Pruned {
        TWO_OF_FOUR("2:4") {
            @Override
            void prune(float[] weights, int channels, SplittableRandom random) {
                for (int group = 0; group < weights.length; group += 4 * channels) {
                    for (int column = 0; column < channels; column++) {
                        int first = random.nextInt(4);
                        weights[group + first * channels + column] = 0;
                        weights[group + (first + random.nextInt(1, 4)) % 4 * channels + column] = 0;
                    }
                }
            }
        },
        HALF("50 %") {
            @Override
            void prune(float[] weights, int channels, SplittableRandom random) {
                keep(0.5, weights, random);
            }
        },
        QUARTER("25 %") {
            @Override
            void prune(float[] weights, int channels, SplittableRandom random) {
                keep(0.25, weights, random);
            }
        },
        TENTH("10 %") {
            @Override
            void prune(float[] weights, int channels, SplittableRandom random) {
                keep(0.1, weights, random);
            }
        };

        private final String title;

        Pruned(String title) {
            this.title = title;
        }

        /** @param weights of as many input as output channels, a multiple of four */
        abstract void prune(float[] weights, int channels, SplittableRandom random);

        private static void keep(double share, float[] weights, SplittableRandom random) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextDouble() < share ? weights[i] : 0;
            }
        }

        float[] weights(int channels) {
            float[] weights = Layers.random(channels * channels);
            prune(weights, channels, new SplittableRandom(2));
            return weights;
        }
    }

    @Override
    public String name() {
        return "zeros";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public Result run(Plan plan) {
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            List<Cell> cells = new ArrayList<>();
            for (int rows : ROWS) {
                CHANNELS.forEach(channels -> cells.add(cell(rows, channels, plan.rounds(), forms)));
            }
            return result(cells, forms.names().getFirst());
        }
    }

    /** By the fastest form of code. */
    static Cell cell(int rows, int channels, int rounds, CodeForms forms) {
        Engine engine = forms.engine(forms.names().getFirst());
        float[] x = Layers.random(Math.multiplyExact(rows, channels));
        Map<String, LayerRun> layers = new LinkedHashMap<>();
        try (Arena arena = Arena.ofConfined()) {
            add(layers, DENSE, engine, x, Layers.random(channels * channels), arena);
            for (Pruned pruned : Pruned.values()) {
                add(layers, pruned.title, engine, x, pruned.weights(channels), arena);
            }
            List<Contender> contenders = new ArrayList<>();
            layers.forEach((name, layer) -> contenders.add(layer.contender(name, Clock.THREAD_CPU)));
            Map<String, String> size = new LinkedHashMap<>();
            size.put("M", Integer.toString(rows));
            size.put("K = N", Integer.toString(channels));
            long flops = 2L * rows * channels * channels;
            return Cell.measure(size, flops, contenders, rounds, Cell.runsFor(flops), forms::peakGflops);
        } finally {
            layers.values().forEach(LayerRun::close);
        }
    }

    private static void add(
            Map<String, LayerRun> layers, String name, Engine engine, float[] x, float[] weights, Arena arena) {
        int channels = (int) Math.sqrt(weights.length);
        LayerRun layer =
                new LayerRun(engine, Layers.linear(channels, channels, weights), new Inputs().put(Layers.FEATS, x));
        layers.put(name, layer);
        layer.flops();
        GemmProblem problem = GemmProblem.of(x.length / channels, channels, channels, x, weights, arena);
        new ProductCheck(problem, x, weights).check(Map.of(name, layer.result()));
    }

    private static Result result(List<Cell> cells, String form) {
        CellTable table = new CellTable(cells);
        for (Pruned pruned : Pruned.values()) {
            table.column(
                    pruned.title + " / dense",
                    cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(pruned.title, DENSE)));
        }
        table.peakColumns(List.of(Pruned.TWO_OF_FOUR.title, DENSE));
        return table.result(
                "zeros",
                List.of("Linear layers of which two weights in every four, or a part of all, are kept, " + form
                        + " code, one thread; peaks count zeros as if they were multiplied."));
    }
}
