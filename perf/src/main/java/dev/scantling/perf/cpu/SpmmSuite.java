package dev.scantling.perf.cpu;

import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.harness.Statistics;
import dev.scantling.perf.peer.Gemm;
import dev.scantling.perf.peer.MklSpmm;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Products of sparse matrices with dense ones, float32, on one core. */
final class SpmmSuite implements Suite {
    private static final String MKL = "MKL";
    private static final int ROWS = 100_000;
    private static final int ENTRIES_OF_A_ROW = 16;
    private static final int HALF_BAND = 1000;
    private static final List<Integer> COLUMNS = List.of(32, 64, 128);
    private static final double TOLERANCE = 1e-4;

    /** Where the entries of a row are. */
    enum Place {
        RANDOM,
        BANDED;

        int column(int row, int rows, Random random) {
            return switch (this) {
                case RANDOM -> random.nextInt(rows);
                case BANDED -> Math.clamp(row + random.nextInt(-HALF_BAND, HALF_BAND + 1), 0, rows - 1);
            };
        }

        SparseMatrix matrix(int rows) {
            Random random = new Random(1);
            Entries entries = new Entries(rows, rows);
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < ENTRIES_OF_A_ROW; i++) {
                    entries.add(row, column(row, rows, random), random.nextFloat(-1, 1));
                }
            }
            return entries.matrix(Format.CSR, DType.F32);
        }
    }

    @Override
    public String name() {
        return "spmm";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public Result run(Plan plan) {
        List<String> notes = new ArrayList<>();
        if (plan.peers().isEmpty()) {
            notes.add("without MKL: run with --peers, which installs it");
        }
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            List<Cell> cells = new ArrayList<>();
            for (Place place : Place.values()) {
                SparseMatrix matrix = place.matrix(ROWS);
                COLUMNS.forEach(columns -> cells.add(cell(place, matrix, columns, plan, forms)));
            }
            return result(cells, forms, plan.peers().isPresent(), notes);
        }
    }

    /** @throws EngineException.DeviceUnavailable if MKL is wanted and cannot be loaded */
    static Cell cell(Place place, SparseMatrix matrix, int columns, Plan plan, CodeForms forms) {
        float[] x = Layers.random(Math.multiplyExact(matrix.columns(), columns));
        List<Contender> contenders = new ArrayList<>();
        List<SparseMultiplier> ours = new ArrayList<>();
        forms.engines().forEach((form, engine) -> {
            SparseMultiplier multiplier = engine.multiplier(matrix, columns);
            multiplier.load(x);
            ours.add(multiplier);
            contenders.add(Contender.timed(form, Clock.THREAD_CPU, multiplier::run));
        });
        Optional<Gemm> mkl = plan.peers().map(folder -> new MklSpmm(folder, matrix.orderedRows(), x, columns));
        mkl.ifPresent(theirs -> {
            requireSame(matrix.rows() * columns, ours.getFirst(), theirs);
            contenders.add(Contender.timed(MKL, Clock.THREAD_CPU, theirs));
        });
        Map<String, String> size = new LinkedHashMap<>();
        size.put("rows", place.name().toLowerCase(Locale.ROOT));
        size.put("N", Integer.toString(columns));
        long flops = 2L * matrix.stored() * columns;
        Cell cell = Cell.measure(size, flops, contenders, plan.rounds(), 1, forms::peakGflops);
        ours.forEach(SparseMultiplier::close);
        mkl.ifPresent(Gemm::close);
        return cell;
    }

    private static void requireSame(int elements, SparseMultiplier ours, Gemm theirs) {
        float[] here = new float[elements];
        ours.run();
        ours.store(here);
        theirs.run();
        float[] there = theirs.result().toArray(ValueLayout.JAVA_FLOAT);
        for (int i = 0; i < elements; i++) {
            if (!(Math.abs(here[i] - there[i]) <= TOLERANCE)) {
                throw new IllegalStateException("element " + i + " is " + here[i] + ", MKL has " + there[i]);
            }
        }
    }

    private static Result result(List<Cell> cells, CodeForms forms, boolean withMkl, List<String> notes) {
        CellTable table = new CellTable(cells);
        List<String> all = new ArrayList<>();
        all.add(ROWS + " x " + ROWS + ", " + ENTRIES_OF_A_ROW
                + " entries a row; GB/s of rows of X that are read; one thread.");
        for (String form : forms.names()) {
            table.column(form + " GB/s", cell -> String.format(Locale.ROOT, "%.1f", 2 * cell.gflops(form)));
        }
        if (withMkl) {
            table.column("MKL GB/s", cell -> String.format(Locale.ROOT, "%.1f", 2 * cell.gflops(MKL)));
            String best = forms.names().getFirst();
            table.column(best + " / MKL", cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(best, MKL)));
            for (Place place : Place.values()) {
                all.add(geometricMean(place, cells, best));
            }
        }
        all.addAll(notes);
        return table.result("spmm", all);
    }

    private static String geometricMean(Place place, List<Cell> cells, String form) {
        String name = place.name().toLowerCase(Locale.ROOT);
        double[] ratios = cells.stream()
                .filter(cell -> name.equals(cell.size().get("rows")))
                .mapToDouble(cell -> cell.speedup(form, MKL))
                .toArray();
        return String.format(
                Locale.ROOT, "%s rows: geometric mean %.2f times MKL.", name, Statistics.geometricMean(ratios));
    }
}
