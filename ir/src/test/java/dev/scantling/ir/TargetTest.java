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
                "kind=cpu isa=x86_64 vector=512 permutes=beside cores=2 l2=1048576",
                "kind=cpu isa=x86_64 vector=0 cores=1 l2=524288",
                "kind=opencl isa=gpu vector=128 cores=132 l2=65536 local=49152 items=1024"
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
    void permutationsBesideMultiplicationsStay() {
        Target target = new Target("cpu", "x86_64", 512, 2, 1 << 20);
        assertThat(target.permutesBeside()).isFalse();
        Target beside = target.withPermutesBeside(true);
        assertThat(beside.permutesBeside()).isTrue();
        assertThat(beside.withCores(1).withGroups(new GroupLimits(1024, 64)).permutesBeside())
                .isTrue();
        assertThat(beside.withPermutesBeside(false)).isEqualTo(target);
    }

    @Test
    void groupsHaveBothLimitsOrNone() {
        Target shaped = new Target("opencl", "gpu", 128, 132, 1 << 16).withGroups(new GroupLimits(49152, 1024));
        assertThat(Target.parse(shaped.toString())).isEqualTo(shaped);
        assertThat(shaped.withCores(1).groups()).isEqualTo(shaped.groups());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse("kind=opencl isa=gpu vector=128 cores=1 l2=1 local=49152"))
                .withMessageContaining("'items='");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupLimits(1024, 0))
                .withMessageContaining("at least 1 item");
    }

    @Test
    void whatNoProcessorHasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target("cpu", "x86_64", 512, 128, 2, 1 << 20))
                .withMessageContaining("512 bits in one step or two, got 128");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse("kind=cpu isa=x86_64 vector=512 multiplier=many cores=2 l2=1"))
                .withMessageContaining("'multiplier' must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse("kind=cpu isa=x86_64 vector=512 permutes=never cores=2 l2=1"))
                .withMessageContaining("'permutes' can only be beside, got never");
    }
}
