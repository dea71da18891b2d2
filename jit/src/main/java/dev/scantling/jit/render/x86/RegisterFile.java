package dev.scantling.jit.render.x86;

import dev.scantling.jit.x86.Gpr;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which registers values may have. AVX-512 has 16 more for vectors, but only its own forms of instructions can name them.
 *
 * @param general numbers, the best first
 * @param vectors the numbers of those that any instruction takes
 * @param more those that the others take first
 * @param narrow values with an instruction that takes none of {@code more}
 */
record RegisterFile(List<Integer> general, List<Integer> vectors, List<Integer> more, Set<Virtual> narrow) {
    private static final int EVERYWHERE = 16;
    private static final int IN_ALL = 32;

    private static final List<Integer> GENERAL = Stream.of(
                    Gpr.RSI, Gpr.RDI, Gpr.R8, Gpr.R9, Gpr.R10, Gpr.R11, Gpr.RBX, Gpr.RBP, Gpr.R12, Gpr.R13, Gpr.R14,
                    Gpr.R15)
            .map(Gpr::ordinal)
            .toList();

    /** @param reserved how many vector registers are for nobody */
    static RegisterFile of(int reserved) {
        return new RegisterFile(GENERAL, range(0, EVERYWHERE - reserved), List.of(), Set.of());
    }

    /** The same with those that only AVX-512 has, for values that may be there. */
    RegisterFile wider(Sequence code) {
        Set<Virtual> narrow = code.instructions().stream()
                .filter(instruction -> !instruction.wide())
                .flatMap(Instruction::operands)
                .collect(Collectors.toSet());
        return new RegisterFile(general, vectors, range(EVERYWHERE, IN_ALL), narrow);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** The numbers of the registers that a value may have, the best first. */
    List<Integer> of(Virtual value) {
        return switch (value.file()) {
            case GENERAL -> general;
            case VECTOR ->
                more.isEmpty() || narrow.contains(value)
                        ? vectors
                        : Stream.concat(more.stream(), vectors.stream()).toList();
        };
    }
}
