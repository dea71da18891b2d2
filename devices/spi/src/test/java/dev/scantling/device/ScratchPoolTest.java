package dev.scantling.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScratchPoolTest {
    @Test
    void setsAreLentToOneTakerAtATime() {
        ScratchPool pool = new ScratchPool();
        assertThat(pool.take()).isNull();
        Object[] first = {new int[1]};
        Object[] second = {new int[2]};
        pool.giveBack(first);
        pool.giveBack(second);
        assertThat(pool.take()).isSameAs(first);
        assertThat(pool.take()).isSameAs(second);
        assertThat(pool.take()).isNull();
    }

    @Test
    void aFullPoolForgetsWhatItIsGiven() {
        ScratchPool pool = new ScratchPool();
        IntStream.range(0, 300).forEach(i -> pool.giveBack(new Object[] {i}));
        assertThat(IntStream.range(0, 300).filter(_ -> pool.take() != null).count())
                .isEqualTo(256);
    }
}
