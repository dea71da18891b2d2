package dev.scantling.pointcloud.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.check.Cases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @Test
    void contentComesBack() {
        Cases.standard(20).check(5000, (random, size) -> {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            assertThat(Gzip.inflate("a.gz", packed(bytes)).toArray(ValueLayout.JAVA_BYTE))
                    .isEqualTo(bytes);
        });
    }

    @Test
    void whatInflatesBeyondTheLimitIsRefused() {
        MemorySegment packed = packed(new byte[100_000]);
        assertThat(Gzip.inflate("a.gz", packed, 100_000).byteSize()).isEqualTo(100_000);
        assertRefused(packed, 99_999, "at most 99999 bytes", "more bytes than that when decompressed", "gunzip");
        assertRefused(packed, 10, "at most 10 bytes", "has " + packed.byteSize() + " bytes", "gunzip");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 15, 20})
    void whatIsCutOffIsRefused(int bytes) {
        assertRefused(packed(new byte[100]).asSlice(0, bytes), 100, "decompressed", "ends too early");
    }

    private static void assertRefused(MemorySegment packed, int most, String... parts) {
        assertThatThrownBy(() -> Gzip.inflate("a.gz", packed, most))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("a.gz: ")
                .hasMessageContainingAll(parts);
    }

    private static MemorySegment packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MemorySegment.ofArray(out.toByteArray());
    }
}
