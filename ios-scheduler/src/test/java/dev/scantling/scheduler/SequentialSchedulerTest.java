package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Schedule;
import org.junit.jupiter.api.Test;

class SequentialSchedulerTest {
    @Test
    void everyOperatorIsAStageOfItsOwnOnAllCores() {
        GraphBuilder b = new GraphBuilder("two layers");
        Value x = b.input("x", Type.f32(b.freshSymbol(), Dim.of(4)));
        Value hidden = b.linear(x, b.parameter("w0", 4, 8), Epilogue.NONE);
        b.output("y", b.linear(b.relu(hidden), b.parameter("w1", 8, 2), Epilogue.NONE));
        Graph graph = b.build();

        Schedule schedule = new SequentialScheduler("cpu", 2).schedule(graph);

        assertThat(schedule.nodes()).extracting(Node::name).containsExactly("linear", "activate", "linear");
        assertThat(schedule.stages()).allSatisfy(stage -> {
            assertThat(stage.groups()).hasSize(1);
            assertThat(stage.groups().getFirst().device()).isEqualTo("cpu");
            assertThat(stage.groups().getFirst().cores()).isEqualTo(2);
        });
    }
}
