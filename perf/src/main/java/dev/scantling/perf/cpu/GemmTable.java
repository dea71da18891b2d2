package dev.scantling.perf.cpu;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.peer.GemmPeer;
import dev.scantling.perf.peer.Peers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The table of {@link GemmSuite}: speed of everyone, and the ratio to the best peer of each cell. */
final class GemmTable {
    private GemmTable() {}

    static Suite.Result result(String suite, List<Cell> cells, CodeForms forms, Peers peers) {
        List<String> peerNames = peers.present().stream().map(GemmPeer::name).toList();
        CellTable table = new CellTable(cells);
        forms.names().forEach(form -> table.column(form + " GF/s", gflops(form)));
        peerNames.forEach(peer -> table.column(peer, gflops(peer)));
        forms.names()
                .forEach(form -> table.column(
                        form + " / best peer",
                        cell -> cell.speedupOverBest(form, peerNames)
                                .mapToObj(GemmTable::ratio)
                                .findFirst()
                                .orElse("-")));
        table.peakColumns(forms.names());
        List<String> notes = new ArrayList<>(summaries(cells, forms.names(), peerNames));
        notes.add("Thread CPU time, median per run. Ours is the operator's time in a session (input copies excluded), B"
                + " packed when compiled; ONNX Runtime packs B when it loads, the others on each call.");
        peers.present().forEach(peer -> notes.add(peer.name() + ": " + peer.version()));
        peers.missing().forEach(missing -> notes.add(missing.name() + " did not take part: " + missing.reason()));
        notes.addAll(forms.refusals());
        return table.result(suite, notes);
    }

    private static CellTable.Column gflops(String contender) {
        return cell -> Numbers.decimal(cell.gflops(contender));
    }

    private static List<String> summaries(List<Cell> cells, List<String> forms, List<String> peers) {
        List<String> lines = new ArrayList<>();
        for (String form : forms) {
            Ratios.of(cells, cell -> cell.speedupOverBest(form, peers))
                    .ifPresent(ratios -> lines.add(form + " / best peer: " + ratios.text()));
            if (!form.equals(forms.getFirst())) {
                Ratios.of(cells, cell -> DoubleStream.of(cell.speedup(form, forms.getFirst())))
                        .ifPresent(ratios -> lines.add(form + " / " + forms.getFirst() + ": " + ratios.text()));
            }
        }
        return lines;
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
