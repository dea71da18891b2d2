package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link RunReport} as a few lines for people. */
final class ReportTable {
    private ReportTable() {}

    static String of(RunReport report, WeightSource weights) {
        return head(report, weights) + "\n" + levels(report) + "\n" + operators(report) + "\n" + total(report);
    }

    private static String head(RunReport report, WeightSource weights) {
        String note = weights.note();
        return report.network() + " on " + report.scan() + ", weights " + report.weights()
                + (note.isEmpty() ? "" : ": " + note + ", so the results mean nothing") + "\n"
                + Numbers.count(report.points()) + " points, " + Numbers.count(report.voxels()) + " voxels; "
                + report.device() + ", " + report.code() + " code, " + report.threads() + " threads, peak "
                + Numbers.decimal(report.peakGflops()) + " GFLOP/s\n";
    }

    private static String levels(RunReport report) {
        TextTable table = new TextTable("level", "voxels", "3x3x3 pairs");
        for (int i = 0; i < report.levels().size(); i++) {
            table.row(
                    Integer.toString(i),
                    Numbers.count(report.levels().get(i)),
                    Numbers.count(report.pairs().get(i)));
        }
        return table.toString();
    }

    private static String operators(RunReport report) {
        Map<String, List<RunReport.Operator>> kinds = report.operators().stream()
                .collect(Collectors.groupingBy(RunReport.Operator::kind, LinkedHashMap::new, Collectors.toList()));
        TextTable table = new TextTable("operators", "number", "time", "share", "GFLOP/s", "of peak");
        double allMicros = micros(report.operators());
        kinds.forEach(
                (kind, operators) -> row(table, kind, operators, micros(operators) / allMicros, report.peakGflops()));
        return table.toString();
    }

    private static double micros(List<RunReport.Operator> operators) {
        return operators.stream().mapToDouble(RunReport.Operator::micros).sum();
    }

    private static void row(
            TextTable table, String kind, List<RunReport.Operator> operators, double share, double peakGflops) {
        double micros = micros(operators);
        double kiloFlops = operators.stream()
                .mapToDouble(operator -> operator.micros() * operator.gflops())
                .sum();
        double gflops = micros == 0 ? 0 : kiloFlops / micros;
        table.row(
                kind,
                Integer.toString(operators.size()),
                Numbers.millis(micros / 1e3),
                Numbers.percent(share, 1),
                gflops == 0 ? "" : Numbers.decimal(gflops),
                gflops == 0 ? "" : Numbers.percent(gflops, peakGflops));
    }

    private static String total(RunReport report) {
        double gflops = 2.0 * report.macs() / (report.totalMillis() * 1e6);
        return "total " + Numbers.millis(report.totalMillis()) + " (fastest "
                + Numbers.millis(report.totalMillisMin()) + "), of it maps " + Numbers.millis(report.mapMillis()) + "\n"
                + Numbers.scaled(report.macs()) + " multiply-adds, " + Numbers.decimal(gflops) + " GFLOP/s, "
                + Numbers.percent(gflops, report.peakGflops()) + " of peak, "
                + Numbers.bytes(report.peakMemoryBytes()) + "\n";
    }
}
