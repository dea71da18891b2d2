package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.pass.Uses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which parts of concatenations need no copy where vectors have eight lanes. */
class PartsInPlaceTest {
    private static final int LANES = 8;

    private final GraphBuilder b = new GraphBuilder("parts");
    private final Value x = b.input("x", Type.f32(Dim.of(10), Dim.of(4)));
    private int parameters;

    private Value linear(Value from, int channels) {
        return b.linear(from, b.parameter("w" + parameters++, from.channels(), channels), Epilogue.NONE);
    }

    private Value part(int channels) {
        return linear(x, channels);
    }

    private Value joined(Value... parts) {
        Value joined = b.concat(parts);
        b.output("y" + parameters++, linear(joined, 3));
        return joined;
    }

    private PartsInPlace found() {
        Graph graph = b.build();
        return PartsInPlace.of(graph, Set.copyOf(graph.nodes()), NodeRunner.target(LANES));
    }

    private static List<Integer> columns(PartsInPlace found, Value... parts) {
        return Stream.of(parts)
                .map(part -> found.of(part).map(PartsInPlace.Part::column).orElse(-1))
                .toList();
    }

    @Test
    void partsOfWholeVectorsAndWhateverIsLast() {
        Value first = part(16);
        Value second = part(8);
        Value last = part(5);
        Value joined = joined(first, second, last);
        PartsInPlace found = found();
        assertThat(columns(found, first, second, last)).containsExactly(0, 16, 24);
        assertThat(found.of(last)).hasValue(new PartsInPlace.Part(joined, 24));
        assertThat(found.rowStride(last, NodeRunner.target(LANES))).isEqualTo(32);
        assertThat(found.rowStride(joined, NodeRunner.target(LANES))).isEqualTo(32);
        assertThat(found.has(joined)).isFalse();
    }

    /** A part that ends amid a vector is copied, and so is what begins there; the next one that begins at a vector is not. */
    @Test
    void partsAmidVectorsAreCopied() {
        Value first = part(8);
        Value second = part(5);
        Value third = part(11);
        Value fourth = part(16);
        joined(first, second, third, fourth);
        assertThat(columns(found(), first, second, third, fourth)).containsExactly(0, -1, -1, 24);
    }

    @Test
    void whatIsReadElsewhereIsCopied() {
        Value output = part(8);
        Value twice = part(8);
        Value other = part(8);
        joined(output, twice, twice, other);
        b.output("part", output);
        b.output("read", linear(other, 2));
        assertThat(columns(found(), output, twice, other)).containsExactly(-1, -1, -1);
    }

    @Test
    void whatNoKernelStoresInRowsAtADistanceIsCopied() {
        Value input = b.input("other", Type.f32(Dim.of(10), Dim.of(8)));
        Value repeated = b.repeat(1, part(8));
        Value plain = part(8);
        joined(input, repeated, plain);
        assertThat(columns(found(), input, repeated, plain)).containsExactly(-1, -1, 16);
    }

    @Test
    void sumsAndActivationsAreParts() {
        Value activated = b.relu(part(8));
        Value residual = b.linear(x, b.parameter("r", 4, 8), Epilogue.NONE.withResidual(), part(8));
        Value sum = b.add(part(8), part(8));
        joined(activated, residual, sum);
        assertThat(columns(found(), activated, residual, sum)).containsExactly(0, 8, 16);
    }

    @Test
    void shortFormatsAreCopied() {
        Value first = b.convert(part(8), DType.F16);
        Value second = linear(b.convert(x, DType.F16), 8);
        b.output("y", b.convert(b.concat(first, second), DType.F32));
        assertThat(columns(found(), first, second)).containsExactly(-1, -1);
    }

    @Test
    void partsOfPartsLieInTheOutermostResult() {
        Value deep = part(8);
        Value last = part(3);
        Value before = part(16);
        Value inner = b.concat(deep, last);
        Value outer = joined(before, inner);
        PartsInPlace found = found();
        assertThat(columns(found, before, inner, deep, last)).containsExactly(0, 16, 16, 24);
        assertThat(Stream.of(before, inner, deep, last).map(found::of))
                .allMatch(part -> part.orElseThrow().whole().equals(outer));
    }

    /** One that others follow has to end with a vector; its own parts are in place in it all the same. */
    @Test
    void aConcatenationThatIsCopiedHasItsPartsInPlace() {
        Value deep = part(8);
        Value last = part(3);
        Value inner = b.concat(deep, last);
        Value behind = part(8);
        joined(inner, behind);
        PartsInPlace found = found();
        assertThat(columns(found, inner, behind, deep, last)).containsExactly(-1, -1, 0, 8);
        assertThat(found.of(deep)).hasValue(new PartsInPlace.Part(inner, 0));
    }

    /** Nodes of other devices, and those that run while sizes are being fixed. */
    @Test
    void nodesThatShareNoMemoryAreCopied() {
        Value first = part(8);
        Value second = part(8);
        Value joined = joined(first, second);
        Graph graph = b.build();
        Uses uses = new Uses(graph);
        assertThat(columns(without(graph, uses.producer(first).orElseThrow()), first, second))
                .containsExactly(-1, 8);
        assertThat(columns(without(graph, uses.producer(joined).orElseThrow()), first, second))
                .containsExactly(-1, -1);
    }

    private static PartsInPlace without(Graph graph, Node node) {
        Set<Node> others = new HashSet<>(graph.nodes());
        others.remove(node);
        return PartsInPlace.of(graph, others, NodeRunner.target(LANES));
    }

    @Test
    void widerVectorsLeaveFewerParts() {
        Value first = part(8);
        Value second = part(16);
        joined(first, second);
        Graph graph = b.build();
        Set<Node> all = Set.copyOf(graph.nodes());
        assertThat(columns(PartsInPlace.of(graph, all, NodeRunner.target(16)), first, second))
                .containsExactly(-1, -1);
        assertThat(columns(PartsInPlace.of(graph, all, NodeRunner.target(1)), first, second))
                .containsExactly(0, 8);
        assertThat(columns(PartsInPlace.NONE, first, second)).containsExactly(-1, -1);
    }
}
