package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.scheduler.ios.DynamicProgram;
import dev.scantling.scheduler.ios.LatencyModel;
import dev.scantling.scheduler.ios.PaperNetworks;
import dev.scantling.scheduler.ios.Pruning;
import dev.scantling.scheduler.ios.Solution;
import dev.scantling.scheduler.ios.Strategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of the published optimizer on the wirings of RandWire; they do not depend on costs. */
class RandWireCountsTest {
    private record Free() implements LatencyModel {
        @Override
        public double[] group(int[] operators) {
            return new double[] {operators.length};
        }

        @Override
        public double concurrent(double[][] groups, int count) {
            return count;
        }

        @Override
        public double merged(int[] operators) {
            return 1;
        }
    }

    @ParameterizedTest
    @CsvSource({"ws-16-4-0.75-2,235,2830", "ws-32-4-0.75-3,4276,101239", "ws-32-4-0.75-4,5420,141792"})
    void statesAndTransitions(String name, long states, long transitions) throws IOException {
        Path file = SharedFiles.require("data/mit-han-lab/ios/" + name + ".txt");
        try (Scanner numbers = new Scanner(file)) {
            int nodes = numbers.nextInt();
            List<int[]> edges = new ArrayList<>();
            for (int left = numbers.nextInt(); left > 0; left--) {
                edges.add(new int[] {numbers.nextInt(), numbers.nextInt()});
            }
            Solution solution = DynamicProgram.solve(
                    PaperNetworks.randWire(new PaperNetworks.Wiring(nodes, edges)),
                    Strategies.BOTH,
                    new Pruning(1, 3),
                    new Free());
            assertThat(solution.states()).isEqualTo(states);
            assertThat(solution.transitions()).isEqualTo(transitions);
        }
    }
}
