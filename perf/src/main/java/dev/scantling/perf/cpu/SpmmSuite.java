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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Products of sparse matrices with dense ones, float32 and float64, on one core. */
final class SpmmSuite implements Suite {
    private static final String MKL = "MKL";
    private static final int ROWS = 100_000;
    private static final int ENTRIES_OF_A_ROW = 16;
    private static final int HALF_BAND = 1000;
    private static final List<Integer> COLUMNS = List.of(32, 64, 128);
    private static final List<DType> TYPES = List.of(DType.F32, DType.F64);
    private static final String TYPE = "type";

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
                for (DType type : TYPES) {
                    SparseMatrix typed = matrix.as(type);
                    COLUMNS.forEach(columns -> cells.add(cell(place, typed, columns, plan, forms)));
                }
            }
            return result(cells, forms, plan.peers().isPresent(), notes);
        }
    }

    /** @throws EngineException.DeviceUnavailable if MKL is wanted and cannot be loaded */
    static Cell cell(Place place, SparseMatrix matrix, int columns, Plan plan, CodeForms forms) {
        SpmmProblem problem = SpmmProblem.of(matrix, columns);
        List<Contender> contenders = new ArrayList<>();
        List<SparseMultiplier> ours = new ArrayList<>();
        forms.engines().forEach((form, engine) -> {
            SparseMultiplier multiplier = problem.open(engine);
            ours.add(multiplier);
            contenders.add(Contender.timed(form, Clock.THREAD_CPU, multiplier::run));
        });
        Optional<Gemm> mkl =
                plan.peers().map(folder -> new MklSpmm(folder, matrix.orderedRows(), problem.x(), columns));
        mkl.ifPresent(theirs -> {
            problem.requireSame(ours.getFirst(), theirs);
            contenders.add(Contender.timed(MKL, Clock.THREAD_CPU, theirs));
        });
        Map<String, String> size = new LinkedHashMap<>();
        size.put("rows", name(place));
        size.put("N", Integer.toString(columns));
        size.put(TYPE, matrix.dtype().text());
        Cell cell = Cell.measure(size, problem.flops(), contenders, plan.rounds(), 1, forms::peakGflops);
        ours.forEach(SparseMultiplier::close);
        mkl.ifPresent(Gemm::close);
        return cell;
    }

    private static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    /** 10^9 bytes of rows of X for each second: one number for each multiply-add. */
    private static String bandwidth(Cell cell, String contender) {
        boolean doubles = DType.F64.text().equals(cell.size().get(TYPE));
        int bytes = doubles ? DType.F64.bytes() : DType.F32.bytes();
        return String.format(Locale.ROOT, "%.1f", cell.gflops(contender) / 2 * bytes);
    }

    private static Result result(List<Cell> cells, CodeForms forms, boolean withMkl, List<String> notes) {
        CellTable table = new CellTable(cells);
        List<String> all = new ArrayList<>();
        all.add(ROWS + " x " + ROWS + ", " + ENTRIES_OF_A_ROW
                + " entries a row; GB/s of rows of X that are read; one thread.");
        for (String form : forms.names()) {
            table.column(form + " GB/s", cell -> bandwidth(cell, form));
        }
        if (withMkl) {
            table.column("MKL GB/s", cell -> bandwidth(cell, MKL));
            String best = forms.names().getFirst();
            table.column(best + " / MKL", cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(best, MKL)));
            for (Place place : Place.values()) {
                TYPES.forEach(type -> all.add(geometricMean(place, type, cells, best)));
            }
        }
        all.addAll(notes);
        return table.result("spmm", all);
    }

    private static String geometricMean(Place place, DType type, List<Cell> cells, String form) {
        String name = name(place);
        double[] ratios = cells.stream()
                .filter(cell -> name.equals(cell.size().get("rows")))
                .filter(cell -> type.text().equals(cell.size().get(TYPE)))
                .mapToDouble(cell -> cell.speedup(form, MKL))
                .toArray();
        return String.format(
                Locale.ROOT,
                "%s rows, %s: geometric mean %.2f times MKL.",
                name,
                type.text(),
                Statistics.geometricMean(ratios));
    }
}
