package dev.scantling.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=cpu isa=x86_64 vector=512 cores=2 l2=1048576",
                "kind=cpu isa=x86_64 vector=512 multiplier=256 cores=2 l2=1048576",
                "kind=cpu isa=x86_64 vector=0 cores=1 l2=524288"
            })
    void aLineComesBack(String line) {
        assertThat(Target.parse(line)).hasToString(line);
    }

    @Test
    void multipliersAreAsWideAsVectorsUnlessSaid() {
        Target target = Target.parse("kind=cpu isa=x86_64 vector=512 cores=2 l2=1048576");
        assertThat(target).isEqualTo(new Target("cpu", "x86_64", 512, 2, 1 << 20));
        assertThat(target.multipliesHalves()).isFalse();
        assertThat(new Target("cpu", "x86_64", 512, 256, 2, 1 << 20).multipliesHalves())
                .isTrue();
    }

    @Test
    void whatNoProcessorHasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target("cpu", "x86_64", 512, 128, 2, 1 << 20))
                .withMessageContaining("512 bits in one step or two, got 128");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse("kind=cpu isa=x86_64 vector=512 multiplier=many cores=2 l2=1"))
                .withMessageContaining("'multiplier' must be a number");
    }
}
