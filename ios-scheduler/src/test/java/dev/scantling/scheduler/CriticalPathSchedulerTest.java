package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathSchedulerTest {

    /** A node that takes one unit on any number of cores. */
    private static Schedule schedule(Graph graph, int cores) {
        return new CriticalPathScheduler("cpu", cores, _ -> new double[] {1, 1}).schedule(graph);
    }

    private static List<List<List<Node>>> nodes(Schedule schedule) {
        return schedule.stages().stream()
                .map(stage -> stage.groups().stream().map(Group::nodes).toList())
                .toList();
    }

    /** Three operators one after the other take the first core, though two short ones come before them in the graph. */
    @Test
    void theLongestPathGoesFirst() {
        GraphBuilder b = new GraphBuilder("paths");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        Value firstShort = b.relu(x);
        Value secondShort = b.relu(x);
        Value path = b.relu(b.relu(b.relu(x)));
        b.output("y", b.concat(firstShort, secondShort, path));
        Graph graph = b.build();
        List<Node> all = graph.nodes();
        assertThat(nodes(schedule(graph, 2)))
                .containsExactly(List.of(all.subList(2, 5), all.subList(0, 2)), List.of(List.of(all.get(5))));
    }

    /** A core keeps what it made, so that a chain beside another stays in its group, to the end of both. */
    @Test
    void chainsStayOnTheirCores() {
        GraphBuilder b = new GraphBuilder("chains");
        Value x = b.input("x", Type.f32(Dim.of(3), Dim.of(4)));
        List<Value> ends = new ArrayList<>();
        for (int chain = 0; chain < 2; chain++) {
            ends.add(b.relu(b.relu(b.relu(b.relu(x)))));
        }
        b.output("y", b.add(ends.get(0), ends.get(1)));
        Schedule schedule = schedule(b.build(), 2);
        assertThat(nodes(schedule).getFirst()).extracting(List::size).containsExactly(4, 4);
        assertThat(schedule.stages().getLast().groups())
                .extracting(Group::cores)
                .containsExactly(2);
    }
}
