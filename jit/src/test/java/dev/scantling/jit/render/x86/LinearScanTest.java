package dev.scantling.jit.render.x86;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import dev.scantling.jit.x86.VectorWidth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Registers of random sequences, compared with the lives of values found by iterating over the flow of control. */
class LinearScanTest {
    private static final RegisterFile REGISTERS =
            new RegisterFile(List.of(6, 7, 1), List.of(0, 1, 2, 3), List.of(), Set.of());

    @Test
    void noTwoLivingValuesShareARegister() {
        Cases.standard(400).check(60, (random, size) -> {
            Sequence code = new RandomSequence(random, size).build();
            RegisterFile file = random.nextBoolean() ? REGISTERS : REGISTERS.wider(code);
            Allocation allocation = LinearScan.allocate(code, file);
            values(code)
                    .forEach(value -> assertThat(allocation.registers().containsKey(value))
                            .isNotEqualTo(allocation.spilled().containsKey(value)));
            allocation
                    .registers()
                    .forEach((value, register) -> assertThat(file.of(value)).contains(register));
            assertThat(Set.copyOf(allocation.spilled().values()))
                    .hasSameSizeAs(allocation.spilled().keySet());
            lives(code).forEach(living -> assertDistinct(living, allocation));
        });
    }

    @Test
    void intervalsCoverLivesAndThoseThatOverlapDiffer() {
        Cases.standard(400).check(60, (random, size) -> {
            Sequence code = new RandomSequence(random, size).build();
            List<Interval> intervals = Interval.of(code);
            Allocation allocation = LinearScan.allocate(code, REGISTERS.wider(code));
            for (int time = 0; time <= 2 * code.instructions().size() + 1; time++) {
                int now = time;
                assertDistinct(
                        intervals.stream()
                                .filter(i -> i.start() <= now && now < i.end())
                                .map(Interval::value)
                                .toList(),
                        allocation);
            }
            List<Set<Virtual>> lives = lives(code);
            for (Interval interval : intervals) {
                for (int i = 0; i < lives.size(); i++) {
                    boolean covered = interval.start() <= 2 * i + 1 && 2 * i + 1 <= interval.end();
                    assertThat(covered || !lives.get(i).contains(interval.value()))
                            .as("%s behind instruction %d", interval, i)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void whatIsUsedInLoopsKeepsItsRegister() {
        Sequence code = new Sequence();
        List<Virtual> values = Stream.generate(code::general).limit(4).toList();
        values.forEach(value -> write(code, value));
        code.loop(() -> values.subList(1, 4).forEach(value -> read(code, value)));
        read(code, values.getFirst());
        Allocation allocation = LinearScan.allocate(code, REGISTERS);
        assertThat(allocation.spilled()).containsOnlyKeys(values.getFirst());
        assertThat(allocation.spills(Virtual.File.GENERAL)).isTrue();
        assertThat(allocation.spills(Virtual.File.VECTOR)).isFalse();
        assertThat(allocation.used(Virtual.File.GENERAL)).containsExactlyInAnyOrder(6, 7, 1);
    }

    @Test
    void aCopyGetsTheRegisterOfWhatEndsThere() {
        Sequence code = new Sequence();
        Virtual other = code.general();
        Virtual from = code.general();
        Virtual to = code.general();
        write(code, other);
        write(code, from);
        read(code, other);
        code.add(new Instruction(List.of(from), List.of(to), (_, _) -> {}, true, false));
        read(code, to);
        Map<Virtual, Integer> registers = LinearScan.allocate(code, REGISTERS).registers();
        assertThat(registers.get(to)).isEqualTo(registers.get(from)).isNotEqualTo(registers.get(other));
    }

    /** The rest of the registers is for values of which all instructions can name them. */
    @Test
    void valuesOfWideInstructionsHaveMoreRegisters() {
        Sequence code = new Sequence();
        List<Virtual> wide = Stream.generate(code::vector).limit(16).toList();
        List<Virtual> narrow = Stream.generate(code::vector).limit(4).toList();
        wide.forEach(value -> code.add(VectorWidth.ZMM, List.of(), List.of(value), (_, _) -> {}));
        narrow.forEach(value -> code.add(VectorWidth.YMM, List.of(), List.of(value), (_, _) -> {}));
        code.add(VectorWidth.ZMM, wide, List.of(), (_, _) -> {});
        code.add(VectorWidth.YMM, narrow, List.of(), (_, _) -> {});
        assertThat(LinearScan.allocate(code, REGISTERS).spilled()).hasSize(16);
        Allocation all = LinearScan.allocate(code, REGISTERS.wider(code));
        assertThat(all.spilled()).isEmpty();
        assertThat(narrow).allMatch(value -> all.registers().getOrDefault(value, -1) < 16);
        assertThat(wide).allMatch(value -> all.registers().getOrDefault(value, -1) >= 16);
    }

    private static void write(Sequence code, Virtual value) {
        code.add(List.of(), List.of(value), (_, _) -> {});
    }

    private static void read(Sequence code, Virtual value) {
        code.add(List.of(value), List.of(), (_, _) -> {});
    }

    private static void assertDistinct(Iterable<Virtual> living, Allocation allocation) {
        Set<List<Object>> taken = new HashSet<>();
        for (Virtual value : living) {
            Integer register = allocation.registers().get(value);
            if (register != null) {
                assertThat(taken.add(List.of(value.file(), register)))
                        .as("%s is alone in register %d", value, register)
                        .isTrue();
            }
        }
    }

    private static Set<Virtual> values(Sequence code) {
        Set<Virtual> values = new HashSet<>();
        code.instructions().forEach(instruction -> instruction.operands().forEach(values::add));
        return values;
    }

    /** What is needed behind each instruction, and what it writes even if that is not needed. */
    private static List<Set<Virtual>> lives(Sequence code) {
        List<Instruction> instructions = code.instructions();
        int count = instructions.size();
        List<Virtual> all = List.copyOf(values(code));
        BitSet[] before = Stream.generate(BitSet::new).limit(count + 1).toArray(BitSet[]::new);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = count - 1; i >= 0; i--) {
                BitSet now = behind(i, code, before);
                instructions.get(i).writes().forEach(value -> now.clear(all.indexOf(value)));
                instructions.get(i).reads().forEach(value -> now.set(all.indexOf(value)));
                changed |= !now.equals(before[i]);
                before[i] = now;
            }
        }
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Set<Virtual> living = new HashSet<>(instructions.get(i).writes());
                    behind(i, code, before).stream().mapToObj(all::get).forEach(living::add);
                    return living;
                })
                .toList();
    }

    private static BitSet behind(int instruction, Sequence code, BitSet[] before) {
        BitSet needed = (BitSet) before[instruction + 1].clone();
        code.loops().stream()
                .filter(loop -> loop.to() == instruction + 1)
                .forEach(loop -> needed.or(before[loop.from()]));
        return needed;
    }

    /** Instructions that obey the rules of {@link Sequence}, with loops in loops. */
    private static final class RandomSequence {
        private final Sequence code = new Sequence();
        private final RandomGenerator random;
        private int left;

        RandomSequence(RandomGenerator random, int size) {
            this.random = random;
            this.left = size;
        }

        Sequence build() {
            while (left > 0) {
                block(new ArrayList<>(), 0);
            }
            return code;
        }

        private void block(List<Virtual> known, int depth) {
            for (int count = random.nextInt(1, 12); count > 0; count--) {
                left--;
                if (depth < 3 && random.nextInt(5) == 0) {
                    code.loop(() -> block(new ArrayList<>(known), depth + 1));
                } else {
                    instruction(known);
                }
            }
        }

        private void instruction(List<Virtual> known) {
            List<Virtual> reads = Stream.generate(() -> known.get(random.nextInt(known.size())))
                    .limit(known.isEmpty() ? 0 : random.nextInt(3))
                    .toList();
            boolean again = !known.isEmpty() && random.nextInt(3) == 0;
            Virtual written = again
                    ? known.get(random.nextInt(known.size()))
                    : random.nextBoolean() ? code.general() : code.vector();
            List<Virtual> writes = random.nextInt(5) == 0 ? List.of() : List.of(written);
            boolean copy =
                    !writes.isEmpty() && reads.size() == 1 && reads.getFirst().file() == written.file();
            code.add(new Instruction(reads, writes, (_, _) -> {}, copy, random.nextInt(4) > 0));
            known.addAll(writes);
        }
    }
}
