package dev.scantling.tests.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.check.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What every reader does with damaged files: a clear error or a result, in bounded memory. */
final class BadFiles {
    /** {@code bin/test --full} checks 2,000 of each file. */
    private static final int MUTATIONS = 200;

    private static final long MOST_BYTES = 32L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path file;
    private final Function<Path, ?> reader;

    /** @param file where damaged files are written */
    BadFiles(Path file, Function<Path, ?> reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Reads every beginning of a good file and many mutations of it; the good file itself must be readable. */
    void check(byte[] good) {
        assertThat(read(good)).as("the undamaged file is read").isTrue();
        int refused = 0;
        for (int length = 0; length < good.length; length++) {
            refused += read(Arrays.copyOf(good, length)) ? 0 : 1;
        }
        assertThat(refused).as("truncated files that were refused").isPositive();
        Cases.standard(MUTATIONS).check(8, (random, size) -> read(mutated(good, random, 1 + size)));
    }

    /** As {@link #check} for a file of many bytes: beginnings of as many random lengths as there are mutations. */
    void checkLarge(byte[] good) {
        assertThat(read(good)).as("the undamaged file is read").isTrue();
        Cases.standard(MUTATIONS).check(8, (random, size) -> {
            read(Arrays.copyOf(good, random.nextInt(good.length)));
            read(mutated(good, random, 1 + size));
        });
    }

    /** Whether the bytes were read; fails unless they were or an error named the file. */
    private boolean read(byte[] bytes) {
        write(bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            var _ = reader.apply(file);
            return true;
        } catch (InvalidInput | InvalidModel | UnsupportedOp e) {
            assertThat(e).hasMessageContaining(file.getFileName().toString());
            return false;
        } catch (RuntimeException | Error e) {
            return fail("not a clear error for " + keep(bytes), e);
        } finally {
            long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(taken).as("bytes taken for a file of " + bytes.length).isLessThan(MOST_BYTES);
        }
    }

    private static String keep(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("damaged", ""), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] mutated(byte[] good, RandomGenerator random, int count) {
        byte[] bytes = good;
        for (int i = 0; i < count && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> (bytes = bytes.clone())[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> (bytes = bytes.clone())[at] = (byte) random.nextInt();
                case 2 -> (bytes = bytes.clone())[at] = new byte[] {-1, 127, 0, '9', '-', '\n'}[random.nextInt(6)];
                case 3 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), new byte[0]);
                case 4 -> bytes = spliced(bytes, at, at, "2147483639".getBytes(StandardCharsets.US_ASCII));
                default -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] inserted) {
        byte[] result = new byte[bytes.length - (to - from) + inserted.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(inserted, 0, result, from, inserted.length);
        System.arraycopy(bytes, to, result, from + inserted.length, bytes.length - to);
        return result;
    }
}
