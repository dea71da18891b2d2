package dev.scantling.jit.x86;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblerLabelTest {
    private final Assembler assembler = new Assembler();

    private void returns(int count) {
        for (int i = 0; i < count; i++) {
            assembler.ret();
        }
    }

    private List<Binutils.Line> withoutReturns() {
        return Binutils.disassemble(assembler.finish()).stream()
                .filter(line -> !line.text().equals("ret"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 128, 129, 70_000})
    void backwardJumpsAreShortWhereTheyCanBe(int between) {
        returns(3);
        Label label = assembler.newLabel();
        assembler.bind(label);
        returns(between);
        assembler.jump(label);
        assertThat(assembler.position()).isEqualTo(3 + between + (between <= 126 ? 2 : 5));
        assertThat(withoutReturns()).containsExactly(new Binutils.Line(3 + between, "jmp 0x3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 70_000})
    void forwardJumpsAreFilledIn(int between) {
        Label label = assembler.newLabel();
        assembler.jump(label);
        returns(between);
        assembler.bind(label);
        assembler.ret();
        String target = "jmp 0x" + Integer.toHexString(5 + between);
        assertThat(withoutReturns()).containsExactly(new Binutils.Line(0, target));
    }

    @ParameterizedTest
    @EnumSource
    void conditionalJumpsBothWays(Condition condition) {
        Label behind = assembler.newLabel();
        Label ahead = assembler.newLabel();
        assembler.bind(behind);
        assembler.jumpIf(condition, behind);
        assembler.jumpIf(condition, ahead);
        returns(200);
        assembler.jumpIf(condition, behind);
        assembler.bind(ahead);
        assembler.ret();
        String name = "j" + IntTranscript.suffix(condition);
        assertThat(withoutReturns())
                .containsExactly(
                        new Binutils.Line(0, name + " 0x0"),
                        new Binutils.Line(2, name + " 0xd6"),
                        new Binutils.Line(208, name + " 0x0"));
    }

    @Test
    void manyJumpsMayGoToOneLabel() {
        Label label = assembler.newLabel();
        assembler.jump(label);
        assembler.jumpIf(Condition.LESS, label);
        assembler.bind(label);
        assembler.jump(label);
        assertThat(withoutReturns()).extracting(Binutils.Line::text).containsExactly("jmp 0xb", "jl 0xb", "jmp 0xb");
    }

    @Test
    void finishingTwiceGivesTheSame() {
        Label label = assembler.newLabel();
        assembler.jump(label);
        assembler.bind(label);
        assembler.ret();
        assertThat(assembler.finish()).isEqualTo(assembler.finish()).hasSize(6);
    }

    @Test
    void anUnboundLabelIsAnError() {
        assembler.jump(assembler.newLabel());
        assertThatThrownBy(assembler::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("byte 5")
                .hasMessageContaining("unbound label");
    }

    @Test
    void aLabelNobodyJumpsToMayStayUnbound() {
        assembler.newLabel();
        assertThat(assembler.finish()).isEmpty();
    }

    @Test
    void aLabelIsBoundOnce() {
        Label label = assembler.newLabel();
        assembler.bind(label);
        assertThatThrownBy(() -> assembler.bind(label))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bound already");
    }

    @Test
    void labelsOfOtherAssemblersAreRefused() {
        Label foreign = new Assembler().newLabel();
        List<Runnable> uses = List.of(
                () -> assembler.bind(foreign),
                () -> assembler.jump(foreign),
                () -> assembler.jumpIf(Condition.EQUAL, foreign));
        uses.forEach(use -> assertThatThrownBy(use::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another assembler"));
    }

    @Test
    void alignmentIsMadeOfAsFewNoOperationsAsCanBe() {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            returns(1 + i);
            starts.add(assembler.position());
            assembler.align(32);
            assertThat(assembler.position() % 32).isZero();
        }
        List<Binutils.Line> nops = withoutReturns();
        assertThat(nops).allMatch(line -> line.text().matches("(cs )?(data16 )?nop.*|xchg ax,ax"));
        int padding = starts.stream()
                .mapToInt(start -> (-start & 31) / 9 + ((-start & 31) % 9 == 0 ? 0 : 1))
                .sum();
        assertThat(nops).hasSize(padding);
    }

    @Test
    void alignmentOfAlignedCodeIsNothing() {
        assembler.align(16);
        assembler.ret();
        assembler.align(1);
        assertThat(assembler.position()).isEqualTo(1);
    }
}
