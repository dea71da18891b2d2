package dev.scantling.jit.x86;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Code with the text that a disassembler should find in it. */
final class Transcript {
    private static final int SHOWN = 20;
    /** The other assembler swaps the roles of the registers where that saves a byte; this one does not. */
    private static final Pattern MOVE = Pattern.compile("vmov(ups|ss|sd) [^\\[]*");

    private final Assembler assembler = new Assembler();
    private final List<Binutils.Line> lines = new ArrayList<>();

    void add(String expected, Consumer<Assembler> instruction) {
        lines.add(new Binutils.Line(assembler.position(), expected));
        instruction.accept(assembler);
    }

    /** An instruction of the assembler that becomes two. */
    void add(String first, int firstLength, String second, Consumer<Assembler> both) {
        int start = assembler.position();
        lines.add(new Binutils.Line(start, first));
        lines.add(new Binutils.Line(start + firstLength, second));
        both.accept(assembler);
    }

    int size() {
        return lines.size();
    }

    /** Asserts that the disassembler reads what was meant, with every instruction where it was written. */
    void check() {
        assertThat(differences(Binutils.disassemble(assembler.finish()))).isEmpty();
    }

    private List<String> differences(List<Binutils.Line> actual) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(lines.size(), actual.size()) && differences.size() < SHOWN; i++) {
            String expected = i < lines.size() ? lines.get(i).toString() : "the end";
            String found = i < actual.size() ? actual.get(i).toString() : "the end";
            if (!expected.equals(found)) {
                differences.add("expected " + expected + ", disassembled " + found);
            }
        }
        return differences;
    }

    /** Asserts that the other assembler needs as many bytes for each instruction. */
    void checkLengths() {
        List<Binutils.Line> other =
                Binutils.assemble(lines.stream().map(Binutils.Line::text).toList());
        assertThat(other).hasSameSizeAs(lines);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size() && differences.size() < SHOWN; i++) {
            int length = lines.get(i + 1).position() - lines.get(i).position();
            int wanted = other.get(i + 1).position() - other.get(i).position();
            if (length != wanted && !MOVE.matcher(lines.get(i).text()).matches()) {
                differences.add(lines.get(i).text() + " has " + length + " bytes, not " + wanted);
            }
        }
        assertThat(differences).isEmpty();
    }
}
