package dev.scantling.perf.cpu;

import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.perf.harness.Clock;
import dev.scantling.perf.harness.Contender;
import dev.scantling.perf.harness.Race;
import dev.scantling.perf.harness.Samples;
import dev.scantling.scheduler.ios.BlockParts;
import dev.scantling.scheduler.ios.DynamicProgram;
import dev.scantling.scheduler.ios.LatencyModel;
import dev.scantling.scheduler.ios.Part;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Solution;
import dev.scantling.scheduler.ios.Strategies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long IOS's dynamic program takes for the networks of the paper, with costs that take no time. */
final class ScheduleSuite implements Suite {
    private static final String WIRINGS = "data/mit-han-lab/ios";
    private static final double NANOS_PER_MILLI = 1e6;

    /** A network in parts. */
    private record Network(String name, List<Part> parts) {
        static Network of(String name, String zoo) {
            return new Network(name, BlockParts.of(Zoo.parse(zoo).graph()));
        }

        List<Solution> solve() {
            return parts.stream()
                    .map(part -> DynamicProgram.solve(part, Strategies.BOTH, Pruning.STANDARD, new OneEach()))
                    .toList();
        }
    }

    /** An operator takes one; as in the goldens, a stage takes three more and each further group two. */
    private record OneEach() implements LatencyModel {
        @Override
        public double[] group(int[] operators) {
            return new double[] {operators.length};
        }

        @Override
        public double concurrent(double[][] groups, int count) {
            double longest = 0;
            for (int i = 0; i < count; i++) {
                longest = Math.max(longest, groups[i][0]);
            }
            return longest + 2 * (count - 1) + 3;
        }

        @Override
        public double merged(int[] operators) {
            return operators.length + 3;
        }
    }

    /** What one network took. */
    private record Row(String network, int operators, int parts, long states, long transitions, Samples times) {}

    @Override
    public String name() {
        return "ios";
    }

    @Override
    public boolean needsScan() {
        return false;
    }

    @Override
    public Result run(Plan plan) {
        List<Network> networks = networks();
        Race race = new Race(networks.stream()
                .map(network -> Contender.timed(network.name(), Clock.THREAD_CPU, network::solve))
                .toList());
        race.run(3);
        List<Samples> times = race.run(plan.rounds());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            rows.add(row(networks.get(i), times.get(i)));
        }
        return result(rows);
    }

    private static List<Network> networks() {
        String wirings = Path.of(Setting.SHARED.text()).resolve(WIRINGS).toString();
        return List.of(
                Network.of("SqueezeNet", "squeezenet"),
                Network.of("Inception V3", "inception_v3"),
                Network.of("NasNet-A large", "nasnet"),
                Network.of("RandWire large", "randwire:" + wirings),
                new Network(
                        "RandWire large, one part",
                        List.of(BlockParts.whole(
                                Zoo.parse("randwire:" + wirings).graph()))));
    }

    private static Row row(Network network, Samples times) {
        List<Solution> solutions = network.solve();
        return new Row(
                network.name(),
                network.parts().stream().mapToInt(Part::size).sum(),
                network.parts().size(),
                solutions.stream().mapToLong(Solution::states).sum(),
                solutions.stream().mapToLong(Solution::transitions).sum(),
                times);
    }

    private static Result result(List<Row> rows) {
        TextTable table =
                new TextTable("network", "operators", "parts", "states", "transitions", "median ms", "ns / transition");
        for (Row row : rows) {
            double nanos = row.times().median();
            table.row(
                    row.network(),
                    Integer.toString(row.operators()),
                    Integer.toString(row.parts()),
                    String.format(Locale.ROOT, "%,d", row.states()),
                    String.format(Locale.ROOT, "%,d", row.transitions()),
                    String.format(Locale.ROOT, "%.1f", nanos / NANOS_PER_MILLI),
                    String.format(Locale.ROOT, "%.0f", nanos / row.transitions()));
        }
        return new Result(
                "ios",
                table.toString(),
                rows,
                List.of(
                        "The dynamic program with concurrent and merged stages, r = 3, s = 8, one thread, thread CPU time, warm."));
    }
}
