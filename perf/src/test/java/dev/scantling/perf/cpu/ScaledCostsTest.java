package dev.scantling.perf.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Node;
import dev.scantling.ir.Settings;
import dev.scantling.scheduler.NodeCosts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times on more cores, worked out by hand. */
class ScaledCostsTest {
    private static final Node NODE = new Node("a", new DenseOp.Add(), List.of(), List.of());

    private static double[] scaled(int cores, double... measured) {
        double[] nanos = ScaledCosts.of(_ -> measured, cores).nanos(NODE);
        assertThat(nanos).hasSize(cores);
        return nanos;
    }

    /** 40 of 100 are not shared: 40 + 60 / n. */
    @Test
    void whatIsSharedShrinksWithTheCores() {
        assertThat(scaled(4, 100, 70)).containsExactly(new double[] {100, 70, 60, 55}, within(1e-9));
    }

    @Test
    void whatWasMeasuredStays() {
        assertThat(scaled(2, 100, 70)).containsExactly(100, 70);
        assertThat(scaled(2, 100, 90, 30, 25)).containsExactly(100, 90);
        assertThat(scaled(6, 100, 20, 70, 25)).startsWith(100, 20, 70, 25).endsWith(20, 100 / 6.0);
    }

    /** Two cores are faster than twice one: all is shared, and it goes on from there. */
    @Test
    void aGainBeyondTheCoresGoesOnFromWhatWasMeasured() {
        assertThat(scaled(4, 100, 40)).containsExactly(new double[] {100, 40, 80 / 3.0, 20}, within(1e-9));
    }

    @Test
    void whatMoreCoresSlowDownStaysAsSlow() {
        assertThat(scaled(4, 100, 130)).containsExactly(100, 130, 130, 130);
    }

    @Test
    void mergedOperatorsAreScaledAlike() {
        NodeCosts measured = new NodeCosts() {
            @Override
            public double[] nanos(Node node) {
                return new double[] {1, 1};
            }

            @Override
            public Map<List<Node>, double[]> merged() {
                return Map.of(List.of(NODE), new double[] {100, 70});
            }
        };
        assertThat(ScaledCosts.of(measured, 3).merged().get(List.of(NODE)))
                .containsExactly(new double[] {100, 70, 60}, within(1e-9));
    }

    @Test
    void oneCoreTellsNothingAboutMore() {
        assertThatThrownBy(() -> scaled(4, 100))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("needs 2 threads or more, got 1");
    }

    @Test
    void theSuitesAskBeforeTheyMeasure() {
        Plan plan = new Plan(Settings.defaults().withThreads(1), 1, Path.of("no scan"), Optional.empty());
        for (Suite suite : List.of(new MachinesSuite(), new PruningSuite())) {
            assertThatThrownBy(() -> suite.require(plan))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("needs 2 threads or more, got 1");
        }
    }
}
