package dev.scantling.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.perf.harness.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuelTest {
    @Test
    void sidesRunInTurn() {
        List<String> order = new ArrayList<>();
        Duel duel = Duel.run(() -> order.add("A"), () -> order.add("B"), 3);
        assertThat(String.join("", order)).isEqualTo("ABABABABABABAB");
        assertThat(duel.a().nanos()).hasSize(3);
    }

    @Test
    void ratiosAreThoseOfNeighbours() {
        Duel duel = new Duel(
                new Samples("A", new double[] {2e6, 8e6, 3e6}), new Samples("B", new double[] {1e6, 2e6, 3e6}));
        assertThat(duel.medianMillisA()).isEqualTo(3);
        assertThat(duel.medianMillisB()).isEqualTo(2);
        assertThat(duel.ratio()).isEqualTo(2);
        assertThat(duel.smallestRatio()).isEqualTo(1);
        assertThat(duel.largestRatio()).isEqualTo(4);
    }

    @Test
    void aVariantReplacesWhatItNames() {
        Settings settings = Variant.parse("threads=3, vector-bits=128, code=native", Settings.defaults())
                .settings();
        assertThat(settings.threads()).isEqualTo(3);
        assertThat(settings.vectorBits()).hasValue(128);
        assertThat(settings.code()).isEqualTo(CodeRoute.NATIVE);
        assertThat(Variant.parse("", Settings.defaults()).settings()).isEqualTo(Settings.defaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"threads", "threads=", "threads=0", "cores=2", "threads=1;vector-bits=0", "code=fast"})
    void whatIsNotUnderstoodIsNamed(String text) {
        assertThatThrownBy(() -> Variant.parse(text, Settings.defaults()))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining(text);
    }
}
