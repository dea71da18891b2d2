package dev.scantling.jit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.check.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found is what was put, whatever happens to the file. */
class KernelFileTest {
    private static final long VERSION = 7;
    private static final KernelDigest A = new KernelDigest(1, 2);
    private static final KernelDigest B = new KernelDigest(3, 4);
    private static final byte[] CODE_A = {1, 2, 3, 4, 5};
    private static final byte[] CODE_B = {};

    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private Path file = Path.of("");

    @BeforeEach
    void inANewFolder(@TempDir Path folder) {
        file = folder.resolve("cache").resolve("kernels.bin");
    }

    private KernelFile open() {
        return open(VERSION);
    }

    private KernelFile open(long version) {
        return new KernelFile(file, version, messages::add);
    }

    private void rewrite(byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    @Test
    void whatIsPutIsFoundByTheNextProcessAndByNobodyElse() throws IOException {
        open().put(Map.of(A, CODE_A));
        open().put(Map.of(B, CODE_B));
        assertThat(open().find(A)).contains(CODE_A);
        assertThat(open().find(B)).contains(CODE_B);
        assertThat(open().find(new KernelDigest(1, 3))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(messages).isEmpty();
    }

    @Test
    void aMissingFileHoldsNothing() {
        assertThat(open().find(A)).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void anotherVersionOfTheProgramStartsAnew() {
        open().put(Map.of(A, CODE_A));
        assertThat(open(8).find(A)).isEmpty();
        open(8).put(Map.of(B, CODE_B));
        assertThat(open(8).find(B)).contains(CODE_B);
        assertThat(open().find(A)).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void noDamagedCodeIsEverFound() throws IOException {
        open().put(Map.of(A, CODE_A));
        byte[] whole = Files.readAllBytes(file);
        Cases.standard(400).check(whole.length - 1, (random, size) -> {
            byte[] damaged = whole.clone();
            damaged[size] ^= (byte) (1 << random.nextInt(8));
            write(damaged);
            messages.clear();
            KernelFile store = open();
            assertThat(store.find(A)).isEmpty();
            assertThat(store.find(A)).isEmpty();
            assertThat(messages).hasSizeLessThanOrEqualTo(1);
            store.put(Map.of(A, CODE_A));
            assertThat(open().find(A)).contains(CODE_A);
        });
    }

    @Test
    void aTruncatedFileHoldsWhatIsWhole() throws IOException {
        open().put(Map.of(A, CODE_A));
        int first = (int) Files.size(file);
        open().put(Map.of(B, CODE_A));
        byte[] whole = Files.readAllBytes(file);
        for (int length = first + 1; length < whole.length; length++) {
            messages.clear();
            rewrite(Arrays.copyOf(whole, length));
            KernelFile store = open();
            assertThat(store.find(A)).contains(CODE_A);
            assertThat(store.find(B)).isEmpty();
            assertThat(messages).singleElement().asString().contains(file.toString(), "SCANTLING_KERNELS");
        }
    }

    @Test
    void aForeignFileIsReplaced() throws IOException {
        Files.createDirectories(file.getParent());
        rewrite("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(open().find(A)).isEmpty();
        open().put(Map.of(A, CODE_A));
        assertThat(open().find(A)).contains(CODE_A);
    }

    @Test
    void aFileThatOthersCanWriteIsNotTrusted() throws IOException {
        open().put(Map.of(A, CODE_A));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        KernelFile store = open();
        assertThat(store.find(A)).isEmpty();
        assertThat(store.find(A)).isEmpty();
        assertThat(messages).singleElement().asString().contains("rw-rw----", "rw-------");
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoOnceAndRemembers() throws IOException {
        Files.createFile(file.getParent());
        KernelFile store = open();
        store.put(Map.of(A, CODE_A));
        store.put(Map.of(B, CODE_B));
        assertThat(store.find(A)).contains(CODE_A);
        assertThat(messages).singleElement().asString().contains("SCANTLING_KERNELS");
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        KernelImage image = KernelImage.empty();
        for (int i = 0; i < 10; i++) {
            KernelDigest digest = new KernelDigest(i, i);
            image.entries().put(digest, KernelImage.Entry.of(digest, new byte[100]));
        }
        byte[] bytes = image.print(VERSION, 700);
        assertThat(bytes).hasSizeLessThanOrEqualTo(700);
        KernelImage read = KernelImage.parse(bytes, VERSION).orElseThrow();
        assertThat(read.complete()).isTrue();
        assertThat(read.entries().keySet().stream().map(KernelDigest::high)).containsExactly(5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void writersAtTheSameTimeLoseNothing() {
        int writers = 8;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                int high = writer;
                pool.submit(() -> {
                    for (int low = 0; low < 5; low++) {
                        open().put(Map.of(new KernelDigest(high, low), CODE_A));
                    }
                });
            }
        }
        KernelFile store = open();
        for (int high = 0; high < writers; high++) {
            for (int low = 0; low < 5; low++) {
                assertThat(store.find(new KernelDigest(high, low))).contains(CODE_A);
            }
        }
        assertThat(messages).isEmpty();
    }

    private void write(byte[] bytes) {
        try {
            rewrite(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
