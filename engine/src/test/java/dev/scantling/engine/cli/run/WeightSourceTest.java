package dev.scantling.engine.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WeightSourceTest {
    @Test
    void seedsAreUntrained() {
        WeightSource seeded = WeightSource.parse("seed:7");
        assertThat(seeded).isEqualTo(new WeightSource.Seeded("seed:7"));
        assertThat(seeded.note()).isEqualTo("untrained weights");
    }

    @Test
    void everythingElseIsAFile() {
        WeightSource file = WeightSource.parse("weights/seed.safetensors");
        assertThat(file).isEqualTo(new WeightSource.File(Path.of("weights/seed.safetensors")));
        assertThat(file.note()).isEmpty();
    }

    @Test
    void aSeedIsAWholeNumber() {
        assertThatThrownBy(() -> WeightSource.parse("seed:one"))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("'seed:one'")
                .hasMessageContaining("seed:N");
    }
}
