package dev.scantling.engine.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.proving.TimedStages.InPlace;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.scheduler.NodeCosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two diamonds, one behind the other: nodes 0; 1, 2; 3; 4, 5; 6. */
class FastestPathTest {
    private static final double ALONE = 100;

    private final Graph graph = diamonds();
    private final Schedule sequential = new Schedule(
            Stream.of(0, 1, 2, 3, 4, 5, 6).map(FastestPathTest.this::alone).toList());

    private static Graph diamonds() {
        GraphBuilder b = new GraphBuilder("diamonds");
        Value x = b.relu(b.input("x", Type.f32(Dim.of(3), Dim.of(4))));
        for (int i = 0; i < 2; i++) {
            x = b.add(b.relu(x), b.relu(x));
        }
        b.output("y", x);
        return b.build();
    }

    private Node node(int number) {
        return graph.nodes().get(number);
    }

    private Stage alone(int number) {
        return new Stage(List.of(new Group(List.of(node(number)), "cpu", 2)), Stage.Strategy.CONCURRENT);
    }

    private Stage sideBySide(int a, int b) {
        return new Stage(
                Stream.of(a, b)
                        .map(number -> new Group(List.of(node(number)), "cpu", 1))
                        .toList(),
                Stage.Strategy.CONCURRENT);
    }

    /** A run of stages, and of operators that take a hundred each times a factor. */
    private TimedStages timed(double slower, Map<Stage, Double> stages) {
        Map<Value, Double> apart = new LinkedHashMap<>();
        graph.nodes().forEach(node -> apart.put(node.outputs().getFirst(), ALONE * slower));
        List<InPlace> together = stages.keySet().stream()
                .filter(stage -> stage.groups().size() > 1)
                .flatMap(stage -> stage.groups().stream())
                .map(group -> new InPlace(group.nodes().getFirst(), 1, 3 * ALONE * slower))
                .toList();
        return new TimedStages(
                new Schedule(List.copyOf(stages.keySet())), List.copyOf(stages.values()), apart, together);
    }

    private static Map<Stage, Double> inOrder(Object... stagesAndNanos) {
        Map<Stage, Double> stages = new LinkedHashMap<>();
        for (int i = 0; i < stagesAndNanos.length; i += 2) {
            stages.put((Stage) stagesAndNanos[i], (Double) stagesAndNanos[i + 1]);
        }
        return stages;
    }

    /** Stages of both diamonds side by side. */
    private TimedStages run(double slower, double first, double second) {
        return timed(
                slower,
                inOrder(
                        alone(0), ALONE * slower,
                        sideBySide(1, 2), first,
                        alone(3), ALONE * slower,
                        sideBySide(4, 5), second,
                        alone(6), ALONE * slower));
    }

    @Test
    void stagesThatDoNotGainAreTakenApart() {
        FastestPath.Found path = FastestPath.of(sequential, List.of(run(1, 150, 199)));
        assertThat(path.schedule().stages())
                .containsExactly(alone(0), sideBySide(1, 2), alone(3), alone(4), alone(5), alone(6));
    }

    /** The second run is one of a machine that is half as fast at that time. */
    @Test
    void eachPartIsTakenFromTheScheduleThatIsFastestThere() {
        FastestPath.Found path = FastestPath.of(sequential, List.of(run(1, 150, 300), run(2, 500, 250)));
        assertThat(path.schedule().stages())
                .containsExactly(alone(0), sideBySide(1, 2), alone(3), sideBySide(4, 5), alone(6));
    }

    @Test
    void whatNeverGainsLeavesTheSequentialOrder() {
        assertThat(FastestPath.of(sequential, List.of(run(1, 300, 300))))
                .isEqualTo(new FastestPath.Found(sequential, 1));
    }

    /** On one core next to others all took three times as long as was expected, and the machine then became half as fast. */
    @Test
    void costsFollowWhatOperatorsTookInPlace() {
        NodeCosts alone = _ -> new double[] {ALONE, ALONE};
        TimedStages before = timed(1, inOrder(sideBySide(1, 2), 300.0));
        TimedStages after = timed(2, inOrder(sideBySide(4, 5), 600.0));
        CostsInPlace costs = CostsInPlace.of(alone, 2, List.of(before, after));
        assertThat(costs.nanos(node(1))).containsExactly(6 * ALONE, 2 * ALONE);
        assertThat(costs.nanos(node(4))).containsExactly(6 * ALONE, 2 * ALONE);
        assertThat(costs.nanos(node(6))).as("never next to others").containsExactly(6 * ALONE, 2 * ALONE);
    }
}
