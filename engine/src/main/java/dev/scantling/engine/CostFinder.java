package dev.scantling.engine;

import dev.scantling.device.Device;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.TuningStore;
import dev.scantling.jit.tune.CostKey;
import dev.scantling.jit.tune.MatrixKernel;
import dev.scantling.jit.tune.Tuning;
import dev.scantling.jit.tune.TuningFile;
import dev.scantling.jit.tune.TypicalSizes;
import dev.scantling.scheduler.AnalyticCosts;
import dev.scantling.scheduler.MergeTrials;
import dev.scantling.scheduler.NodeCosts;
import dev.scantling.scheduler.SequentialScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what the operators of a model take on one device, all of which run there.
 *
 * @param storage how kernels keep weights
 * @param store where measurements are kept
 * @param measurements counts models that were run to measure
 * @param compiler of optimised programs, neither logged nor dumped
 */
record CostFinder(
        Device device,
        FloatFormat storage,
        TuningStore store,
        AtomicLong measurements,
        BiFunction<Program, SequentialScheduler, CompiledModel> compiler) {

    NodeCosts costs(
            CompiledModel model,
            Inputs inputs,
            CostSource source,
            Strategies strategies,
            Function<Path, TuningStore> files) {
        return switch (source) {
            case CostSource.Measured(int rounds) -> measured(model, inputs, rounds, strategies);
            case CostSource.Analytic _ ->
                AnalyticCosts.of(
                        model.program(),
                        device.target(),
                        TypicalSizes.of(model.program().graph()));
            case CostSource.Table(Path file) ->
                kept(model, inputs, trials(model, strategies)).require(files.apply(file));
        };
    }

    private static List<List<List<Node>>> trials(CompiledModel model, Strategies strategies) {
        return strategies.merge() ? MergeTrials.of(model.program().graph()) : List.of();
    }

    private MeasuredCosts measured(CompiledModel model, Inputs inputs, int rounds, Strategies strategies) {
        int cores = device.target().cores();
        List<List<List<Node>>> trials = trials(model, strategies);
        KeptCosts kept = kept(model, inputs, trials);
        MeasuredCosts costs = kept.in(store).orElseGet(() -> {
            measurements.incrementAndGet();
            return MeasuredCosts.of(model, inputs, cores, rounds);
        });
        for (List<List<Node>> sets : trials) {
            if (!costs.merged().keySet().containsAll(sets)) {
                measurements.incrementAndGet();
                try (CompiledModel trial = merged(model.program(), sets)) {
                    costs = costs.withMerged(model, trial, inputs, cores, rounds);
                }
            }
        }
        kept.keep(costs, store);
        return kept.shared(costs);
    }

    /** One operator after the other, but sets of them as one. */
    private CompiledModel merged(Program optimised, List<List<Node>> sets) {
        return compiler.apply(
                optimised,
                new SequentialScheduler(device.name(), device.target().cores(), sets));
    }

    /** Adds costs to a file, whose problems are errors. */
    void export(CompiledModel model, Inputs inputs, NodeCosts costs, Strategies strategies, Path file) {
        kept(model, inputs, trials(model, strategies)).keep(costs, new TuningFile(file, problem -> {
            throw new EngineException.InvalidInput(problem);
        }));
    }

    private KeptCosts kept(CompiledModel model, Inputs inputs, List<List<List<Node>>> trials) {
        Tuning tuning = new Tuning(store, TypicalSizes.of(model.program().graph()));
        Function<Node, String> choices = node ->
                matrixKernel(node).map(kernel -> "/" + tuning.of(kernel, node)).orElseGet(() -> inPlace(model, node));
        List<List<Node>> sets = trials.stream().flatMap(List::stream).toList();
        return KeptCosts.of(
                model,
                inputs,
                sets,
                (set, sizes) -> CostKey.of(device.target(), device.codeForm().name(), set, sizes, choices));
    }

    /** Which parts of a concatenation are not copied, so that it takes less; empty if all are. */
    private static String inPlace(CompiledModel model, Node node) {
        String parts = node.op() instanceof DenseOp.Concat
                ? IntStream.range(0, node.inputs().size())
                        .filter(part -> model.isInPlace(node.input(part)))
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining("."))
                : "";
        return parts.isEmpty() ? "" : "/in-place:" + parts;
    }

    private Optional<MatrixKernel> matrixKernel(Node node) {
        return MatrixKernel.of(node, device.target(), device.codeForm().name(), storage);
    }
}
