package dev.scantling.engine.cli.run;

import dev.scantling.engine.TuningReport;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.ir.EngineException;
import java.io.PrintWriter;
import java.time.Duration;

/** Tunes the kernels of a network on a scan and prints what was found. */
public record TuningRun(RunRequest request, Duration budget) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @throws EngineException if a part of the request is not usable, or there is no tuning file to write */
    public void run(PrintWriter out) {
        if (request.settings().tuning().isEmpty()) {
            throw new EngineException.InvalidInput(
                    "SCANTLING_TUNING is off, so there is nowhere to keep what tuning finds; set it to a file");
        }
        TuningReport report;
        try (Progress progress = new Progress(LoadedModel.STEPS + 1);
                LoadedModel loaded = LoadedModel.open(request, progress)) {
            var inputs = loaded.inputs();
            report = progress.step("timing kernels", () -> loaded.engine().tune(loaded.model(), inputs, budget));
        }
        out.print(text(report));
        out.flush();
    }

    static String text(TuningReport report) {
        TextTable table = new TextTable(
                "kernel", "rows", "neighbours", "operators", "default", "GFLOP/s", "best", "GFLOP/s", "gain");
        for (TuningReport.Kernel kernel : report.kernels()) {
            table.row(
                    kernel.kernel(),
                    "2^" + kernel.log2Rows(),
                    Integer.toString(kernel.neighbours()),
                    Integer.toString(kernel.operators()),
                    kernel.standard(),
                    Numbers.decimal(kernel.gflops()),
                    kernel.best(),
                    Numbers.decimal(kernel.bestGflops()),
                    Numbers.percent(kernel.gain() - 1, 1));
        }
        return table + "\n" + maps(report) + report.kernels().size() + " kernels in "
                + Numbers.decimal(report.took().toMillis() / 1e3) + " s; " + kept(report) + "\n" + unreached(report);
    }

    /** What sorting maps for output-stationary convolutions would gain. */
    private static String maps(TuningReport report) {
        if (report.maps().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(
                "map of", "layers", "fetch-on-demand", "sorted as", "sorting", "with it", "output-stationary");
        for (TuningReport.SortedMap map : report.maps()) {
            table.row(
                    map.map(),
                    Integer.toString(map.layers()),
                    Numbers.millis(map.fetchNanos() / NANOS_PER_MILLI),
                    map.ranges() + " ranges, blocks of " + map.blockRows(),
                    Numbers.millis(map.sortingNanos() / NANOS_PER_MILLI),
                    Numbers.millis(map.sortedNanos() / NANOS_PER_MILLI),
                    map.chosen() ? "chosen" : "no");
        }
        return table + "\n";
    }

    private static String unreached(TuningReport report) {
        return report.unreached() == 0
                ? ""
                : report.unreached() + " more kernels were not timed, because the time was over; raise --budget\n";
    }

    private static String kept(TuningReport report) {
        if (report.kept() == 0) {
            return "no choice beats its default by 2 %, so nothing is written to " + report.store();
        }
        return report.kept()
                + (report.stored() ? " entries written to " : " entries could NOT be written to ")
                + report.store();
    }
}
