package dev.scantling.jit.loop;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class WorkCounterTest {
    @Test
    void countingEnds() {
        var kernel = new KernelBuilder("endless");
        var i = kernel.let("i", Expr.of(0));
        kernel.whileLoop(Expr.of(0).isEqualTo(0), () -> kernel.assign(i, i.plus(1)));
        WorkCounter counter = new WorkCounter(kernel.build(), 1000);
        assertThatExceptionOfType(WorkCounter.Uncountable.class)
                .isThrownBy(counter::count)
                .withMessage("more than 1000 statements to walk through");
    }
}
