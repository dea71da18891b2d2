package dev.scantling.jit.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.TuningStore.Entry;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuningFileTest {
    private static final Entry A = Kernels.entry(Kernels.key(16, 17, 3), new Choice(5, 2, 1024));
    private static final Entry B = Kernels.entry(Kernels.key(32, 15, 8), new Choice(4, 3, 256));

    private static final Graph EMPTY = new GraphBuilder("empty").build();

    private final List<String> messages = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void inANewFolder(@TempDir Path folder) {
        file = folder.resolve("cache").resolve("tuning.txt");
    }

    private TuningFile open() {
        return new TuningFile(file, messages::add);
    }

    private void write(String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    private static String line(Entry entry) {
        return entry.key() + " = " + entry.choice() + "  # 12.5 GFLOP/s";
    }

    @Test
    void whatIsPutIsFoundByTheNextProcess() throws IOException {
        assertThat(open().put(List.of(B, A))).isTrue();
        assertThat(open().find("")).containsExactly(A, B);
        assertThat(open().find(Kernels.key(32, 0, 0).kernel().toString())).containsExactly(B);
        assertThat(Files.readAllLines(file)).containsExactly("scantling-tuning 1", line(A), line(B));
        assertThat(messages).isEmpty();
    }

    @Test
    void aNewEntryReplacesTheOldOneAndLeavesTheOthers() {
        open().put(List.of(A, B));
        Entry better = new Entry(A.key(), new Choice(6, 2, 512).toString(), 50);
        TuningFile store = open();
        store.put(List.of(better));
        assertThat(store.find("")).containsExactly(better, B);
        assertThat(open().find("")).containsExactly(better, B);
    }

    /** Of a residual, whether it is behind the activation. */
    @Test
    void keysTellEpiloguesApart() {
        List<TuningKey> keys = Epilogue.all().stream()
                .map(epilogue -> new TuningKey(Kernels.ending(epilogue), 10, 3))
                .toList();
        assertThat(keys.stream().map(TuningKey::toString)).doesNotHaveDuplicates();
        assertThat(keys.stream().map(key -> TuningKey.parse(key.toString()))).isEqualTo(keys);
    }

    @Test
    void aMissingFileHoldsNothing() {
        assertThat(open().find("")).isEmpty();
        assertThat(messages).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void corruptLinesAreSkippedWithOneMessage() throws IOException {
        write("scantling-tuning 1", line(A), "nonsense", "", "# comment", line(B).replace("4x3", "400x3"));
        TuningFile store = open();
        assertThat(store.find("")).containsExactly(A);
        assertThat(store.find("")).containsExactly(A);
        assertThat(messages)
                .singleElement()
                .asString()
                .contains(file.toString(), "line 3", "expected 'key = choice", "nonsense", "1 more");
        store.put(List.of(B));
        assertThat(messages).hasSize(1);
        assertThat(Files.readAllLines(file)).containsExactly("scantling-tuning 1", line(A), line(B));
    }

    /** Nor do lines that say nothing count as entries. */
    @Test
    void aFileWithoutEntriesIsEmpty() throws IOException {
        write("scantling-tuning 1", "", "# comment", "");
        assertThat(open().isEmpty()).isTrue();
        assertThat(messages).isEmpty();
    }

    /** Damage elsewhere is not looked at, and stays until somebody writes. */
    @Test
    void onlyLinesOfTheMachineThatIsAskedForAreUnderstood() throws IOException {
        String elsewhere = line(A).replace("isa=test", "isa=aarch64").replace("5x2", "500x2");
        write("scantling-tuning 1", elsewhere, line(B), line(cost(5, 4)).replace("5.0", "five"));
        TuningFile store = open();
        assertThat(store.find("kind=cpu isa=test ")).containsExactly(B);
        assertThat(messages).isEmpty();
        assertThat(store.isEmpty()).isFalse();
        assertThat(store.find("")).containsExactly(B);
        assertThat(messages).singleElement().asString().contains("line 2", "500x2", "1 more");
    }

    /** Lines by hand may have fields in any order. */
    @Test
    void fieldsInAnotherOrderAreFound() throws IOException {
        String turned = line(A).replaceFirst("kind=cpu isa=test", "isa=test  kind=cpu");
        write("scantling-tuning 1", line(B), turned);
        assertThat(open().find("kind=cpu isa=test ")).extracting(Entry::key).containsExactly(A.key(), B.key());
        assertThat(messages).isEmpty();
    }

    /** What a file says does not replace what was measured since. */
    @Test
    void whatWasPutBeforeTheFileWasAskedStays() throws IOException {
        write("scantling-tuning 1", line(A), line(B));
        Entry better = new Entry(A.key(), new Choice(6, 2, 512).toString(), 50);
        TuningFile store = open();
        assertThat(store.isEmpty()).isFalse();
        store.put(List.of(better));
        assertThat(store.find("kind=cpu")).extracting(Entry::choice).containsExactly(better.choice(), B.choice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cin=", "cin=-4", "kernel=pool", "epilogue=tanh", "vector=99", "log2rows=x", "dtype=i1"})
    void fieldsThatAreNotUnderstoodAreNamed(String field) throws IOException {
        String name = field.substring(0, field.indexOf('=') + 1);
        write("scantling-tuning 1", line(A).replaceFirst(" " + name + "\\S+", " " + field));
        assertThat(open().find("")).isEmpty();
        assertThat(messages).singleElement().asString().contains("line 2");
    }

    private static Entry cost(double... nanos) {
        Target target = new Target("cpu", "x86_64", 256, nanos.length, 1 << 20);
        Value x = new Value(3, Type.f32(Dim.symbol("n"), Dim.of(4)));
        Value y = new Value(4, Type.f32(Dim.symbol("n"), Dim.of(4)));
        Node node = new Node("sum", new DenseOp.Add(Activation.RELU), List.of(x, x), List.of(y));
        return CostKey.of(target, "native", List.of(node), TypicalSizes.of(EMPTY), _ -> "/tile=1")
                .entry(nanos, 12.5);
    }

    /** To the last bit, beside choices. */
    @Test
    void costsOfOperatorsStayAsTheyAre() {
        Entry two = cost(100 / 3.0, 0);
        open().put(List.of(A, two, cost(5, 4, 1e12)));
        assertThat(open().find("")).containsExactly(two, cost(5, 4, 1e12), A);
        assertThat(open().find("cost kind=cpu isa=x86_64 vector=256 cores=2 ")).containsExactly(two);
        CostKey key = CostKey.parse(two.key());
        assertThat(key).hasToString(two.key());
        assertThat(key.run())
                .isEqualTo("add{activation=relu}(f32[2^16.625,4],f32[2^16.625,4])->f32[2^16.625,4]/tile=1");
        assertThat(key.nanos(two.choice())).containsExactly(100 / 3.0, 0);
        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "5.0 4.0 3.0", "5.0 -4.0", "5.0 NaN", "5.0 Infinity", "5.0 four"})
    void costsThatAreNoTimesAreIgnored(String values) throws IOException {
        Entry cost = cost(5, 4);
        write("scantling-tuning 1", line(cost).replace("5.0 4.0", values), line(A));
        assertThat(open().find("")).containsExactly(A);
        assertThat(messages).singleElement().asString().contains("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cores", "code", "run"})
    void costsOfNothingAreIgnored(String field) throws IOException {
        write("scantling-tuning 1", line(cost(5, 4)).replaceFirst(" " + field + "=\\S+", ""));
        assertThat(open().find("")).isEmpty();
        assertThat(messages).singleElement().asString().contains("line 2", field);
    }

    @Test
    void aBlockThatTheMapDoesNotAllowIsCorrupt() throws IOException {
        write("scantling-tuning 1", line(A).replace("block=1024", "block=1000"));
        assertThat(open().find("")).isEmpty();
        assertThat(messages).singleElement().asString().contains("line 2", "multiples of 256", "1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scantling-tuning 2", "", "root:x:0:0"})
    void aForeignFileIsIgnoredAndKept(String first) throws IOException {
        write(first, line(A));
        TuningFile store = open();
        assertThat(store.find("")).isEmpty();
        assertThat(messages).singleElement().asString().contains(file.toString(), "line 1", "'scantling-tuning 1'");
        assertThat(store.put(List.of(B))).isFalse();
        assertThat(Files.readAllLines(file)).containsExactly(first, line(A));
    }

    @Test
    void bytesThatAreNoTextAreIgnored() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(open().find("")).isEmpty();
        assertThat(messages).singleElement().asString().contains(file.toString(), "cannot be read");
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoOnceAndRemembers() throws IOException {
        Files.writeString(file.getParent(), "a file where the folder should be");
        TuningFile store = open();
        assertThat(store.put(List.of(A))).isFalse();
        assertThat(store.put(List.of(B))).isFalse();
        assertThat(store.find("")).containsExactly(A, B);
        assertThat(messages.stream().filter(message -> message.contains("cannot be written")))
                .singleElement()
                .asString()
                .contains(file.toString(), "SCANTLING_TUNING");
    }

    @Test
    void writersAtTheSameTimeLoseNothing() {
        int writers = 8;
        int each = 10;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                int channels = 8 * (1 + writer);
                pool.submit(() -> {
                    TuningFile store = new TuningFile(file, messages::add);
                    for (int rows = 0; rows < each; rows++) {
                        store.put(List.of(Kernels.entry(Kernels.key(channels, rows, 3), new Choice(5, 2, 512))));
                    }
                });
            }
        }
        assertThat(open().find("")).hasSize(writers * each);
        assertThat(messages).isEmpty();
        assertThat(file.resolveSibling("tuning.txt.lock")).isEmptyFile();
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void processesAtTheSameTimeLoseNothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int channels : new int[] {8, 16, 24}) {
            processes.add(TuningWriter.start(file, channels, 5));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(open().find("")).hasSize(15);
        assertThat(messages).isEmpty();
    }

    @Test
    void aReaderSeesACompleteFileWhileOthersWrite() {
        open().put(List.of(A));
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            pool.submit(() -> IntStream.range(0, 50)
                    .forEach(i -> new TuningFile(file, messages::add).put(List.of(i % 2 == 0 ? B : A))));
            for (int i = 0; i < 200; i++) {
                assertThat(open().find("")).contains(A);
            }
        }
        assertThat(messages).isEmpty();
    }
}
