package dev.scantling.perf.cpu;

import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.sparse.TapTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kernel maps of 27 offsets: merging sorted keys against a hash table, on one core. */
final class MapsSuite implements Suite {
    private static final List<Double> EDGES = List.of(0.05, 0.1, 0.2, 0.4);
    private static final String MERGE = "merge";
    private static final String SORT = "sort + merge";
    private static final String HASH = "hash";
    private static final double PER_MICROSECOND = 1e3;

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public Result run(Plan plan) {
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            return result(Scene.all(plan, EDGES).stream()
                    .map(scene -> cell(scene, plan.rounds(), forms))
                    .toList());
        }
    }

    /** All three make the same map, which is checked by its pairs. */
    static Cell cell(Scene scene, int rounds, CodeForms forms) {
        MapRun run = new MapRun(
                TapTable.of(KernelGeometry.of(3, 1, Convention.TORCHSPARSE_1)),
                scene.voxels().coords());
        run.merge();
        long pairs = run.pairs();
        List<Contender> contenders = List.of(
                contender(MERGE, run::merge, run, pairs),
                contender(SORT, run::sortAndMerge, run, pairs),
                contender(HASH, run::hash, run, pairs));
        return Cell.measure(size(scene, pairs), run.voxels(), contenders, rounds, 10, forms::peakGflops);
    }

    private static Contender contender(String name, Runnable work, MapRun run, long pairs) {
        return Contender.timed(name, Clock.THREAD_CPU, () -> {
            work.run();
            if (run.pairs() != pairs) {
                throw new IllegalStateException(name + " found " + run.pairs() + " pairs, merging found " + pairs);
            }
        });
    }

    private static Map<String, String> size(Scene scene, long pairs) {
        int voxels = scene.voxels().count();
        Map<String, String> size = new LinkedHashMap<>();
        size.put("scene", scene.name());
        size.put("voxels", Integer.toString(voxels));
        size.put("pairs / voxel", String.format(Locale.ROOT, "%.2f", (double) pairs / voxels));
        return size;
    }

    private static Result result(List<Cell> cells) {
        CellTable table = new CellTable(cells);
        for (String name : List.of(MERGE, SORT, HASH)) {
            table.column(
                    name + " M/s", cell -> String.format(Locale.ROOT, "%.1f", cell.gflops(name) * PER_MICROSECOND));
        }
        table.column(MERGE + " / " + HASH, cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(MERGE, HASH)));
        return table.result(
                "maps",
                List.of("Million voxels a second, one thread, thread CPU time. Merging and hashing start from sorted"
                        + " keys, sorting from keys in random order; the hash table is made in each run."));
    }
}
