package dev.scantling.tests.zoo;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.run.ScanInput;
import dev.scantling.engine.conform.CaseResult;
import dev.scantling.engine.conform.Conformance;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.WeightedSum;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.tests.SharedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What we find of a network.
 *
 * @param billions of multiply-adds; empty where they are not counted
 */
record ZooFigures(ZooRow row, long parameters, String billions, List<CaseResult> cases) {
    private static final double VOXEL = 0.05;
    private static final Settings SETTINGS = Settings.defaults().withThreads(2);

    static ZooFigures of(ZooRow row) {
        Network network = Zoo.parse(row.network());
        return new ZooFigures(row, network.parameterCount(), billions(row.work(), network), cases(row.cases()));
    }

    /** Whether multiply-adds are as published, where something is. */
    boolean worksAsPublished() {
        return published().isEmpty() || published().equals(billions);
    }

    String published() {
        return switch (row.work()) {
            case ZooRow.Fixed(String known) -> known;
            case ZooRow.OnScan(String _, String known) -> known;
            case ZooRow.Unknown() -> "";
        };
    }

    private static String billions(ZooRow.Work work, Network network) {
        return switch (work) {
            case ZooRow.Fixed _ -> String.format(Locale.ROOT, "%.3f", outputsTimesWeights(network) / 1e9);
            case ZooRow.OnScan(String scan, String _) ->
                String.format(Locale.ROOT, "%.2f", onScan(network, SharedFiles.require(scan)) / 1e9);
            case ZooRow.Unknown() -> "";
        };
    }

    private static double outputsTimesWeights(Network network) {
        return network.graph().nodes().stream()
                .filter(node -> node.op() instanceof WeightedSum)
                .mapToDouble(node -> (double) node.output().tensor().shape().fixed(0)
                        * node.input(1).tensor().shape().elements())
                .sum();
    }

    private static double onScan(Network network, Path scan) {
        Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "zoo"));
        try (Engine engine = Engine.open("cpu", SETTINGS);
                CompiledModel model = engine.compile(program);
                Session session = model.openSession()) {
            session.run(ScanInput.read(scan, VOXEL, network.scans()).inputs(model.inputs()));
            return session.timings().stream()
                    .mapToDouble(timing -> timing.estimate().macs())
                    .sum();
        }
    }

    private static List<CaseResult> cases(String pattern) {
        Conformance conformance = new Conformance(SharedFiles.require("goldens/models"), Conformance.ALL);
        try (Runner runner = new DeviceRunner(Engine.open("cpu", SETTINGS))) {
            return conformance.find().stream()
                    .filter(folder -> String.valueOf(folder.getFileName()).matches(pattern))
                    .map(folder -> conformance.run(folder, runner))
                    .toList();
        }
    }
}
