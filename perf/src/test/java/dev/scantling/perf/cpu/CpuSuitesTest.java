package dev.scantling.perf.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.DType;
import dev.scantling.ir.Settings;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.perf.harness.Cell;
import dev.scantling.perf.harness.Samples;
import dev.scantling.perf.harness.Statistics;
import dev.scantling.perf.peer.GemmProblem;
import dev.scantling.perf.peer.Peers;
import dev.scantling.pointcloud.Voxels;
import dev.scantling.pointcloud.cloud.Blocks;
import dev.scantling.pointcloud.cloud.PointIndex;
import dev.scantling.sparse.matrix.SparseMatrix;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CpuSuitesTest {
    private static final Cell FIRST = cell("16", 10, 20);
    private static final Cell SECOND = cell("32", 40, 20);

    private static Cell cell(String size, double ours, double theirs) {
        return new Cell(
                Map.of("K", size),
                1000,
                List.of(100.0, 99.0, 80.0),
                List.of(new Samples("ours", new double[] {ours}), new Samples("theirs", new double[] {theirs})));
    }

    /** The scene for which issue and reference state figures: 100,000 voxels, give or take 5 %, 12 pairs each. */
    @Test
    void theSyntheticSceneHasTheAgreedNumbers() {
        Scene scene = Scene.synthetic();
        assertThat(scene.voxels().count()).isBetween(95_000, 105_000);
        assertThat(scene.voxels().coords()).isEqualTo(Scene.synthetic().voxels().coords());
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 1);
                LayerRun layer =
                        new LayerRun(forms.engine(forms.names().getFirst()), Layers.submanifold(1), scene.inputs(1))) {
            double pairs = layer.flops() / 2.0;
            assertThat(pairs / scene.voxels().count()).isBetween(11.5, 12.5);
        }
    }

    @Test
    void aCellOfTheMatrixProductHasEveryContender() {
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 1);
                Peers peers = Peers.open(Optional.empty(), 1)) {
            Cell cell = GemmSuite.cell(101, 17, 1, forms, peers);
            assertThat(cell.flops()).isEqualTo(2L * 101 * 17 * 17);
            assertThat(cell.peaks()).hasSize(3).allMatch(peak -> peak > 0);
            assertThat(cell.samples()).extracting(Samples::name).containsExactlyElementsOf(forms.names());
            assertThat(cell.samples()).allMatch(samples -> samples.nanos().length == 1 && samples.nanos()[0] > 0);
            Suite.Result result = GemmTable.result("gemm", List.of(cell), forms, peers);
            assertThat(result.notes()).anyMatch(note -> note.startsWith("MKL did not take part: not installed"));
        }
    }

    @Test
    void aCellOfAGridCountsItsProducts() {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(5, 4, 3), new Int3(3, 3, 3)).padded(new Int3(1, 1, 1));
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 2)) {
            Cell cell = GridsSuite.cell(
                    new GridsSuite.Layer(geometry, 3, 7),
                    4,
                    1,
                    forms.engine(forms.names().getFirst()),
                    forms,
                    Optional.empty());
            assertThat(cell.flops()).isEqualTo(2 * geometry.pairs() * 3 * 7);
            assertThat(cell.size()).containsEntry("channels", "3 -> 7").containsEntry("times", "4");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"F32", "F64"})
    void aCellOfTheSparseProductHasBothTypes(DType type) {
        SparseMatrix matrix = SpmmSuite.Place.RANDOM.matrix(300).as(type);
        Plan plan = new Plan(Settings.defaults(), 1, Path.of("no scan"), Optional.empty());
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 1)) {
            Cell cell = SpmmSuite.cell(SpmmSuite.Place.RANDOM, matrix, 7, plan, forms);
            assertThat(cell.flops()).isEqualTo(2L * matrix.stored() * 7);
            assertThat(cell.size()).containsEntry("type", type.text()).containsEntry("N", "7");
            assertThat(cell.samples()).extracting(Samples::name).containsExactlyElementsOf(forms.names());
        }
    }

    @Test
    void aCellOfPrunedLayersHasEveryPruning() {
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 1)) {
            Cell cell = ZerosSuite.cell(101, 64, 1, forms);
            assertThat(cell.flops()).isEqualTo(2L * 101 * 64 * 64);
            assertThat(cell.samples())
                    .extracting(Samples::name)
                    .containsExactly("dense", "2:4", "50 %", "25 %", "10 %");
        }
    }

    /** Beside peers where they are installed. */
    @Test
    void aCellOfThePointsHasEveryPeer() {
        float[] points = Layers.random(3 * 500);
        PointsSuite.Work work = new PointsSuite.Work(
                "knn 16",
                (cloud, blocks) -> PointIndex.of(cloud, blocks).nearest(16).index().length);
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 1)) {
            Cell cell = PointsSuite.cell(work, points, Blocks.inOrder(), 1, forms, List.of());
            assertThat(cell.size()).containsEntry("points", "500").containsEntry("found", "8000");
            assertThat(cell.samples()).extracting(Samples::name).containsExactly(PointsSuite.OURS);
        }
    }

    @Test
    void aCellOfTheDataflowsHasEachWayOfSortingAndItsCost() {
        int[] coords = IntStream.range(0, 300)
                .flatMap(i -> IntStream.of(0, i / 60, i / 6 % 10, i % 6))
                .toArray();
        Scene scene = new Scene("box", new Voxels(coords, new int[300], new int[0]));
        try (CodeForms forms = CodeForms.open(Settings.defaults(), 1)) {
            Cell cell = DataflowsSuite.cell(scene, 5, 1, forms, forms.names().getFirst());
            assertThat(cell.samples())
                    .extracting(Samples::name)
                    .hasSize(7)
                    .contains("fetch-on-demand", "stationary 9x1024", "sorting 9x1024", "sorting 1x1024");
            assertThat(cell.samples()).allMatch(samples -> samples.nanos().length == 1 && samples.nanos()[0] > 0);
        }
    }

    @Test
    void wrongProductsAreRefused() {
        float[] a = Layers.random(7 * 3);
        float[] b = Layers.random(3 * 2);
        float[] c = new float[7 * 2];
        for (int i = 0; i < c.length; i++) {
            for (int k = 0; k < 3; k++) {
                c[i] += a[i / 2 * 3 + k] * b[k * 2 + i % 2];
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            ProductCheck check = new ProductCheck(GemmProblem.of(7, 3, 2, a, b, arena), a, b);
            check.check(Map.of("good", c));
            c[13] += 1e-4f;
            assertThatThrownBy(() -> check.check(Map.of("bad", c))).hasMessageContaining("bad computes C[6, 1]");
        }
    }

    @Test
    void tablesMarkBusyPeaksAndSumRatiosUp() {
        CellTable table = new CellTable(List.of(FIRST, SECOND));
        table.peakColumns(List.of("ours"));
        Suite.Result result = table.result("demo", List.of());
        assertThat(result.table()).isEqualTo("""
                K   ours / peak  peak GF/s
                16       100.0%  100.0 (!)
                32        25.0%  100.0 (!)
                """);
        assertThat(result.notes()).singleElement().asString().contains("2 of 2 rows");
        Ratios ratios = Ratios.of(List.of(FIRST, SECOND), cell -> cell.speedupOverBest("ours", List.of("theirs")))
                .orElseThrow();
        assertThat(ratios.text()).isEqualTo("geometric mean 1.000, worst 0.500 at K = 32");
        assertThat(Ratios.of(List.of(FIRST), cell -> cell.speedupOverBest("ours", List.of())))
                .isEmpty();
    }

    @Test
    void theReportHasAllSamples() throws Exception {
        CpuReport report = new CpuReport(
                Machine.here(),
                "abc",
                List.of("bench", "cpu"),
                List.of(new CpuReport.Part("gemm", List.of(FIRST), List.of("a note"))));
        JsonNode json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(json.at("/machine/jdk").asText()).isNotEmpty();
        assertThat(json.at("/commit").asText()).isEqualTo("abc");
        assertThat(json.at("/command/1").asText()).isEqualTo("cpu");
        assertThat(json.at("/suites/0/suite").asText()).isEqualTo("gemm");
        assertThat(json.at("/suites/0/data/0/size/K").asText()).isEqualTo("16");
        assertThat(json.at("/suites/0/data/0/peaks")).hasSize(3);
        assertThat(json.at("/suites/0/data/0/samples/1/name").asText()).isEqualTo("theirs");
        assertThat(json.at("/suites/0/data/0/samples/1/nanos/0").asDouble()).isEqualTo(20);
    }

    @Test
    void reportsSayWhatIsNotKnownOfOtherRuntimes() throws Exception {
        NetworksSuite.Entrant theirs =
                new NetworksSuite.Entrant("theirs", FIRST.of("theirs"), 0.5, new Statistics.Interval(0.4, 0.6), null);
        NetworksSuite.Row row = new NetworksSuite.Row("net", FIRST, List.of(theirs));
        CpuReport report = new CpuReport(
                Machine.here(), "abc", List.of(), List.of(new CpuReport.Part("networks", List.of(row), List.of())));
        JsonNode json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.at("/suites/0/data/0/entrants/0/name").asText()).isEqualTo("theirs");
        assertThat(json.at("/suites/0/data/0/entrants/0/stages").isNull()).isTrue();
    }

    @Test
    void coldStartsCostWhatSteadyRunsDoNot() {
        assertThat(new ColdRun("vector", 50, 30, 500, 10, 100).overhead()).isEqualTo(470);
    }

    @Test
    void processorsAreDescribed() {
        assertThat(Machine.describe(List.of("cpu family\t: 25", "model\t\t: 1", "model name\t: AMD EPYC", "model : 2")))
                .isEqualTo("AMD EPYC, cpu family 25, model 1");
        assertThat(Machine.describe(List.of())).isEqualTo("unknown processor");
    }

    @Test
    void anotherJvmHasTheFlagsOfThisOne() {
        List<String> command = JavaCommand.of(ColdStart.class, List.of("-Dx=1"), List.of("one", "two"));
        assertThat(command).contains("-Dx=1").endsWith(ColdStart.class.getName(), "one", "two");
        assertThat(Stream.of("-cp", "-p")).anyMatch(command::contains);
    }

    @Test
    void keptClassesMayBeLeftOut() {
        assertThat(JavaCommand.withoutArchive(List.of("java", "-XX:SharedArchiveFile=a.jsa", "-Xshare:auto", "a.jsa")))
                .containsExactly("java", "-Xshare:auto", "a.jsa");
    }

    @Test
    void aModuleMayBeLeftOut() {
        assertThat(JavaCommand.without("a", List.of("java", "--add-modules=a,b", "--add-modules=a", "-Dx=a", "a")))
                .containsExactly("java", "--add-modules=b", "-Dx=a", "a");
    }
}
