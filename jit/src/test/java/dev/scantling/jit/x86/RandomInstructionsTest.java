package dev.scantling.jit.x86;

import dev.scantling.ir.check.Cases;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Random operands, among them every base, index, scale and size of displacement. */
class RandomInstructionsTest {
    private static final int MOST = 2_000;

    @Test
    void anotherDisassemblerReadsWhatWasMeant() {
        Cases.standard(20).check(MOST, (random, size) -> random(random, size).check());
    }

    @Test
    void anotherAssemblerNeedsAsManyBytes() {
        Cases.standard(10).check(MOST, (random, size) -> random(random, size).checkLengths());
    }

    private static Transcript random(RandomGenerator random, int size) {
        Transcript transcript = new Transcript();
        RandomInstruction instruction = new RandomInstruction(random, transcript);
        for (int i = 0; i <= size; i++) {
            instruction.write();
        }
        return transcript;
    }
}
