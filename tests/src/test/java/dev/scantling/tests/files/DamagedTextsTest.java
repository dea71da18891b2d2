package dev.scantling.tests.files;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.text.GraphParser;
import dev.scantling.ir.text.GraphPrinter;
import dev.scantling.jit.tune.TuningFile;
import dev.scantling.models.zoo.SpvnasSample;
import dev.scantling.models.zoo.Wiring;
import dev.scantling.scheduler.GreedyScheduler;
import dev.scantling.scheduler.Machine;
import dev.scantling.scheduler.file.ScheduleFile;
import dev.scantling.sparse.io.MatrixMarket;
import dev.scantling.tests.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every beginning of a small text of each kind that is read beside points and models, and many mutations of it. */
@Timeout(300)
class DamagedTextsTest {
    private static final Target TARGET = new Target("cpu", "x86_64", 256, 2, 1 << 20);
    private static final Machine MACHINE = new Machine("cpu", TARGET, _ -> new double[] {100, 60});

    @TempDir
    Path folder;

    private void check(String name, Function<Path, ?> reader, String good) {
        new BadFiles(folder.resolve(name), reader).check(good.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void matrices() {
        String symmetric = """
                %%MatrixMarket matrix coordinate real symmetric
                % small
                3 3 4
                1 1 2.5
                3 1 -1e-3
                2 2 7
                3 3 0.125
                """;
        check("a.mtx", MatrixMarket::read, symmetric);
        new BadFiles(folder.resolve("a.mtx.gz"), MatrixMarket::read)
                .check(PointFile.compressed(symmetric.getBytes(StandardCharsets.US_ASCII)));
        check("b.mtx", MatrixMarket::read, "%%MatrixMarket matrix array integer general\n2 2\n1\n-2\n3\n4\n");
        check("c.mtx", MatrixMarket::readComplex, """
                %%MatrixMarket matrix coordinate complex hermitian
                2 2 2
                1 1 3 0
                2 1 1 -2
                """);
        check("d.mtx", MatrixMarket::read, "%%MatrixMarket matrix coordinate pattern general\n2 3 2\n1 3\n2 1\n");
        check("a.triplets", MatrixMarket::readTriplets, "0 0 1.5\n2 1 -3\n");
    }

    private static Graph graph() {
        GraphBuilder b = new GraphBuilder("two branches");
        Value x = b.input("x", Type.f32(Dim.symbol("n"), Dim.of(4)));
        b.output("y", b.add(b.relu(x), b.linear(x, b.parameter("w", 4, 4), Epilogue.NONE)));
        return b.build();
    }

    @Test
    void graphs() {
        check("a.txt", path -> GraphParser.parse(text(path), path.toString()), GraphPrinter.print(graph()));
    }

    /** Any bytes, as one character each. */
    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void schedules() {
        Graph graph = graph();
        String text = ScheduleFile.text(
                graph,
                new GreedyScheduler("cpu", 2, _ -> new double[] {100, 60}).schedule(graph),
                Map.of("cpu", TARGET));
        check(
                "a.json",
                path -> new ScheduleFile(path).scheduler(MACHINE, _ -> {}).schedule(graph),
                text);
    }

    /** A file that cannot be used stops nothing: what it says is an error here. */
    @Test
    void measurements() {
        check("tuning.txt", DamagedTextsTest::measured, """
                scantling-tuning 1
                # of this machine
                cost kind=cpu isa=x86_64 vector=512 cores=2 l2=524288 code=native run=add(f32[9,4],f32[9,4])->f32[9,4] = 4312.0 5488.0  # 0.1 GFLOP/s
                kind=cpu isa=x86_64 vector=512 cores=2 l2=524288 code=native kernel=linear epilogue=none dtype=f32 volume=1 cin=16 cout=32 log2rows=17 neighbours=1 = tile=5x2 block=1024  # 93.4 GFLOP/s
                """);
    }

    private static boolean measured(Path path) {
        List<String> messages = new ArrayList<>();
        boolean empty = new TuningFile(path, messages::add).isEmpty();
        if (!messages.isEmpty()) {
            throw new InvalidInput(messages.getFirst());
        }
        return empty;
    }

    @Test
    void wirings() {
        check("a-wiring.txt", Wiring::read, "4\n4\n0 1\n0 2\n1 3\n2 3\n");
    }

    @Test
    void samples() throws IOException {
        byte[] good = Files.readAllBytes(SharedFiles.require("goldens/models/spvnas_s1_B/case.json"));
        new BadFiles(folder.resolve("a.json"), SpvnasSample::read).checkLarge(good);
    }
}
