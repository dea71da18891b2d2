package dev.scantling.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.load.UniformSequence;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.pointcloud.io.NpyArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of one's own, run in the interpreter: what passes, what fails and what is said about it. */
class ConformanceTest {
    @Test
    void largeNumbersThatDifferByOneAreNotEqual() {
        assertThat(Comparison.exact("checksum", 1L << 62, (1L << 62) + 1).passed())
                .isFalse();
    }

    private final Runner runner = new InterpreterRunner();

    @TempDir
    private Path root;

    @Test
    void aCaseWhoseValuesFollowTheFormulaPasses() throws IOException {
        CaseResult result = run(CaseFolder.pointwise(root.resolve("a"), expected()));
        assertThat(result.passed()).as(result.line()).isTrue();
        assertThat(result.line())
                .startsWith("a ")
                .contains("forward: out_coords, out_feats  largest error ", ", tolerance ")
                .endsWith("  PASS");
    }

    @Test
    void aWrongValueIsNamed() throws IOException {
        float[] wrong = expected();
        wrong[1] += 1e-3f;
        CaseResult result = run(CaseFolder.pointwise(root.resolve("a"), wrong));
        assertThat(result.failed()).isTrue();
        assertThat(result.line()).contains("1.00e-03 of out_feats").contains("FAIL: out_feats row 1, column 0 is ");
    }

    @Test
    void aValueThatIsNoNumberNeverPasses() throws IOException {
        assertFails(CaseFolder.pointwise(root.resolve("a"), expected()[0], Float.NaN), "row 1, column 0");
    }

    @Test
    void anotherShapeIsNamed() throws IOException {
        assertFails(CaseFolder.pointwise(root.resolve("a"), 1), "out_feats is 2 x 1, expected 1 x 1");
    }

    @Test
    void coordinatesMustBeEqual() throws IOException {
        assertFails(
                CaseFolder.pointwise(root.resolve("a"), expected())
                        .with("out_coords", NpyArray.of(new int[] {0, 1, 2, 3, 0, 4, 5, 7}, 2, 4)),
                "out_coords row 1, column 3 is 6.00000000, expected 7.00000000");
    }

