package dev.scantling.device.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLevelCacheTest {
    @TempDir
    Path processor;

    private OptionalInt bytes(String level, String size, String sharing, String threads) throws IOException {
        Path cache = Files.createDirectories(processor.resolve("cache/index2"));
        Path topology = Files.createDirectories(processor.resolve("topology"));
        Files.writeString(cache.resolve("level"), level + "\n");
        Files.writeString(cache.resolve("size"), size + "\n");
        Files.writeString(cache.resolve("shared_cpu_list"), sharing + "\n");
        Files.writeString(topology.resolve("thread_siblings_list"), threads + "\n");
        return new SecondLevelCache(processor).bytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1024K;0;0;1048576",
                "2M;0-1;0-1;2097152", // two threads of one core
                "4096K;0-3;0;1048576", // four cores
                "512K;0,64;0,64;524288",
                "4M;0-3,8-11;0,8;1048576"
            })
    void theShareOfACore(String size, String sharing, String threads, int expected) throws IOException {
        assertThat(bytes("2", size, sharing, threads)).hasValue(expected);
    }

    @Test
    void whatIsNotSaidIsEmpty() throws IOException {
        assertThat(new SecondLevelCache(processor).bytes()).isEmpty();
        assertThat(bytes("3", "32M", "0", "0")).isEmpty();
        assertThat(bytes("2", "much", "0", "0")).isEmpty();
        assertThat(bytes("2", "0K", "0", "0")).isEmpty();
    }
}
