package dev.scantling.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.cli.ConformCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code scantling conform} prints and exits with. */
class ConformCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path root;

    @Test
    void oneLineForEachCaseAndOneForAll() throws IOException {
        CaseFolder.pointwise(root.resolve("layers/wrong"), 7, 7).write();
        CaseFolder.pointwise(root.resolve("later/points"), 7, 7)
                .set("kind", "\"of-tomorrow\"")
                .write();
        assertThat(conform(root.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("later/points ").contains("UNSUPPORTED"),
                        line -> assertThat(line).startsWith("layers/wrong ").contains("FAIL: out_feats row "),
                        line -> assertThat(line).isEqualTo("0 passed, 1 failed, 1 unsupported"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void onlyStrictCallsAnUnsupportedCaseAFailure() throws IOException {
        CaseFolder.pointwise(root.resolve("later/points"), 7, 7)
                .set("kind", "\"of-tomorrow\"")
                .write();
        assertThat(conform(root.toString())).isZero();
        assertThat(conform(root.toString(), "--strict")).isEqualTo(1);
    }

    @Test
    void nothingToRunIsNoSuccess() throws IOException {
        CaseFolder.pointwise(root.resolve("layers/a"), 7, 7).write();
        assertThat(conform(root.toString(), "--only", "models/*")).isEqualTo(2);
        assertThat(out.toString()).isEqualToNormalizingNewlines("0 passed, 0 failed, 0 unsupported\n");
        assertThat(err.toString()).contains("no case.json below " + root + " whose path matches models/*");
        assertThat(conform(root.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no folder " + root.resolve("none"));
    }

    private int conform(String... arguments) {
        return new CommandLine(new ConformCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(append(arguments));
    }

    private static String[] append(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--device";
        all[arguments.length + 1] = InterpreterRunner.NAME;
        return all;
    }
}
