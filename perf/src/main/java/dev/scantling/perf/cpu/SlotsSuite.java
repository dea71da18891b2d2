package dev.scantling.perf.cpu;

import dev.scantling.engine.Engine;
import dev.scantling.engine.Inputs;
import dev.scantling.engine.SparseMultiplier;
import dev.scantling.ir.DType;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.sparse.matrix.Entries;
import dev.scantling.sparse.matrix.Format;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A matrix with two entries in every four columns, times a dense one: its own kernel and CSR's against the dense kernel. */
final class SlotsSuite implements Suite {
    private static final Format SLOTS = Format.nOfM(2, 4);
    private static final String KERNEL = "2:4";
    private static final String ENTRIES = "CSR";
    private static final String DENSE = "dense";
    private static final List<Integer> EXTENTS = List.of(256, 512, 1024);
    private static final List<Integer> COLUMNS = List.of(32, 64, 128, 256);
    private static final double TOLERANCE = 1e-3;

    @Override
    public String name() {
        return "slots";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public Result run(Plan plan) {
        try (CodeForms forms = CodeForms.open(plan.settings(), 1)) {
            List<Cell> cells = new ArrayList<>();
            for (int extent : EXTENTS) {
                COLUMNS.forEach(columns -> cells.add(cell(extent, columns, plan.rounds(), forms)));
            }
            return result(cells, forms.names().getFirst());
        }
    }

    /** By the fastest form of code. */
    static Cell cell(int extent, int columns, int rounds, CodeForms forms) {
        Engine engine = forms.engine(forms.names().getFirst());
        SparseMatrix matrix = matrix(extent);
        float[] x = Layers.random(Math.multiplyExact(extent, columns));
        Inputs rows = new Inputs().put(Layers.FEATS, dense(matrix));
        Map<String, String> size = new LinkedHashMap<>();
        size.put("K = N", Integer.toString(extent));
        size.put("columns", Integer.toString(columns));
        long flops = 2L * extent * extent * columns;
        try (SparseMultiplier slots = engine.multiplier(matrix, columns);
                SparseMultiplier entries = engine.multiplier(matrix.to(Format.CSR), columns);
                LayerRun dense = new LayerRun(engine, Layers.linear(extent, columns, x), rows)) {
            slots.load(x);
            entries.load(x);
            dense.flops();
            requireSame(slots, dense.result());
            List<Contender> contenders = List.of(
                    Contender.timed(KERNEL, Clock.THREAD_CPU, slots::run),
                    Contender.timed(ENTRIES, Clock.THREAD_CPU, entries::run),
                    dense.contender(DENSE, Clock.THREAD_CPU));
            return Cell.measure(size, flops, contenders, rounds, Cell.runsFor(flops), forms::peakGflops);
        }
    }

    private static SparseMatrix matrix(int extent) {
        Random random = new Random(1);
        Entries entries = new Entries(extent, extent);
        for (int row = 0; row < extent; row++) {
            for (int group = 0; group < extent; group += 4) {
                int first = random.nextInt(3);
                entries.add(row, group + first, random.nextFloat(-1, 1));
                entries.add(row, group + random.nextInt(first + 1, 4), random.nextFloat(-1, 1));
            }
        }
        return entries.matrix(SLOTS, DType.F32);
    }

    private static float[] dense(SparseMatrix matrix) {
        float[] values = new float[Math.multiplyExact(matrix.rows(), matrix.columns())];
        matrix.forEach((row, column, position) -> values[row * matrix.columns() + column] +=
                (float) matrix.values().get(position));
        return values;
    }

    private static void requireSame(SparseMultiplier ours, float[] expected) {
        float[] actual = new float[expected.length];
        ours.run();
        ours.store(actual);
        for (int i = 0; i < actual.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= TOLERANCE)) {
                throw new IllegalStateException(
                        "element " + i + " is " + actual[i] + ", the dense kernel has " + expected[i]);
            }
        }
    }

    private static Result result(List<Cell> cells, String form) {
        CellTable table = new CellTable(cells);
        for (String name : List.of(KERNEL, ENTRIES)) {
            table.column(name + " / dense", cell -> String.format(Locale.ROOT, "%.2f", cell.speedup(name, DENSE)));
        }
        table.peakColumns(List.of(KERNEL, DENSE));
        return table.result(
                "slots",
                List.of("Products of a matrix of K = N rows with two entries in every four columns, " + form
                        + " code, one thread; peaks count zeros as if they were multiplied."));
    }
}
