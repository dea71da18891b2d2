package dev.scantling.jit.x86;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** GNU's assembler and disassembler, which know x86 independently of this project. */
public final class Binutils {
    /** One instruction as the disassembler shows it. */
    public record Line(int position, String text) {}

    private static final Pattern LINE = Pattern.compile("^ *([0-9a-f]+):\t(.*)$");

    private Binutils() {}

    /** The instructions of machine code; skips the test where there is no objdump. */
    public static List<Line> disassemble(byte[] code) {
        return withFile(
                ".bin",
                code,
                file -> lines(run(
                        "objdump",
                        "-D",
                        "-z",
                        "-w",
                        "--no-show-raw-insn",
                        "-b",
                        "binary",
                        "-m",
                        "i386:x86-64",
                        "-M",
                        "intel",
                        file.toString())));
    }

    /** Where each instruction begins if the other assembler writes them. */
    static List<Line> assemble(List<String> instructions) {
        byte[] source = String.join("\n", instructions).concat("\n").getBytes(StandardCharsets.US_ASCII);
        return withFile(
                ".s",
                source,
                file -> withFile(".o", new byte[0], object -> {
                    run("as", "--64", "-msyntax=intel", "-mnaked-reg", "-o", object.toString(), file.toString());
                    return lines(
                            run("objdump", "-d", "-z", "-w", "--no-show-raw-insn", "-M", "intel", object.toString()));
                }));
    }

    private static List<Line> lines(String output) {
        return output.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(m -> new Line(Integer.parseInt(m.group(1), 16), normal(m.group(2))))
                .toList();
    }

    /** Without padding and comments. */
    private static String normal(String text) {
        return text.replaceFirst(" *#.*", "").replaceAll("\\s+", " ").strip();
    }

    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T withFile(String ending, byte[] content, Use<T> use) {
        try {
            Path file = Files.createTempFile("scantling", ending);
            try {
                Files.write(file, content);
                return use.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String... command) throws IOException {
        Assumptions.assumeTrue(isInstalled(command[0]), "there is no " + command[0] + ": install binutils");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
        return output;
    }

    private static boolean isInstalled(String tool) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Stream.of(folders.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
