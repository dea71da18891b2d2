package dev.scantling.scheduler;

import dev.scantling.ir.Estimate;
import dev.scantling.ir.Estimates;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Target;
import dev.scantling.ir.pass.PassLog;
import dev.scantling.ir.pass.PassPipeline;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What operators take by their {@link Estimates work} and a roofline, without running anything. Knows any operator, of whatever graph.
 *
 * @param cores as many numbers as costs have
 * @param merged of the sets of one graph
 */
public record AnalyticCosts(Roofline roofline, Sizes sizes, int cores, Map<List<Node>, double[]> merged)
        implements NodeCosts {
    public AnalyticCosts {
        merged = Map.copyOf(merged);
    }

    /** Of operators that run alone; none merge. */
    public static AnalyticCosts apart(Target target, Sizes sizes) {
        return new AnalyticCosts(Roofline.of(target), sizes, target.cores(), Map.of());
    }

    /** With the sets of a program that are worth merging ({@link MergeTrials}), by the work of what merging makes of them. */
    public static AnalyticCosts of(Program program, Target target, Sizes sizes) {
        AnalyticCosts apart = apart(target, sizes);
        Map<List<Node>, double[]> merged = new HashMap<>();
        MergeTrials.of(program.graph()).forEach(sets -> merged.putAll(apart.trial(program, sets)));
        return new AnalyticCosts(apart.roofline, sizes, apart.cores, merged);
    }

    private Map<List<Node>, double[]> trial(Program program, List<List<Node>> sets) {
        Schedule decided = new SequentialScheduler("", cores, sets).schedule(program.graph());
        Program merged = new PassPipeline(MergedStages.passes(decided)).run(program, PassLog.silent());
        List<Stage> ran = MergedStages.schedule(merged.graph(), decided).stages();
        Map<List<Node>, double[]> costs = new HashMap<>();
        for (int i = 0; i < ran.size(); i++) {
            if (decided.stages().get(i).merges()) {
                costs.put(only(decided.stages().get(i)), sum(only(ran.get(i))));
            }
        }
        return costs;
    }

    private static List<Node> only(Stage stage) {
        return stage.groups().getFirst().nodes();
    }

    private double[] sum(List<Node> nodes) {
        return CoreSplit.sums(nodes.stream().map(this::nanos).toList(), cores);
    }

    @Override
    public double[] nanos(Node node) {
        Estimate work = Estimates.of(node, sizes);
        return IntStream.rangeClosed(1, cores)
                .mapToDouble(count -> roofline.nanos(work, count))
                .toArray();
    }
}
