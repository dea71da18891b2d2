package dev.scantling.tests.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.conform.CaseResult;
import dev.scantling.tests.DocsPage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parameters, multiply-adds and outputs of the networks of the zoo against what is known of them; {@code docs/zoo.md} tells all of it. */
class ZooTableTest {
    private static final String HEAD = """
            # Networks

            Made by `ZooTableTest` with `-Dscantling.golden.update=true`; it fails where this page is not what it finds.

            Parameters are trained numbers, unused ones included; "computed" figures come from the published definition, evaluated apart from this
            project, and sums over tables were worked out by hand. Multiply-adds are billions. Where inputs have a fixed size they are counted as the
            publications do, padding included; on a scan (the first of SemanticKITTI, voxels of 0.05 m where a network leaves that to the user) padding
            counts nothing. Golden outputs are those of the libraries that the networks were published with, within 1e-4 of the largest. Every
            network also runs on the CPU as in the interpreter, at a small size (`InterpreterAgreementTest`, `ScanNetsTest`, `PointNetsTest`).

            | network | parameters | expected | from | multiply-adds | expected | golden outputs |
            |---|---|---|---|---|---|---|
            """;
    private static final String FOOT = """

            Documented exceptions: the published 5.5 M of MinkUNet and SPVCNN at 0.5 is 5.435 M without and 5.449 M with the point transforms;
            of SPVCNN, the detectors and MinkowskiEngine's networks no multiply-adds are published for this scan. Nothing is claimed of outputs of
            MinkowskiEngine's, OpenPCDet's, PointNet++'s, FLOT's and the frustum networks: there are no golden outputs of them here. PointPillars counts
            all points of a pillar (`PointPillars`), voxel features all points of a voxel (`ScanRule.Box`).
            """;

    private static List<ZooFigures> figures = List.of();

    @BeforeAll
    static void measure() {
        figures = ZooRow.ALL.stream().map(ZooFigures::of).toList();
    }

    @Test
    void parametersAreAsExpected() {
        assertThat(figures)
                .allSatisfy(found -> assertThat(found.parameters())
                        .as(found.row().network())
                        .isEqualTo(found.row().parameters()));
    }

    @Test
    void multiplyAddsAreAsPublished() {
        assertThat(figures).allMatch(ZooFigures::worksAsPublished);
    }

    /** Every golden model is one of a row, apart from sub-nets, whose sample is in the case. */
    @Test
    void outputsAreAsThePublishedNetworks() {
        List<CaseResult> results =
                figures.stream().flatMap(found -> found.cases().stream()).toList();
        assertThat(results)
                .hasSizeGreaterThan(figures.size() / 5)
                .allSatisfy(
                        result -> assertThat(result.passed()).as(result.line()).isTrue());
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = HEAD + figures.stream().map(ZooTableTest::line).collect(Collectors.joining()) + FOOT;
        new DocsPage("zoo.md").require(page);
    }

    private static String line(ZooFigures found) {
        String cases = found.cases().stream()
                .map(result -> result.path() + (result.passed() ? "" : " FAILS"))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| `%s` | %,d | %,d | %s | %s | %s | %s |\n",
                found.row().network(),
                found.parameters(),
                found.row().parameters(),
                found.row().from(),
                found.billions(),
                found.published(),
                cases);
    }
}
