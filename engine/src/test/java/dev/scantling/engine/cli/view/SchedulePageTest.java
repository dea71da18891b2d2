package dev.scantling.engine.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.OperatorSpan;
import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of stages that were made up. */
class SchedulePageTest {
    private static final Pattern BOX =
            Pattern.compile("<rect class=\"(\\w+)\"[^>]*/><title>(\\w+)(?:: .*)?, (\\S+) us</title>");

    private final List<Node> nodes = graph().nodes();

    /** Five operators, of which the page knows no more than their names. */
    private static Graph graph() {
        GraphBuilder g = new GraphBuilder("five");
        Value x = g.input("x", Type.f32(Dim.of(2), Dim.of(3)));
        for (Activation activation : List.of(Activation.RELU, Activation.SIGMOID)) {
            g.output("a" + activation, g.activate(activation, x));
        }
        g.output("c", g.add(x, x));
        g.output("d", g.subtract(x, x));
        g.output("e", g.multiply(x, x));
        return g.build();
    }

    private static Stage stage(Stage.Strategy strategy, List<List<Node>> groups) {
        return new Stage(
                groups.stream().map(group -> new Group(group, "cpu", 1)).toList(), strategy);
    }

    private OperatorSpan span(int node, int stage, int firstCore) {
        return new OperatorSpan(nodes.get(node), stage, firstCore, 1, 1000L * node, 1000L * (node + 1));
    }

    /** What the boxes of a page say, in order: style, name and time. */
    private static List<String> boxes(String page) {
        return BOX.matcher(page).results().map(SchedulePageTest::words).toList();
    }

    private static String words(MatchResult box) {
        return box.group(1) + " " + box.group(2) + " " + box.group(3);
    }

    /** Node 4 fixes sizes: a plan has it first, and without a stage of its own. */
    @Test
    void bothPicturesShowTheSameTimesAndStyles() {
        Stage alone = stage(Stage.Strategy.CONCURRENT, List.of(nodes.subList(0, 1)));
        Stage sizes = stage(Stage.Strategy.CONCURRENT, List.of(nodes.subList(4, 5)));
        Stage together = stage(Stage.Strategy.CONCURRENT, List.of(nodes.subList(1, 2), nodes.subList(2, 4)));
        Schedule schedule = new Schedule(List.of(alone, sizes, together));
        List<OperatorSpan> timeline =
                List.of(span(4, OperatorSpan.BEFORE, 0), span(0, 0, 0), span(1, 1, 0), span(2, 1, 1), span(3, 1, 1));
        List<String> boxes = boxes(new SchedulePage("five", "", schedule, schedule, timeline).text());
        assertThat(boxes.subList(0, 5))
                .containsExactly(
                        "sizes " + name(4) + " 5.0",
                        "alone " + name(0) + " 1.0",
                        "together " + name(1) + " 2.0",
                        "together " + name(2) + " 3.0",
                        "together " + name(3) + " 4.0");
        assertThat(boxes.subList(5, boxes.size())).containsExactlyInAnyOrderElementsOf(boxes.subList(0, 5));
    }

    /** What merged looks in the schedule that ran like any stage of one group. */
    @Test
    void whatWasMergedIsWhatWasDecided() {
        Stage first = stage(Stage.Strategy.CONCURRENT, List.of(nodes.subList(0, 2)));
        Stage second = stage(Stage.Strategy.CONCURRENT, List.of(nodes.subList(2, 4)));
        Schedule schedule = new Schedule(List.of(first, second));
        Schedule decided = new Schedule(List.of(stage(Stage.Strategy.MERGED, List.of(nodes.subList(0, 2))), second));
        List<OperatorSpan> timeline = List.of(span(0, 0, 0), span(1, 0, 0), span(2, 1, 0), span(3, 1, 0));
        String page = new SchedulePage("five", "", schedule, decided, timeline).text();
        assertThat(boxes(page))
                .hasSize(8)
                .isEqualTo(Stream.of(0, 1, 2, 3, 0, 1, 2, 3)
                        .map(i -> (i < 2 ? "merged " : "alone ") + name(i) + " " + (i + 1) + ".0")
                        .toList());
    }

    private String name(int node) {
        return nodes.get(node).name();
    }
}
