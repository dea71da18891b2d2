package dev.scantling.engine.conform;

import dev.scantling.ir.interp.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chain of convolutions, forward: output coordinates, the size of every kernel map, output features. */
record ConvCase() implements CaseKind {
    private static final double RELATIVE_TOLERANCE = 1e-5;

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        CoordinateForm form = CoordinateForm.of(file);
        ConvChain chain = ConvChain.build(file);
        Datum.Coords coords = form.finest(StoredArrays.integers(file.file("in_coords.npy")));
        float[] feats = file.uniform("feats", coords.count(), chain.inputChannels());
        Runner.Outcome outcome = runner.run(
                chain.program(),
                Map.of(
                        ConvChain.COORDS,
                        coords,
                        ConvChain.FEATS,
                        Datum.matrix(coords.count(), chain.inputChannels(), feats)));
        return compare(file, form, chain, outcome);
    }

    private static List<Comparison> compare(
            CaseFile file, CoordinateForm form, ConvChain chain, Runner.Outcome outcome) {
        List<Comparison> comparisons = new ArrayList<>();
        Table coords = form.stored(outcome.coords(ConvChain.COORDS));
        comparisons.add(ExpectedArray.exact(file, "out_coords", coords));
        if (file.has("kernel_map_sizes")) {
            Table expected = Table.of(1, file.integers("kernel_map_sizes"));
            comparisons.add(Comparison.exact("kernel_map_sizes", expected, Table.of(1, chain.mapSizes(outcome))));
        }
        ExpectedArray feats = new ExpectedArray(file, "out_feats", "out", RELATIVE_TOLERANCE);
        comparisons.addAll(feats.compare(Table.of(outcome.value(ConvChain.FEATS))));
        return comparisons;
    }
}
