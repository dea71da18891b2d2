package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.engine.Engine;
import dev.scantling.ir.check.Cases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many runs on the first OpenCL device take no more memory than few: neither of the device, which on PoCL is that of the process, nor of the
 * host. Twice as many runs are made as are compared, since the first half takes what is kept. {@code bin/test --full} makes more.
 */
class OpenClSoakTest {
    private static final int RUNS = 600;
    /** Of a network that is built for a minute: a part of the runs of the small one, which CI leaves out. */
    private static final int PART = 200;

    private static final int LEAST_LARGE = 20;

    /** What an allocator may keep in pieces; a buffer of a run is lost in it, one of each run is not. */
    private static final long MOST_KIB = 12 << 10;

    /** All of the heap is there from the beginning, so that only what lies beside it can grow. */
    private static final List<String> FIXED_HEAP =
            List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    private static final Pattern RESULT = Pattern.compile("grown (-?\\d+) KiB\\nsession (\\d+) (\\d+)");

    @TempDir
    private Path programs;

    private void requireNoGrowth(String network, int runs) {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not tell what a process takes");
        try (Engine engine = OpenCl.open(OpenCl.settings(programs))) {
            assertThat(engine.device().isHost()).isFalse();
        }
        Fork fork =
                Fork.run(OpenClSoak.class, Map.of(), FIXED_HEAP, programs.toString(), network, String.valueOf(runs));
        Matcher result = RESULT.matcher(fork.output());
        assertThat(result.find()).as(fork.output()).isTrue();
        assertThat(Long.parseLong(result.group(1))).as(fork.output()).isLessThan(MOST_KIB);
        assertThat(result.group(3)).as("bytes of the session").isEqualTo(result.group(2));
    }

    @Test
    void aSmallNetwork() {
        requireNoGrowth(OpenClSoak.SMALL, Cases.count(RUNS));
    }

    @Test
    void aLargeNetwork() {
        int runs = Cases.count(RUNS) / PART;
        assumeTrue(runs >= LEAST_LARGE, "bin/test --full runs it");
        requireNoGrowth("minkunet@0.5", runs);
    }
}
