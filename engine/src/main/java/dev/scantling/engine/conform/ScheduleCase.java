package dev.scantling.engine.conform;

import dev.scantling.scheduler.ios.DynamicProgram;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Solution;
import dev.scantling.scheduler.ios.Strategies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the published IOS optimizer finds: counts, the optimum, and the number of schedules to a relative 1e-12. On the host. */
record ScheduleCase() implements CaseKind {
    private static final double TOLERANCE = 1e-12;

    @Override
    public List<Comparison> compare(CaseFile file, Runner runner) {
        List<ScheduledPart> parts = ScheduledPart.read(file);
        Map<String, List<Comparison>> byField = new LinkedHashMap<>();
        for (CaseFile result : file.objects("results")) {
            compare(result, parts)
                    .forEach((field, comparison) -> byField.computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(comparison));
        }
        return byField.entrySet().stream()
                .map(field -> Comparison.of(field.getKey(), field.getValue()))
                .toList();
    }

    /** One setting, by the fields of its result. */
    private static Map<String, Comparison> compare(CaseFile result, List<ScheduledPart> parts) {
        Strategies strategies = strategies(result);
        Pruning pruning = new Pruning(result.integer("max_group_size"), result.integer("max_num_groups"));
        List<Solution> found = parts.stream()
                .map(part -> DynamicProgram.solve(part.part(), strategies, pruning, part.costs()))
                .toList();
        String setting = strategies.text() + ", r = " + pruning.groupSize() + ", s = " + pruning.groups();
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        Map<String, ToLongFunction<Solution>> counts = new LinkedHashMap<>();
        counts.put("states", Solution::states);
        counts.put("transitions", Solution::transitions);
        counts.put("width", Solution::width);
        counts.put("optimum", solution -> (long) solution.latency());
        long[] operators = parts.stream().mapToLong(part -> part.part().size()).toArray();
        comparisons.put("operators", exact(setting, result, "operators", operators));
        counts.forEach((field, count) -> comparisons.put(
                field,
                exact(setting, result, field, found.stream().mapToLong(count).toArray())));
        comparisons.put("schedules", schedules(setting, result, found));
        return comparisons;
    }

    private static Strategies strategies(CaseFile result) {
        String text = result.text("opt_type");
        return Arrays.stream(Strategies.values())
                .filter(known -> known.text().equals(text))
                .findFirst()
                .orElseThrow(() -> result.malformed(
                        "opt_type",
                        "one of "
                                + Arrays.stream(Strategies.values())
                                        .map(Strategies::text)
                                        .toList(),
                        text));
    }

    private static Comparison exact(String setting, CaseFile result, String field, long[] found) {
        long[] expected = result.longs(field);
        requireParts(result, field, expected.length, found.length);
        int wrong = Arrays.mismatch(expected, found);
        String what = field + " of " + setting;
        return wrong < 0
                ? Comparison.exact(
                        what,
                        Arrays.stream(expected).sum(),
                        Arrays.stream(found).sum())
                : Comparison.exact(what + ", part " + wrong, expected[wrong], found[wrong]);
    }

    private static void requireParts(CaseFile result, String field, int given, int parts) {
        if (given != parts) {
            throw result.malformed(field, "one for each of the " + parts + " parts", given);
        }
    }

    private static Comparison schedules(String setting, CaseFile result, List<Solution> solutions) {
        double[] expected = result.numbers("schedules");
        requireParts(result, "schedules", expected.length, solutions.size());
        double worst = 0;
        int where = 0;
        for (int part = 0; part < expected.length; part++) {
            double error = Math.abs(solutions.get(part).schedules() / expected[part] - 1);
            if (!(error <= worst)) {
                worst = error;
                where = part;
            }
        }
        return new Comparison("schedules", worst, TOLERANCE, "schedules of " + setting + ", part " + where);
    }
}
