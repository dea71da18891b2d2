package dev.scantling.engine.conform;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.MinkUNet;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.NetworkOptions;
import dev.scantling.models.zoo.Spvcnn;
import dev.scantling.models.zoo.Spvnas;
import dev.scantling.models.zoo.SpvnasSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A whole network on a scan: its tensors, the number of parameters, coordinates and kernel maps of every level where the
 * case has them, logits and classes.
 */
record ModelCase() implements CaseKind {
    private static final double RELATIVE_TOLERANCE = 1e-4;

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        Network network = network(file);
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(StateDictFile.read(file.file("state_dict.tsv")).compare(network.parameters()));
        if (file.has("params")) {
            comparisons.add(Comparison.exact("params", file.longInteger("params"), network.parameterCount()));
        }
        Program program =
                new Program(ObservedGraph.of(network.graph()), SeededWeights.fill(network.parameters(), file.tag()));
        Runner.Outcome outcome = runner.run(program, ScanInput.read(file).inputs(network.graph()));
        comparisons.addAll(levels(file, outcome));
        comparisons.addAll(maps(file, outcome));
        comparisons.addAll(new ExpectedArray(file, "logits", "out", RELATIVE_TOLERANCE)
                .compare(Table.of(outcome.value("logits"))));
        return comparisons;
    }

    private static Network network(CaseFile file) {
        String model = file.text("model");
        return switch (model) {
            case "minkunet" -> MinkUNet.build(file.number("arg"), options(file));
            case "spvcnn" -> Spvcnn.build(file.number("arg"), options(file));
            case "spvnas" -> Spvnas.build(sample(file), options(file));
            default ->
                throw new EngineException.UnsupportedOp("unknown model '" + model
                        + "'; known: minkunet, spvcnn, spvnas, " + String.join(", ", CloudModelCase.NAMES));
        };
    }

    private static NetworkOptions options(CaseFile file) {
        return NetworkOptions.DEFAULT
                .withClasses(file.has("num_classes") ? file.positive("num_classes") : NetworkOptions.DEFAULT.classes())
                .withConvention(file.convention())
                .withVoxelSize((float) file.number("voxel_size"));
    }

    private static SpvnasSample sample(CaseFile file) {
        return SpvnasSample.parse(
                file.object("spvnas_sample").body().toString(),
                file.file(CaseFile.NAME).toString());
    }

    private static List<Comparison> levels(CaseFile file, Runner.Outcome outcome) {
        if (!file.has("coord_checks")) {
            return List.of();
        }
        CaseFile checks = file.object("coord_checks");
        requireKnown(file, "coord_checks", checks, outcome.values().keySet());
        return checks.fields().stream()
                .map(level -> level(checks.object(level), level, outcome))
                .toList();
    }

    private static void requireKnown(CaseFile file, String field, CaseFile keys, Set<String> known) {
        for (String key : keys.fields()) {
            if (!known.contains(key)) {
                throw file.malformed(field, "by keys of the network, " + new TreeSet<>(known), "also for " + key);
            }
        }
    }

    private static Comparison level(CaseFile stated, String level, Runner.Outcome outcome) {
        CoordinateChecks expected = CoordinateChecks.read(stated);
        CoordinateChecks actual = CoordinateChecks.of(outcome.coords(level));
        boolean matches = expected.equals(actual);
        String where = matches ? "" : "coordinates of stride " + level + ": " + actual + "; expected " + expected;
        return new Comparison("coordinates", matches ? 0 : 1, 0, where);
    }

    private static List<Comparison> maps(CaseFile file, Runner.Outcome outcome) {
        if (!file.has("kernel_maps")) {
            return List.of();
        }
        CaseFile maps = file.object("kernel_maps");
        requireKnown(file, "kernel_maps", maps, outcome.pairCounts().keySet());
        return maps.fields().stream()
                .map(key -> Comparison.exact(
                        "kernel maps",
                        Table.of(1, maps.object(key).integers("sizes")),
                        Table.of(1, outcome.pairs(key))))
                .toList();
    }
}
