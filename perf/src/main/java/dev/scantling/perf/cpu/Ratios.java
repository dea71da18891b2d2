package dev.scantling.perf.cpu;

import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** A ratio over all cells of a table: the geometric mean, and where it is worst. */
record Ratios(double mean, double worst, Cell worstCell) {

    /** Empty if no cell has the ratio. */
    static Optional<Ratios> of(List<Cell> cells, Function<Cell, DoubleStream> ratio) {
        List<Ratios> each = new ArrayList<>();
        cells.forEach(cell -> ratio.apply(cell).forEach(value -> each.add(new Ratios(value, value, cell))));
        double[] values = each.stream().mapToDouble(Ratios::worst).toArray();
        return each.stream()
                .reduce((a, b) -> a.worst <= b.worst ? a : b)
                .map(least -> new Ratios(Statistics.geometricMean(values), least.worst, least.worstCell));
    }

    String text() {
        return String.format(Locale.ROOT, "geometric mean %.3f, worst %.3f at %s", mean, worst, worstCell);
    }
}
