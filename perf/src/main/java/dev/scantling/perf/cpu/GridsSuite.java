package dev.scantling.perf.cpu;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.perf.harness.Agreement;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.peer.GridPeer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The dense convolutions of PVCNN on two threads beside PyTorch's, and the network as a whole. */
final class GridsSuite implements Suite {
    private static final String NETWORK = "pvcnn-s3dis";
    private static final int THREADS = 2;
    private static final String OURS = "Scantling";
    private static final double PER_MILLI = 1e6;

    private static final long SETTLE_NANOS = 250_000_000;

    /** Of the largest element. */
    private static final double TOLERANCE = 1e-4;

    /** A convolution, of which the network may have several. */
    record Layer(GridGeometry geometry, int cin, int cout) {
        static Layer of(Node node, GridGeometry geometry) {
            return new Layer(geometry, node.input(0).channels(), node.output().channels());
        }
    }

    @Override
    public String name() {
        return "grids";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public Result run(Plan plan) {
        List<String> notes = new ArrayList<>();
        Optional<GridPeer> peer = peer(plan, notes);
        try (CodeForms forms = CodeForms.open(plan.settings(), THREADS)) {
            Engine engine = forms.engines().values().iterator().next();
            Network network = BenchNetworks.of(NETWORK);
            Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "seed:1"));
            CompiledModel model = engine.compile(program);
            Inputs inputs = BenchNetworks.input(network, plan).inputs(model.inputs());
            try (NetworkRun whole = new NetworkRun(OURS, model, inputs)) {
                Map<Layer, Integer> layers = layers(model);
                List<Cell> cells = new ArrayList<>();
                layers.forEach((layer, count) -> cells.add(cell(layer, count, plan.rounds(), engine, forms, peer)));
                notes.addAll(sums(layers, cells, peer));
                notes.add(whole(whole, plan, forms));
                return result(cells, peer, notes);
            }
        }
    }

    private static Optional<GridPeer> peer(Plan plan, List<String> notes) {
        if (plan.peers().isEmpty()) {
            notes.add("without libtorch: run with --peers, which installs it");
        }
        try {
            return plan.peers().map(folder -> GridPeer.open(folder, THREADS));
        } catch (EngineException.DeviceUnavailable missing) {
            notes.add("without libtorch: " + missing.getMessage());
            return Optional.empty();
        }
    }

    private static Map<Layer, Integer> layers(CompiledModel model) {
        Map<Layer, Integer> layers = new LinkedHashMap<>();
        for (Node node : model.program().graph().nodes()) {
            if (node.op() instanceof GridOp.Conv(GridGeometry geometry, var _) && !geometry.pointwise()) {
                layers.merge(Layer.of(node, geometry), 1, Integer::sum);
            }
        }
        return layers;
    }

    static Cell cell(Layer layer, int count, int rounds, Engine engine, CodeForms forms, Optional<GridPeer> peer) {
        float[] x = Layers.random(layer.geometry.inputRows() * layer.cin);
        float[] weight = Layers.random(layer.geometry.volume() * layer.cin * layer.cout);
        Program program = Layers.grid(layer.geometry, layer.cin, layer.cout, weight);
        Optional<GridPeer.Convolution> theirs = peer.map(library -> library.prepare(
                layer.geometry,
                layer.cin,
                layer.cout,
                planes(x, layer.cin),
                planes(byInput(weight, layer), layer.cout)));
        try (LayerRun ours = new LayerRun(engine, program, new Inputs().put(Layers.FEATS, x))) {
            long flops = ours.flops();
            List<Contender> contenders =
                    new ArrayList<>(List.of(ours.contender(OURS, Clock.WALL).warm()));
            theirs.ifPresent(run -> {
                run.run();
                Agreement.require(layer + ": libtorch", planes(ours.result(), layer.cout), run.result(), TOLERANCE);
                contenders.add(Contender.warmed(peer.orElseThrow().name(), Clock.WALL, run)
                        .rested(SETTLE_NANOS));
            });
            return Cell.measure(size(layer, count), flops, contenders, rounds, 1, forms::peakGflops);
        } finally {
            theirs.ifPresent(GridPeer.Convolution::close);
        }
    }

    /** Rows of channels as a plane for each channel. */
    private static float[] planes(float[] rows, int channels) {
        int count = rows.length / channels;
        float[] planes = new float[rows.length];
        for (int row = 0; row < count; row++) {
            for (int channel = 0; channel < channels; channel++) {
                planes[channel * count + row] = rows[row * channels + channel];
            }
        }
        return planes;
    }

    /** Weights {@code [volume, cin, cout]} as {@code [cin, volume, cout]}. */
    private static float[] byInput(float[] weight, Layer layer) {
        int volume = layer.geometry.volume();
        float[] moved = new float[weight.length];
        for (int tap = 0; tap < volume; tap++) {
            for (int ci = 0; ci < layer.cin; ci++) {
                System.arraycopy(
                        weight,
                        (tap * layer.cin + ci) * layer.cout,
                        moved,
                        (ci * volume + tap) * layer.cout,
                        layer.cout);
            }
        }
        return moved;
    }

    private static Map<String, String> size(Layer layer, int count) {
        Map<String, String> size = new LinkedHashMap<>();
        size.put("cells", layer.geometry.extents().toString());
        size.put("channels", layer.cin + " -> " + layer.cout);
        size.put("times", Integer.toString(count));
        return size;
    }

    /** All convolutions of the network together. */
    private static List<String> sums(Map<Layer, Integer> layers, List<Cell> cells, Optional<GridPeer> peer) {
        List<Integer> counts = List.copyOf(layers.values());
        double ours = sum(cells, counts, OURS);
        List<String> sums = new ArrayList<>();
        sums.add(String.format(Locale.ROOT, "The dense convolutions of %s: %.1f ms.", NETWORK, ours));
        peer.ifPresent(library -> sums.add(String.format(
                Locale.ROOT,
                "%s takes %.2f times as long for them.",
                library.name(),
                sum(cells, counts, library.name()) / ours)));
        return sums;
    }

    private static double sum(List<Cell> cells, List<Integer> counts, String contender) {
        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            sum += counts.get(i) * cells.get(i).of(contender).median() / PER_MILLI;
        }
        return sum;
    }

    private static String whole(NetworkRun run, Plan plan, CodeForms forms) {
        Cell cell = Cell.measure(Map.of(), run.flops(), List.of(run.contender()), plan.rounds(), 1, forms::peakGflops);
        return String.format(
                Locale.ROOT, "The whole of %s: %.1f ms.", NETWORK, cell.of(OURS).median() / PER_MILLI);
    }

    private static Result result(List<Cell> cells, Optional<GridPeer> peer, List<String> notes) {
        CellTable table = new CellTable(cells);
        table.column(
                "ms", cell -> String.format(Locale.ROOT, "%.2f", cell.of(OURS).median() / PER_MILLI));
        peer.ifPresent(library -> table.column(
                "/ " + library.name(), cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(OURS, library.name()))));
        table.peakColumns(List.of(OURS));
        List<String> all = new ArrayList<>(List.of(
                "3x3x3 convolutions of one cloud, " + THREADS + " threads, wall time; how many times as fast."));
        all.addAll(notes);
        return table.result("grids", all);
    }
}
