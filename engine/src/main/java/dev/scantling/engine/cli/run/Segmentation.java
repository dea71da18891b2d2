package dev.scantling.engine.cli.run;

import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.models.zoo.Network;
import java.io.PrintWriter;

/**
 * The main job: read a scan, voxelise it, run a network, give every point the class of its voxel, write the results. Networks that find
 * things rather than label points leave their outputs instead.
 *
 * @param repeat runs whose times are measured, at least 1
 */
public record Segmentation(RunRequest request, ResultFiles results, int repeat) {
    private static final int STEPS_AFTER_RUNS = 2;

    /**
     * Does it and prints a short table.
     *
     * @throws dev.scantling.ir.EngineException saying what is not usable
     */
    public void run(PrintWriter out) {
        run(request.build(), out);
    }

    /** As {@link #run(PrintWriter)} with another network than that of the request's name. */
    public void run(Network network, PrintWriter out) {
        NetworkInput.requireScans(network);
        results.requireIn(network.graph().outputs());
        results.createFolders();
        RunReport report;
        try (Progress progress = new Progress(LoadedModel.STEPS + repeat + STEPS_AFTER_RUNS);
                LoadedModel loaded = LoadedModel.open(request, network, progress)) {
            report = run(loaded, progress);
        }
        out.print(ReportTable.of(report, request.weights()));
        out.println("results in " + results.folder() + ": "
                + String.join(", ", results.names(network.graph().outputs())));
    }

    private RunReport run(LoadedModel loaded, Progress progress) {
        try (Session session = loaded.model().openSession()) {
            Measurements times = loaded.measure(session, repeat, progress);
            RunReport report = progress.step("measuring the peak", () -> RunReport.of(loaded, session, times));
            return progress.step("writing results", () -> {
                results.write(loaded, session, report);
                return report;
            });
        }
    }
}