    @Test
    void sumsOfColumnsAndSomeRowsStandForTheWhole() throws IOException {
        float[] feats = expected();
        double sum = (double) feats[0] + feats[1];
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), feats)
                .without("out_feats")
                .with("out_feats.rows_idx", NpyArray.of(new int[] {1}, 1))
                .with("out_feats.rows", NpyArray.of(new float[] {feats[1]}, 1, 1))
                .with("out_feats.colsum_f64", NpyArray.of(new double[] {sum}, 1));
        assertThat(run(folder).passed()).isTrue();
        assertFails(
                folder.with("out_feats.colsum_f64", NpyArray.of(new double[] {sum + 1e-3}, 1)),
                "column mean of out_feats row 0, column 0");
        assertFails(
                folder.with("out_feats.rows_idx", NpyArray.of(new int[] {2}, 1)),
                "out_feats.rows_idx.npy: of the 2 from 0 that there are, none is 2");
        assertFails(folder.without("out_feats.rows_idx"), "lists neither out_feats.npy nor out_feats.rows_idx.npy");
    }

    @Test
    void sizesOfKernelMapsAreChecked() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected());
        assertThat(run(folder.set("kernel_map_sizes", "[2]")).passed()).isTrue();
        assertFails(folder.set("kernel_map_sizes", "[3]"), "kernel_map_sizes row 0, column 0 is 2.0");
    }

    @Test
    void pairsOfAPointwiseOperatorAreTheRowsOfItsOwnLevel() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), 1)
                .with("in_coords", NpyArray.of(new int[] {0, 0, 0, 0, 0, 0, 0, 1}, 2, 4))
                .with("out_coords", NpyArray.of(new int[] {0, 0, 0, 0}, 1, 4))
                .set("ops", """
                        [{"cin": 1, "cout": 1, "k": 1, "s": 1, "d": 1, "t": false, "b": false},
                         {"cin": 1, "cout": 1, "k": 2, "s": 2, "d": 1, "t": false, "b": false}]""");
        assertFails(folder.set("kernel_map_sizes", "[1, 2]"), "kernel_map_sizes row 0, column 0 is 2.0");
        assertFails(folder.set("kernel_map_sizes", "[2, 2]"), "out_feats row 0, column 0 is ");
    }

    @Test
    void aListedFileThatIsMissingFails() throws IOException {
        Path folder = CaseFolder.pointwise(root.resolve("a"), expected()).write();
        Files.delete(folder.resolve("out_feats.npy"));
        assertThat(run(folder).line()).contains("FAIL: the listed file ", "out_feats.npy is missing");
    }

    @Test
    void malformedCasesFailAndSayWhere() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected());
        assertFails(folder.set("ops", "[]"), "'ops' must be a list of at least one operator");
        assertFails(folder.set("ops", "[{\"k\": 1, \"s\": [1, 1]}]"), "'s' must be a whole number or three, is [1,1]");
        assertFails(folder.set("ops", "7"), "'ops' must be a list, is 7");
        assertFails(folder.set("coord_columns", "\"zyx\""), "'coord_columns' must be xyzb or bxyz, is zyx");
        assertFails(folder.set("kind", "null"), "'kind' must be text, is null");
        Files.writeString(root.resolve("a/case.json"), "{\"kind\": \"conv\",");
        assertThat(run(root.resolve("a")).line()).contains("FAIL", "case.json: not JSON");
        Files.writeString(root.resolve("a/case.json"), "{}");
        assertThat(run(root.resolve("a")).line()).contains("FAIL", "'files' is missing");
    }

    @Test
    void malformedCasesOfCloudsFailAndSayWhere() throws IOException {
        CaseFolder ops = CaseFolder.pointwise(root.resolve("a"), expected())
                .set("kind", "\"pvcnn-ops\"")
                .with("coords", NpyArray.of(new float[6], 1, 3, 2));
        assertFails(ops, "'channels' is missing");
        assertFails(ops.set("channels", "0"), "'channels' must be at least 1, is 0");
        assertFails(ops.set("n", "3"), "'coords.npy' must be x, y, z of one cloud of 3 points, is 2 x 3");
        CaseFolder model = CaseFolder.pointwise(root.resolve("b"), expected())
                .set("kind", "\"model\"")
                .set("model", "\"pvcnn-s3dis\"")
                .set("arg", "0.125");
        assertFails(model, "input.npy: there is no such file");
        assertFails(model.with("input", NpyArray.of(new float[9], 1, 9)), "clouds, channels and points, is [1, 9]");
        assertFails(model.with("input", NpyArray.of(new float[0], 1, 9, 0)), "1 clouds of 0 points");
        assertFails(model.with("input", NpyArray.of(new float[36], 1, 9, 4)), "state_dict.tsv");
        assertFails(model.set("input_shape", "[1, 9, 5]"), "must be that of input.npy, [1, 9, 4], is [1,9,5]");
    }

    @Test
    void malformedExchangesOfPointsAndVoxelsFailAndSayWhere() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected())
                .set("kind", "\"pointvoxel\"")
                .set("channels", "1")
                .set("pres", "0.05");
        assertFails(folder.set("vres", "0"), "'vres' must be a positive number, is 0.0");
        assertFails(folder.set("vres", "0.1").set("channels", "-1"), "'channels' must be at least 1, is -1");
    }

    @Test
    void theNameOfACaseBeginsGeneratedNamesUnlessItHasATag() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected());
        assertThat(run(folder.set("tag", "null").set("case", "\"g\"")).passed()).isTrue();
        assertFails(folder.set("case", "\"h\""), "out_feats row ");
    }

    @Test
    void theConventionOrdersColumnsUnlessTheCaseDoes() throws IOException {
        NpyArray batchLast = NpyArray.of(new int[] {4, 5, 6, 0, 1, 2, 3, 1}, 2, 4);
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected())
                .set("coord_columns", "null")
                .with("in_coords", batchLast)
                .with("out_coords", batchLast);
        assertThat(run(folder.set("convention", "\"torchsparse-1.4\"")).passed())
                .isTrue();
        assertFails(
                folder.set("convention", "\"minkowski\""),
                "rows must be distinct and sorted by (batch, x, y, z): row 1");
    }

    @Test
    void generatedArraysHaveABound() throws IOException {
        CaseFile file = CaseFile.read(CaseFolder.pointwise(root.resolve("a")).write());
        assertThatThrownBy(() -> file.uniform("feats", 1 << 16, 1 << 16))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("'feats' would have 65536 x 65536 numbers");
    }

    @Test
    void someRowsOfWhatMustBeEqualStandForTheWhole() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected())
                .without("out_coords")
                .with("out_coords.rows_idx", NpyArray.of(new int[] {1}, 1))
                .with("out_coords.rows", NpyArray.of(new int[] {0, 4, 5, 6}, 1, 4));
        assertThat(run(folder).passed()).isTrue();
        assertFails(
                folder.with("out_coords.rows", NpyArray.of(new int[] {0, 4, 5, 7}, 1, 4)),
                "stored rows of out_coords row 0, column 3 is 6.00000000, expected 7.00000000");
    }

    @Test
    void aNumberThatNobodyReadsMayBeAsPythonWritesIt() throws IOException {
        Path folder = CaseFolder.pointwise(root.resolve("a"), expected()).write();
        Path file = folder.resolve("case.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"margin\": Infinity, \"ratio\": NaN,"));
        assertThat(run(folder).passed()).isTrue();
    }

    @Test
    void aCaseThatExpectsNothingFailsAndOthersGoOn() throws IOException {
        CaseFolder.of(root.resolve("a"), """
                {"case": "a", "kind": "ios", "blocks": [], "parts": [], "results": []}""").write();
        CaseFolder.pointwise(root.resolve("b"), expected()).write();
        List<String> lines = new ArrayList<>();
        new Conformance(root, Conformance.ALL).run(runner, result -> lines.add(result.line()));
        assertThat(lines)
                .satisfiesExactly(
                        line -> assertThat(line).contains("FAIL: ", "has no expected result to compare with"),
                        line -> assertThat(line).endsWith("PASS"));
    }

    @Test
    void malformedGraphsFailAndSayWhere() throws IOException {
        String pool = "{\"type\": \"pool\", \"cost\": 1, \"out_shape\": [1, 1, 1], \"inputs\": [[[-1, 0, 1]]]}";
        CaseFolder folder = CaseFolder.of(root.resolve("a"), """
                {"case": "a", "kind": "ios", "blocks": [[%s]], "results": [{"opt_type": "dp_parallel",
                 "max_group_size": 1, "max_num_groups": 1, "operators": [1], "states": [1], "transitions": [1],
                 "schedules": [1.0], "width": [1], "optimum": [4]}]}""".formatted(pool));
        assertFails(folder, "'parts' is missing");
        assertThat(run(folder.set("parts", "[[[0]]]")).passed()).isTrue();
        assertFails(folder.set("parts", "[[[0, 0]]]"), "'parts' must be different operators, is [0, 0]");
        folder.set("parts", "[[[0]]]");
        assertFails(
                folder.set("blocks", "[[" + pool.replace("-1", "1") + "]]"),
                "'inputs' must be values [operator, first channel, end], operators from -1 to 0, is [1,0,1]");
        assertFails(
                folder.set("blocks", "[[" + pool.replace("[1, 1, 1]", "[]") + "]]"),
                "'out_shape' must be channels and extents, is empty");
    }

    @Test
    void linksToFoldersAreFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        CaseFolder.pointwise(elsewhere.resolve("a"), expected()).write();
        Path link = Files.createSymbolicLink(root.resolve("link"), elsewhere);
        assertThat(new Conformance(link, Conformance.ALL).find()).containsExactly(link.resolve("a"));
    }

    @Test
    void anUnusableArrayFailsAndIsNamed() throws IOException {
        Path folder = CaseFolder.pointwise(root.resolve("a"), expected()).write();
        Files.writeString(folder.resolve("in_coords.npy"), "no array");
        assertThat(run(folder).line()).contains("FAIL", "in_coords.npy");
    }

    @Test
    void unsortedCoordinatesFail() throws IOException {
        assertFails(
                CaseFolder.pointwise(root.resolve("a"), expected())
                        .with("in_coords", NpyArray.of(new int[] {0, 4, 5, 6, 0, 1, 2, 3}, 2, 4)),
                "row 1");
    }

    @Test
    void whatIsNotThereYetIsUnsupportedWithTheReason() throws IOException {
        CaseFolder folder = CaseFolder.pointwise(root.resolve("a"), expected());
        assertUnsupported(
                folder.set("convention", "\"other-engine\""), "unknown convention 'other-engine'; known: [mink");
        assertUnsupported(folder.set("kind", "\"other\""), "unknown kind 'other'; known: conv");
        assertUnsupported(folder.set("kind", "\"model\"").set("model", "\"resnet\""), "unknown model 'resnet'; known");
    }

    @Test
    void aTransposedConvolutionNeedsTheForwardOne() throws IOException {
        String op = "{\"cin\": 1, \"cout\": 1, \"k\": 2, \"s\": 2, \"d\": 1, \"t\": true, \"b\": false}";
        assertUnsupported(
                CaseFolder.pointwise(root.resolve("a"), expected()).set("ops", "[" + op + "]"),
                "without the forward one that it reverses");
    }

    @Test
    void casesAreFoundByTheirFileAndFilteredByTheirPath() throws IOException {
        CaseFolder.pointwise(root.resolve("x/b"), expected()).write();
        CaseFolder.pointwise(root.resolve("x/a"), expected()).write();
        CaseFolder.pointwise(root.resolve("y/deep/c"), 0).write();
        Files.createDirectories(root.resolve("z"));
        List<String> paths = new ArrayList<>();
        Conformance.Summary all =
                new Conformance(root, Conformance.ALL).run(runner, result -> paths.add(result.path()));
        assertThat(paths).containsExactly("x/a", "x/b", "y/deep/c");
        assertThat(all.line()).isEqualTo("2 passed, 1 failed, 0 unsupported");
        assertThat(all.exitStatus(false)).isEqualTo(1);
        assertThat(new Conformance(root, "x/*").run(runner, _ -> {}).exitStatus(true))
                .isZero();
        assertThat(new Conformance(root, "y/*").run(runner, _ -> {}).exitStatus(false))
                .isEqualTo(2);
        assertThat(new Conformance(root.resolve("x/a"), Conformance.ALL)
                        .run(runner, _ -> {})
                        .passed())
                .isEqualTo(1);
    }

    @Test
    void unsupportedCasesFailOnlyWhenStrict() {
        Conformance.Summary summary = new Conformance.Summary(1, 0, 1);
        assertThat(summary.exitStatus(false)).isZero();
        assertThat(summary.exitStatus(true)).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereAndAMalformedGlobAreErrors() {
        assertThatThrownBy(() -> new Conformance(root.resolve("none"), Conformance.ALL).find())
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("none: cannot be searched for cases");
        assertThatThrownBy(() -> new Conformance(root, "{a").find())
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("'{a' is no glob");
    }

    @Test
    void closeCallsHaveNoCertainClass() throws IOException {
        Path folder = CaseFolder.of(root.resolve("m"), "{}")
                .with("logits", NpyArray.of(new float[] {1, 1.0005f, 0, 2}, 2, 2))
                .with("logits.argmax_i16", NpyArray.of(new short[] {0, 1}, 2))
                .write();
        ExpectedArray logits = new ExpectedArray(CaseFile.read(folder), "logits", "out", 1e-4);
        Table actual = Table.of(2, new float[] {1, 1.0005f, 0, 2});
        assertThat(logits.compare(actual)).hasSize(2).allMatch(Comparison::passed);
        assertThat(logits.compare(Table.of(2, new float[] {1, 1.01f, 0, 2})))
                .filteredOn(c -> !c.passed())
                .extracting(Comparison::what)
                .containsExactly("logits", "argmax");
    }

    private static float[] expected() {
        float weight = SeededWeights.stored(
                new ParameterSpec("conv0.kernel", List.of(1, 1), ParameterKind.SPARSE, Layout.AS_STORED), "g")[0];
        float[] feats = new UniformSequence("g:feats").floats(2);
        return new float[] {feats[0] * weight, feats[1] * weight};
    }

    private void assertFails(CaseFolder folder, String reason) throws IOException {
        CaseResult result = run(folder);
        assertThat(result.failed()).as(result.line()).isTrue();
        assertThat(result.line()).contains("FAIL: ", reason);
    }

    private void assertUnsupported(CaseFolder folder, String reason) throws IOException {
        CaseResult result = run(folder);
        assertThat(result.unsupported()).as(result.line()).isTrue();
        assertThat(result.line()).contains("UNSUPPORTED: ", reason);
    }

    private CaseResult run(CaseFolder folder) throws IOException {
        return run(folder.write());
    }

    private CaseResult run(Path folder) {
        return new Conformance(root, Conformance.ALL).run(folder, runner);
    }
}
