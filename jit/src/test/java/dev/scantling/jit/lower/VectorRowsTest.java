package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.jit.loop.LoopPrinter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tiles permute; that they give the bits of others is shown by all tests over {@link NodeForms}. */
class VectorRowsTest {
    @ParameterizedTest
    @CsvSource({
        "16, 16, true",
        "48, 9, true", // whole vectors, one by one
        "17, 16, false", // rows that are no whole vectors
        "16, 17, false", // elements that two vectors share
    })
    void whereRowsAreWholeVectorsAndSumsAreOne(int cin, int cout, boolean permutes) {
        assertThat(loops(NodeForms.permuting(16), cin, cout).contains("permute("))
                .isEqualTo(permutes);
        assertThat(loops(NodeRunner.target(16), cin, cout)).doesNotContain("permute(");
    }

    private static String loops(Target target, int cin, int cout) {
        Value x = new Value(0, Type.f32(Dim.symbol("n"), Dim.of(cin)));
        Value w = new Value(1, Type.f32(Dim.of(cin), Dim.of(cout)));
        Value y = new Value(2, Type.f32(Dim.symbol("n"), Dim.of(cout)));
        Node node = new Node("layer", new DenseOp.Linear(Epilogue.NONE), List.of(x, w), List.of(y));
        WeightData data = WeightData.of(new float[cin * cout]);
        LoweredNode lowered =
                new Lowering(target).lower(node, value -> value.equals(w) ? Optional.of(data) : Optional.empty());
        Code.Loops code = (Code.Loops) lowered.steps().getFirst().code();
        return LoopPrinter.print(code.spec());
    }
}
