package dev.scantling.ir.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.ArrayView;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.Type;
import dev.scantling.ir.UnaryFunction;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators on arrays against values worked out by hand or printed in tables. */
class ArrayEvaluatorTest {

    private static List<float[]> run(ArrayOp op, Datum.Floats... operands) {
        GraphBuilder g = new GraphBuilder("array");
        List<Value> values = new ArrayList<>();
        for (Datum.Floats operand : operands) {
            values.add(g.input("x" + values.size(), Type.f32(Dim.of(operand.rows()), Dim.of(operand.columns()))));
        }
        g.add(op, values);
        Node node = g.build().nodes().getLast();
        return Interpreter.evaluate(node, List.of(operands), new Weights(Map.of())).stream()
                .map(datum -> ((Datum.Floats) datum).values())
                .toList();
    }

    private static Datum.Floats matrix(int columns, float... values) {
        return Datum.matrix(values.length / columns, columns, values);
    }

    /** Abramowitz and Stegun, table 7.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1, 0.1124629160",
        "0.5, 0.5204998778",
        "1, 0.8427007929",
        "1.98, 0.9948920004",
        "2, 0.9953222650",
        "3, 0.9999779095",
        "-1, -0.8427007929"
    })
    void theErrorFunction(double x, double expected) {
        assertThat(UnaryFunction.ERF.apply(x)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void roundingOfHalves() {
        float[] x = {0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 1.4f, -1.6f};
        assertThat(run(new ArrayOp.Map(UnaryFunction.ROUND), matrix(7, x)).getFirst())
                .containsExactly(0, 2, 2, -0f, -2, 1, -2);
        assertThat(run(new ArrayOp.Map(UnaryFunction.TRUNCATE), matrix(7, x)).getFirst())
                .containsExactly(0, 1, 2, -0f, -1, 1, -1);
    }

    @Test
    void comparisonsAndChoices() {
        Datum.Floats a = matrix(3, 1, 2, Float.NaN);
        Datum.Floats b = matrix(3, 2, 2, Float.NaN);
        assertThat(run(new ArrayOp.Combine(BinaryFunction.LESS), a, b).getFirst())
                .containsExactly(1, 0, 0);
        assertThat(run(new ArrayOp.Combine(BinaryFunction.AT_MOST), a, b).getFirst())
                .containsExactly(1, 1, 0);
        assertThat(run(new ArrayOp.Combine(BinaryFunction.EQUAL), a, b).getFirst())
                .containsExactly(0, 1, 0);
        assertThat(run(new ArrayOp.Select(), matrix(3, 0, -2, 1), a, b).getFirst())
                .containsExactly(2, 2, Float.NaN);
    }

    @Test
    void reductions() {
        Datum.Floats x = matrix(4, 1, 3, -2, 3, 0, 0, 5, -5);
        assertThat(run(new ArrayOp.Reduce(Reduction.SUM), x).getFirst()).containsExactly(5, 0);
        assertThat(run(new ArrayOp.Reduce(Reduction.MEAN), x).getFirst()).containsExactly(1.25f, 0);
        assertThat(run(new ArrayOp.Reduce(Reduction.PRODUCT), x).getFirst()).containsExactly(-18, -0f);
        assertThat(run(new ArrayOp.Reduce(Reduction.SUM_OF_SQUARES), x).getFirst())
                .containsExactly(23, 50);
        assertThat(run(new ArrayOp.Reduce(Reduction.FIRST_OF_MAXIMUM), x).getFirst())
                .containsExactly(1, 2);
        assertThat(run(new ArrayOp.Reduce(Reduction.LAST_OF_MAXIMUM), x).getFirst())
                .containsExactly(3, 2);
        assertThat(run(new ArrayOp.Reduce(Reduction.FIRST_OF_MINIMUM), x).getFirst())
                .containsExactly(2, 3);
        assertThat(run(new ArrayOp.RunningSum(), x).getFirst()).containsExactly(1, 4, 2, 5, 0, 0, 5, 0);
    }

    @Test
    void extremesInOrder() {
        Datum.Floats x = matrix(5, 2, 7, -0f, 7, 0);
        List<float[]> largest = run(new ArrayOp.Extremes(3, true), x);
        assertThat(largest.get(0)).containsExactly(7, 7, 2);
        assertThat(largest.get(1)).containsExactly(1, 3, 0);
        List<float[]> smallest = run(new ArrayOp.Extremes(2, false), x);
        assertThat(smallest.get(1)).containsExactly(2, 4);
    }

    @Test
    void views() {
        Datum.Floats x = matrix(3, 0, 1, 2, 3, 4, 5);
        ArrayView plain = ArrayView.of(List.of(2, 3));
        assertThat(run(new ArrayOp.Rearrange(plain.transposed(List.of(1, 0)), 2), x)
                        .getFirst())
                .containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(run(new ArrayOp.Rearrange(plain.sliced(1, 2, -2, 2), 2), x).getFirst())
                .containsExactly(2, 0, 5, 3);
        assertThat(run(new ArrayOp.Rearrange(plain.sliced(0, 1, 1, 1).broadcast(List.of(2, 3)), 3), x)
                        .getFirst())
                .containsExactly(3, 4, 5, 3, 4, 5);
        assertThatThrownBy(() -> run(new ArrayOp.Rearrange(new ArrayView(1, List.of(6), List.of(1)), 6), x))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("reads elements 1 to 6");
    }

    @Test
    void productsOfEachMatrix() {
        Datum.Floats a = matrix(2, 1, 2, 3, 4);
        Datum.Floats b = matrix(1, 5, 6, 7, 8);
        assertThat(run(new ArrayOp.MatMul(2), a, b).getFirst()).containsExactly(17, 53);
    }

    @Test
    void takenAndScattered() {
        Datum.Floats x = matrix(2, 1, 2, 3, 4);
        assertThat(run(new ArrayOp.Take(), x, matrix(1, 1, 2, 0)).getFirst())
                .containsExactly(3, 4, Float.NaN, Float.NaN, 1, 2);
        Datum.Floats updates = matrix(2, 10, 20, 30, 40, 50, 60);
        assertThat(run(new ArrayOp.Scatter(ScatterRule.ADD), x, matrix(1, 1, 1, -1), updates)
                        .getFirst())
                .containsExactly(1, 2, 43, 64);
        assertThat(run(new ArrayOp.Scatter(ScatterRule.REPLACE), x, matrix(1, 1, 1, 0), updates)
                        .getFirst())
                .containsExactly(50, 60, 30, 40);
    }
}
