package dev.scantling.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chains of operators, and the parts into which they are cut. */
class ChainTest {
    private static final int CHANNELS = 4;
    private static final GridGeometry POINT = GridGeometry.of(1, new Int3(5, 1, 1), Int3.ONE);
    private static final GridGeometry DEPTH = GridGeometry.of(1, new Int3(5, 1, 1), new Int3(3, 1, 1))
            .padded(new Int3(1, 0, 0))
            .grouped(CHANNELS);

    private final GraphBuilder b = new GraphBuilder("chains");
    private final Value x = b.input("x", Type.f32(Dim.of(5), Dim.of(CHANNELS)));

    private Value separable(Value in) {
        Value filtered = b.conv(DEPTH, in, b.parameter("d", 3, 1, CHANNELS), Epilogue.NONE);
        return product(filtered);
    }

    private Value product(Value in) {
        return b.conv(POINT, in, b.parameter("p", 1, CHANNELS, CHANNELS), Epilogue.NONE);
    }

    private List<Chain> chains(Value... outputs) {
        for (int i = 0; i < outputs.length; i++) {
            b.output("y" + i, outputs[i]);
        }
        return Chain.of(Stages.operators(b.build()));
    }

    private static Stream<List<String>> ops(List<Chain> chains) {
        return chains.stream()
                .map(chain ->
                        chain.nodes().stream().map(node -> node.op().text()).toList());
    }

    @Test
    void aSeparableConvolutionOfASumIsOne() {
        Value a = product(x);
        Value c = product(x);
        List<Chain> chains = chains(separable(b.relu(b.add(a, c))), a, c);
        assertThat(ops(chains))
                .containsExactly(List.of("conv"), List.of("conv"), List.of("add", "activate", "conv", "conv"));
        assertThat(chains.getLast().inputs())
                .contains(a, c)
                .doesNotContain(chains.getLast().last().output());
    }

    /** Or branches could not run side by side. */
    @Test
    void lightOperatorsThatMeetStayApart() {
        Value first = b.relu(x);
        assertThat(ops(chains(b.add(b.multiply(first, first), b.add(first, x)))))
                .containsExactly(List.of("activate"), List.of("multiply"), List.of("add"), List.of("add"));
    }

    @Test
    void whatSeveralReadIsTheLastOfItsChain() {
        Value light = b.relu(x);
        assertThat(ops(chains(product(light), product(light))))
                .containsExactly(List.of("activate"), List.of("conv"), List.of("conv"));
    }

    private static List<Integer> sizes(List<List<Chain>> parts) {
        return parts.stream().map(List::size).toList();
    }

    @Test
    void partsEndWhereOneValueIsAllThatIsReadLater() {
        Value a = product(x);
        Value sum = product(b.add(product(a), product(a)));
        List<Chain> chains = chains(product(sum));
        assertThat(sizes(GraphParts.of(chains, parameters(), 10))).containsExactly(1, 3, 1);
    }

    /** Cells that read the two before: of those cuts that few values cross, that nearest to the middle. */
    @Test
    void longPartsAreCutWhereFewValuesCross() {
        Value before = product(x);
        Value last = product(x);
        for (int cell = 0; cell < 4; cell++) {
            Value next = product(b.add(product(b.add(product(before), last)), product(last)));
            before = last;
            last = next;
        }
        List<Chain> chains = chains(product(b.add(before, last)));
        List<List<Chain>> parts = GraphParts.of(chains, parameters(), 7);
        assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(chains.size());
        assertThat(sizes(parts)).allMatch(size -> size <= 7).hasSizeLessThan(6);
    }

    private Set<Value> parameters() {
        Graph graph = b.build();
        return Stages.parameters(graph);
    }
}
