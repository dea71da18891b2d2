package dev.scantling.ir.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void sizesGrowFromNothingToTheLargest() {
        List<Integer> sizes = new ArrayList<>();
        new Cases(7, 5).check(10, (_, size) -> sizes.add(size));
        assertThat(sizes).containsExactly(0, 2, 5, 7, 10);
    }

    @Test
    void oneSeedGivesTheSameCasesHoweverMuchEachDraws() {
        assertThat(firstDraws(3, 1)).isEqualTo(firstDraws(3, 9)).isNotEqualTo(firstDraws(4, 1));
    }

    private static List<Long> firstDraws(long seed, int draws) {
        List<Long> first = new ArrayList<>();
        new Cases(seed, 20).check(20, (random, _) -> {
            first.add(random.longs(draws).boxed().toList().getFirst());
        });
        return first;
    }

    @Test
    void aFailureIsTheSmallestAndSaysHowToRepeatIt() {
        Cases cases = new Cases(42, 101);
        assertThatThrownBy(() -> cases.check(100, (_, size) -> assertThat(size).isLessThan(17)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("case 17 of 101 (size 17) failed: ")
                .hasMessageEndingWith("repeat with -Dcases.seed=42 -Dcases.count=101");
    }

    @Test
    void exceptionsOfThePropertyAreFailuresToo() {
        assertThatThrownBy(() -> new Cases(1, 1).check(3, (_, size) -> Integer.parseInt("x" + size)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("size 3")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void someOfAListAreSpreadOverIt() {
        List<Integer> ten = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assumeTrue(System.getProperty(Cases.COUNT_PROPERTY) == null, "another number is asked for");
        assertThat(Cases.some(4, ten)).containsExactly(0, 2, 5, 7);
        assertThat(Cases.some(0, ten)).isEmpty();
        assertThat(Cases.some(11, ten)).isEqualTo(ten);
    }
}
