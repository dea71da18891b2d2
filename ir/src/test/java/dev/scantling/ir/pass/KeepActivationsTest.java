package dev.scantling.ir.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.DType;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.ir.text.GraphParser;
import dev.scantling.ir.text.GraphPrinter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KeepActivationsTest {
    private static final float ABOVE = 1 + 0x1p-20f;

    /** relu(x), three times; then a linear layer with a residual, and its result plus itself. */
    private static Program program() {
        GraphBuilder g = new GraphBuilder("net");
        Value first = g.relu(g.relu(g.input("x", Type.f32(Dim.symbol("n"), Dim.of(1)))));
        Value second = g.relu(first);
        Value y = g.linear(second, g.parameter("w", 1, 1), Epilogue.NONE.withResidual(), first);
        g.output("y", g.add(y, y));
        return new Program(g.build(), new Weights(Map.of("w", new float[] {1})));
    }

    private static List<String> text(FloatFormat format) {
        Graph kept = new KeepActivations(format).apply(program()).graph();
        assertThat(GraphParser.parse(GraphPrinter.print(kept), "kept")).isEqualTo(kept);
        return kept.nodes().stream()
                .map(node ->
                        node.op().text() + " " + node.output().tensor().dtype().text())
                .toList();
    }

    @Test
    void resultsAreShortButAtTheBordersOfTheGraph() {
        assertThat(text(FloatFormat.BF16))
                .containsExactly(
                        "activate f32",
                        "convert bf16",
                        "activate bf16",
                        "activate bf16",
                        "parameter f32",
                        "linear bf16",
                        "convert f32",
                        "add f32");
    }

    @Test
    void float32ChangesNothing() {
        Program program = program();
        assertThat(new KeepActivations(FloatFormat.F32).apply(program)).isSameAs(program);
    }

    private static float run(FloatFormat format, float x) {
        Datum result = Interpreter.run(
                        new KeepActivations(format).apply(program()), Map.of("x", Datum.matrix(1, 1, new float[] {x})))
                .get("y");
        return ((Datum.Floats) Objects.requireNonNull(result)).values()[0];
    }

    @Test
    void eachResultIsRoundedOnce() {
        assertThat(run(FloatFormat.F32, ABOVE)).isEqualTo(4 * ABOVE);
        assertThat(run(FloatFormat.F16, ABOVE)).isEqualTo(4);
        assertThat(run(FloatFormat.BF16, 1 + 0x1.8p-7f)).isEqualTo(4 * (1 + 0x1p-6f));
    }

    @Test
    void whatIsBeyondF16IsInfinite() {
        assertThat(run(FloatFormat.F16, 1e5f)).isInfinite();
        assertThat(run(FloatFormat.BF16, 1e5f)).isFinite();
    }

    /** Points that a layer computes, and what is quantized afterwards. */
    @Test
    void whatIsReadAsFloat32StaysSo() {
        GraphBuilder g = new GraphBuilder("net");
        Value x = g.relu(g.input("x", Type.f32(Dim.symbol("n"), Dim.of(4))));
        g.output("voxels", g.voxelize(g.relu(x)));
        g.output("bytes", g.quantize(g.relu(g.relu(x)), 0.5f, DType.U7));
        Program kept = new KeepActivations(FloatFormat.BF16).apply(new Program(g.build(), new Weights(Map.of())));
        assertThat(kept.graph().nodes().stream()
                        .map(node -> node.op().text() + " " + node.output().type()))
                .containsExactly(
                        "activate f32[n, 4]",
                        "activate f32[n, 4]",
                        "voxelize coords[n0, 1]",
                        "convert bf16[n, 4]",
                        "activate bf16[n, 4]",
                        "activate bf16[n, 4]",
                        "quantize u7[n, 4]");
    }

    @Test
    void formatsDoNotMix() {
        GraphBuilder g = new GraphBuilder("net");
        Value x = g.input("x", Type.f32(Dim.symbol("n"), Dim.of(2)));
        Value half = g.convert(x, DType.F16);
        assertThatThrownBy(() -> g.add(x, half))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("operands", "f32[n, 2]", "f16[n, 2]");
        assertThatThrownBy(() -> g.concat(half, x))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContainingAll("format", "f16", "f32");
        assertThatThrownBy(() -> g.convert(x, DType.I8)).hasMessageContaining("i8");
    }
}
