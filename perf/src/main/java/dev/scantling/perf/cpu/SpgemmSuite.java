package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Semiring;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.harness.Statistics;
import dev.scantling.perf.peer.SparsePeer;
import dev.scantling.perf.peer.SparsePeers;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import dev.scantling.sparse.product.ProductOptions;
import dev.scantling.sparse.product.SparseProduct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Products of sparse matrices with themselves, or with their transposes where they are not square, on one core. */
final class SpgemmSuite implements Suite {
    static final String OURS = "Scantling";
    private static final Path MATRICES = Path.of("data", "sparse");
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final double SUM_TOLERANCE = 1e-9;
    private static final int SMALL = 100_000;
    private static final double ADJACENCY_EDGE = 0.05;

    @Override
    public String name() {
        return "spgemm";
    }

    @Override
    public Result run(Plan plan) {
        List<String> notes = new ArrayList<>();
        Map<String, SparseMatrix> matrices = new LinkedHashMap<>(SparseMatrices.below(
                Path.of(Setting.SHARED.text()).resolve(MATRICES),
                (file, reason) -> notes.add("left out " + file.getFileName() + ": " + reason)));
        matrices.put(
                "voxel adjacency",
                Adjacency.of(
                        Scene.scan(plan.requireScan(), ADJACENCY_EDGE).voxels().coords()));
        try (CodeForms forms = CodeForms.open(plan.settings(), 1);
                SparsePeers peers = SparsePeers.open(plan.peers())) {
            warmUp(matrices.values());
            List<Cell> cells = new ArrayList<>();
            matrices.forEach((name, matrix) -> {
                try {
                    cells.add(cell(name, matrix, plan.rounds(), forms, peers));
                } catch (EngineException.InvalidInput tooLarge) {
                    notes.add("left out " + name + ": " + tooLarge.getMessage());
                }
            });
            peers.missing().forEach(missing -> notes.add("without " + missing.name() + ": " + missing.reason()));
            return result(cells, peers, notes);
        }
    }

    /** So that nothing is compiled while the first matrices are measured. */
    private static void warmUp(Collection<SparseMatrix> matrices) {
        List<SparseMatrix> small = matrices.stream()
                .filter(matrix -> matrix.rows() == matrix.columns() && matrix.stored() < SMALL)
                .filter(SpgemmSuite::hasSquare)
                .toList();
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            small.forEach(matrix -> SparseProduct.multiply(Semiring.PLUS_TIMES, matrix, matrix));
        }
    }

    /** Whether the budget allows it; where not, the reason is told when it is the matrix's turn. */
    private static boolean hasSquare(SparseMatrix matrix) {
        try {
            SparseProduct.of(matrix, matrix, ProductOptions.standard());
            return true;
        } catch (EngineException.InvalidInput tooLarge) {
            return false;
        }
    }

    /** @throws EngineException.InvalidInput if the product is too large */
    static Cell cell(String name, SparseMatrix matrix, int rounds, CodeForms forms, SparsePeers peers) {
        SparseMatrix right =
                matrix.rows() == matrix.columns() ? matrix : matrix.transposed().to(Format.CSR);
        SparseProduct product = SparseProduct.of(matrix, right, ProductOptions.standard());
        List<SparsePeer.Prepared> prepared = new ArrayList<>();
        List<Contender> contenders = new ArrayList<>();
        contenders.add(Contender.timed(
                OURS, Clock.THREAD_CPU, () -> SparseProduct.multiply(Semiring.PLUS_TIMES, matrix, right)));
        for (SparsePeer peer : peers.present()) {
            SparsePeer.Prepared theirs = peer.prepare(matrix.orderedRows(), right.orderedRows());
            prepared.add(theirs);
            contenders.add(new Contender(peer.name(), theirs::run));
            if (peer.leavesOrderOpen()) {
                contenders.add(new Contender(ordered(peer), theirs::runOrdered));
            }
        }
        Cell cell = Cell.measure(
                size(name, product),
                2 * product.products(),
                contenders,
                rounds,
                Cell.runsFor(20 * product.products()),
                forms::peakGflops);
        Sums sums = Sums.of(product.multiply(Semiring.PLUS_TIMES));
        prepared.forEach(theirs -> requireSame(sums, theirs));
        prepared.forEach(SparsePeer.Prepared::close);
        return cell;
    }

    /** Of a product: its entries, their sum, and the sum without their signs, which bounds what rounding changes. */
    private record Sums(int entries, double sum, double magnitude) {
        static Sums of(SparseMatrix product) {
            double[] values = product.values().doubles();
            return new Sums(
                    values.length,
                    DoubleStream.of(values).sum(),
                    DoubleStream.of(values).map(Math::abs).sum());
        }
    }

    private static String ordered(SparsePeer peer) {
        return peer.name() + ", ordered";
    }

    /**
     * Libraries may leave zeros out, but have no entry more; sums differ by no more than the order of adding. Their last product is an
     * ordered one.
     */
    private static void requireSame(Sums ours, SparsePeer.Prepared theirs) {
        double sum = theirs.sum();
        boolean close = Math.abs(sum - ours.sum()) <= SUM_TOLERANCE * ours.magnitude();
        if (theirs.entries() > ours.entries() || theirs.entries() == 0 || !close || !theirs.ascends()) {
            throw new IllegalStateException("a peer's product has " + theirs.entries() + " entries of sum " + sum
                    + (theirs.ascends() ? "" : " in no order") + ", ours " + ours.entries() + " of sum " + ours.sum());
        }
    }

    private static Map<String, String> size(String name, SparseProduct product) {
        Map<String, String> size = new LinkedHashMap<>();
        size.put("matrix", name);
        size.put("products", Long.toString(product.products()));
        size.put("entries", Integer.toString(product.entries()));
        return size;
    }

    private static Result result(List<Cell> cells, SparsePeers peers, List<String> notes) {
        CellTable table = new CellTable(cells);
        List<String> plain = peers.present().stream().map(SparsePeer::name).toList();
        List<String> ordered = peers.present().stream()
                .map(peer -> peer.leavesOrderOpen() ? ordered(peer) : peer.name())
                .toList();
        table.column("ns / product", cell -> String.format(Locale.ROOT, "%.2f", 2 / Math.max(1e-9, cell.gflops(OURS))));
        Stream.concat(plain.stream(), ordered.stream())
                .distinct()
                .forEach(peer -> table.column(
                        "/ " + peer, cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(OURS, peer))));
        List<String> all = new ArrayList<>(List.of("How many times as fast as each peer, one thread, CPU time; with the"
                + " search for the entries. Columns of our rows ascend, those of SciPy and MKL come in any order unless"
                + " they are ordered afterwards."));
        all.addAll(means("Against the fastest peer of each matrix", cells, plain));
        all.addAll(means("Against the fastest of those whose columns ascend", cells, ordered));
        peers.present().forEach(peer -> all.add(peer.name() + ": " + peer.version()));
        all.addAll(notes);
        return table.result("spgemm", all);
    }

    /** Empty if there are no peers. */
    private static List<String> means(String against, List<Cell> cells, List<String> others) {
        double[] best = cells.stream()
                .flatMapToDouble(cell -> cell.speedupOverBest(OURS, others))
                .toArray();
        return best.length == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT, "%s: geometric mean %.2f.", against, Statistics.geometricMean(best)));
    }
}
