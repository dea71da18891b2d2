package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.peer.Gemm;
import dev.scantling.perf.peer.GemmPeer;
import dev.scantling.perf.peer.GemmProblem;
import dev.scantling.perf.peer.Peers;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Linear layers against other libraries' matrix products, one thread each. */
final class GemmSuite implements Suite {
    private static final List<Integer> ROWS = List.of(2_000, 20_000, 100_000);
    private static final List<Integer> CHANNELS = List.of(16, 32, 64, 96, 128, 256);

    @Override
    public String name() {
        return "gemm";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public Result run(Plan plan) {
        try (CodeForms forms = CodeForms.open(plan.settings(), 1);
                Peers peers = Peers.open(plan.peers(), 1)) {
            List<Cell> cells = new ArrayList<>();
            for (int rows : ROWS) {
                for (int channels : CHANNELS) {
                    cells.add(cell(rows, channels, plan.rounds(), forms, peers));
                }
            }
            return GemmTable.result(name(), cells, forms, peers);
        }
    }

    static Cell cell(int rows, int channels, int rounds, CodeForms forms, Peers peers) {
        float[] a = Layers.random(Math.multiplyExact(rows, channels));
        float[] b = Layers.random(channels * channels);
        try (Arena arena = Arena.ofConfined();
                Entrants entrants = new Entrants()) {
            GemmProblem problem = GemmProblem.of(rows, channels, channels, a, b, arena);
            forms.engines().forEach((form, engine) -> entrants.add(form, layer(engine, channels, a, b)));
            peers.present().forEach(peer -> entrants.add(peer, peer.prepare(problem)));
            new ProductCheck(problem, a, b).check(entrants.results());
            long flops = 2L * rows * channels * channels;
            Map<String, String> size = new LinkedHashMap<>();
            size.put("M", Integer.toString(rows));
            size.put("K = N", Integer.toString(channels));
            return Cell.measure(size, flops, entrants.contenders, rounds, Cell.runsFor(flops), forms::peakGflops);
        }
    }

    private static LayerRun layer(Engine engine, int channels, float[] a, float[] b) {
        return new LayerRun(engine, Layers.linear(channels, channels, b), new Inputs().put(Layers.FEATS, a));
    }

    /** Everything that multiplies in one cell. */
    private static final class Entrants implements AutoCloseable {
        private final List<Contender> contenders = new ArrayList<>();
        private final Map<String, LayerRun> layers = new LinkedHashMap<>();
        private final Map<String, Gemm> products = new LinkedHashMap<>();

        void add(String form, LayerRun layer) {
            layers.put(form, layer);
            contenders.add(layer.contender(form, Clock.THREAD_CPU));
        }

        void add(GemmPeer peer, Gemm product) {
            products.put(peer.name(), product);
            contenders.add(Contender.timed(peer.name(), Clock.THREAD_CPU, product));
        }

        /** What each computes. */
        Map<String, float[]> results() {
            Map<String, float[]> results = new LinkedHashMap<>();
            layers.forEach((name, layer) -> {
                layer.flops();
                results.put(name, layer.result());
            });
            products.forEach((name, product) -> {
                product.run();
                results.put(name, product.result().toArray(ValueLayout.JAVA_FLOAT));
            });
            return results;
        }

        @Override
        public void close() {
            layers.values().forEach(LayerRun::close);
            products.values().forEach(Gemm::close);
        }
    }
}
