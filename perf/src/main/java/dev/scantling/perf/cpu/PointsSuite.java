package dev.scantling.perf.cpu;

import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.peer.PointPeer;
import dev.scantling.perf.peer.PointPeers;
import dev.scantling.pointcloud.cloud.Blocks;
import dev.scantling.pointcloud.cloud.FarthestPoints;
import dev.scantling.pointcloud.cloud.PointIndex;
import dev.scantling.pointcloud.io.KittiReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Neighbours and farthest points of all points of a scan on two threads, the index made in each run, beside Open3D and PCL. */
final class PointsSuite implements Suite {
    static final String OURS = "Scantling";
    private static final int THREADS = 2;
    private static final double PER_MILLI = 1e6;

    /** How much the number of neighbours within a radius may differ: others round distances in another way. */
    private static final double TOLERANCE = 1e-5;

    private static final List<Work> WORK = List.of(
            new Work(
                    "knn 16",
                    (points, blocks) ->
                            PointIndex.of(points, blocks).nearest(16).index().length),
            new Work(
                    "radius 0.3",
                    (points, blocks) ->
                            PointIndex.of(points, blocks).within(0.3f).index().length),
            new Work("fps 4096", (points, _) -> farthest(points, 4096)));

    /** @param order as {@link PointPeer#run} takes it */
    record Work(String order, Ours ours) {
        String operator() {
            return order.substring(0, order.indexOf(' '));
        }
    }

    /** How many neighbours or points are found among points x, y, z. */
    interface Ours {
        long run(float[] points, Blocks blocks);
    }

    @Override
    public String name() {
        return "points";
    }

    @Override
    public Result run(Plan plan) {
        float[] points = KittiReader.read(plan.requireScan()).matrix("x", "y", "z");
        try (CodeForms forms = CodeForms.open(plan.settings(), THREADS);
                PointPeers peers = PointPeers.open(plan.scan(), THREADS);
                ExecutorService other = Executors.newFixedThreadPool(THREADS - 1)) {
            Blocks blocks = Blocks.shared(THREADS, other);
            return result(
                    WORK.stream()
                            .map(work -> cell(work, points, blocks, plan.rounds(), forms, peers.present()))
                            .toList(),
                    peers);
        }
    }

    private static long farthest(float[] points, int samples) {
        FarthestPoints sampling = FarthestPoints.of("points", points.length / 3, samples);
        int[] chosen = new int[samples];
        sampling.sample(0, points, 0, 3, new float[sampling.floats()], 0, new int[sampling.ints()], 0, chosen, 0);
        return chosen.length;
    }

    /** Everyone finds as many. */
    static Cell cell(Work work, float[] points, Blocks blocks, int rounds, CodeForms forms, List<PointPeer> present) {
        long found = work.ours().run(points, blocks);
        List<Contender> contenders = new ArrayList<>();
        contenders.add(Contender.timed(OURS, Clock.WALL, () -> {
            long _ = work.ours().run(points, blocks);
        }));
        for (PointPeer peer : present) {
            if (peer.has(work.operator())) {
                requireSame(work, found, peer);
                contenders.add(
                        new Contender(peer.name(), () -> peer.run(work.order()).nanos()));
            }
        }
        Map<String, String> size = new LinkedHashMap<>();
        size.put("operator", work.order());
        size.put("points", Integer.toString(points.length / 3));
        size.put("found", Long.toString(found));
        return Cell.measure(size, found, contenders, rounds, 1, forms::peakGflops);
    }

    private static void requireSame(Work work, long found, PointPeer peer) {
        long theirs = peer.run(work.order()).found();
        if (Math.abs(theirs - found) > TOLERANCE * found) {
            throw new IllegalStateException(
                    work.order() + ": " + peer.name() + " finds " + theirs + ", we find " + found);
        }
    }

    private static Result result(List<Cell> cells, PointPeers peers) {
        CellTable table = new CellTable(cells);
        table.column(
                "ms", cell -> String.format(Locale.ROOT, "%.1f", cell.of(OURS).median() / PER_MILLI));
        peers.present().forEach(peer -> table.column("/ " + peer.name(), cell -> speedup(cell, peer.name())));
        List<String> notes = new ArrayList<>(List.of("How many times as fast as each peer, " + THREADS
                + " threads, wall time, the index made in the run. Neighbours are sorted; FPS is on one thread."));
        peers.present().forEach(peer -> notes.add(peer.name() + ": " + peer.version()));
        peers.missing().forEach(missing -> notes.add("without " + missing.name() + ": " + missing.reason()));
        return table.result("points", notes);
    }

    private static String speedup(Cell cell, String peer) {
        return cell.samples().stream().anyMatch(samples -> samples.name().equals(peer))
                ? String.format(Locale.ROOT, "%.2f", cell.speedup(OURS, peer))
                : "-";
    }
}
