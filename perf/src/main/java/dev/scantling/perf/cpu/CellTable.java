package dev.scantling.perf.cpu;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.perf.harness.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row for each cell: its size, then whatever columns are added. Not thread-safe. */
public final class CellTable {
    private final List<Cell> cells;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** What a column shows of a cell. */
    public interface Column {
        String text(Cell cell);
    }

    /** @param cells at least one, of equally named sizes */
    public CellTable(List<Cell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** Adds a column. */
    public void column(String title, Column column) {
        columns.put(title, column);
    }

    /** Shares of the peak, and the peak itself, marked where it was not steady. */
    public void peakColumns(List<String> contenders) {
        contenders.forEach(contender ->
                column(contender + " / peak", cell -> Numbers.percent(cell.gflops(contender), cell.peak())));
        column("peak GF/s", cell -> Numbers.decimal(cell.peak()) + (cell.isSteady() ? "" : " (!)"));
    }

    /** The table, with a note where the peak was not steady. */
    public Suite.Result result(String suite, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        long unsteady = cells.stream().filter(cell -> !cell.isSteady()).count();
        if (unsteady > 0) {
            all.add("(!) The peaks before, between and after differ by more than 5 % in " + unsteady + " of "
                    + cells.size() + " rows: the machine was busy, repeat the run.");
        }
        return new Suite.Result(suite, text(), cells, all);
    }

    private String text() {
        String[] titles = Stream.concat(cells.getFirst().size().keySet().stream(), columns.keySet().stream())
                .toArray(String[]::new);
        TextTable table = new TextTable(titles);
        cells.forEach(cell -> table.row(row(cell)));
        return table.toString();
    }

    private String[] row(Cell cell) {
        Stream<String> figures = columns.values().stream().map(column -> column.text(cell));
        return Stream.concat(cell.size().values().stream(), figures).toArray(String[]::new);
    }
}
