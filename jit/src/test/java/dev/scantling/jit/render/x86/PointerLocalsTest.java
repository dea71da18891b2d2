package dev.scantling.jit.render.x86;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which locals become pointers at once. */
class PointerLocalsTest {
    private final KernelBuilder code = new KernelBuilder("rows");
    private final BufferParam rows = code.readBuffer("rows", Element.I32);
    private final BufferParam x = code.readBuffer("x", Element.F32);
    private final BufferParam y = code.writtenBuffer("y", Element.F32);

    @Test
    void aRowOfOneBufferIsAPointer() {
        ReadLocal row = row(r -> code.loop(
                "k", Expr.of(0), Expr.of(9), 1, k -> code.store(y, r.plus(k).plus(3), zero())));
        assertThat(PointerLocals.in(code.build()))
                .containsExactly(Map.entry(row.local(), new PointerLocals.Row(y, false)));
    }

    @Test
    void aRowThatNothingMovesAlongIsAlone() {
        ReadLocal row = row(r -> code.store(y, r.plus(3), zero()));
        assertThat(PointerLocals.in(code.build()))
                .containsExactly(Map.entry(row.local(), new PointerLocals.Row(y, true)));
    }

    @Test
    void aRowThatALoopMovesAlongSomewhereIsNotAlone() {
        ReadLocal row = row(r -> {
            code.store(y, r, zero());
            code.loop("k", 9, k -> code.store(y, r.plus(k), zero()));
        });
        assertThat(PointerLocals.in(code.build()))
                .containsExactly(Map.entry(row.local(), new PointerLocals.Row(y, false)));
    }

    @Test
    void aRowOfTwoBuffersIsNone() {
        row(r -> code.store(y, r, x.load(r)));
        assertThat(PointerLocals.in(code.build())).isEmpty();
    }

    @Test
    void whatIsReadAsANumberOrMultipliedOrAddedToOthersIsNone() {
        row(r -> code.store(y, r.plus(1), new Expr.ToFloat(r)));
        row(r -> code.store(y, r.times(2), zero()));
        row(r -> row(other -> code.store(y, r.plus(other), zero())));
        assertThat(PointerLocals.in(code.build())).isEmpty();
    }

    @Test
    void whatChangesIsNone() {
        row(r -> {
            code.store(y, r, zero());
            code.assign(r, r.plus(1));
        });
        assertThat(PointerLocals.in(code.build())).isEmpty();
    }

    /** A row whose number comes from memory. */
    private ReadLocal row(Consumer<ReadLocal> use) {
        ReadLocal row = code.let("row", rows.load(Expr.of(0)).times(16));
        use.accept(row);
        return row;
    }

    private static Expr zero() {
        return Expr.of(0f);
    }
}
