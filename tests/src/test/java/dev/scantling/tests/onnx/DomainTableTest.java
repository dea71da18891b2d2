package dev.scantling.tests.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Node;
import dev.scantling.ir.text.GraphPrinter;
import dev.scantling.models.zoo.Zoo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page names every operator of a network and each of its attributes. */
class DomainTableTest {
    private static final List<String> GRID = List.of("pool", "conv_weight_gradient");
    private static final List<String> KERNEL = List.of("kernel_map");

    /** Operators of a row and its attributes. */
    private record Row(Set<String> operators, Set<String> attributes) {}

    private static List<Row> rows() {
        return DomainTable.TEXT
                .lines()
                .filter(line -> line.startsWith("| ") && line.matches("\\| [a-z_, ]+ \\|.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(words(cells[1]), words(cells[3])))
                .toList();
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split("[^a-z_]+")).collect(Collectors.toSet());
    }

    private static Set<String> attributes(String operator) {
        List<String> shared = GRID.contains(operator)
                ? List.of("conv", operator)
                : KERNEL.contains(operator) ? List.of("output_coords", operator) : List.of(operator);
        return rows().stream()
                .filter(row -> shared.stream().anyMatch(row.operators::contains))
                .flatMap(row -> row.attributes.stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minkunet",
                "spvcnn",
                "second-boxes",
                "centerpoint",
                "pvcnn-s3dis",
                "pvcnnpp-s3dis",
                "flot-layers"
            })
    void everyOperatorAndAttribute(String network) {
        Stream<Node> nodes = Zoo.parse(network).graph().nodes().stream();
        assertThat(nodes).isNotEmpty().allSatisfy(node -> {
            String operator = node.op().text();
            assertThat(rows()).as(operator).anyMatch(row -> row.operators.contains(operator));
            assertThat(attributes(operator))
                    .as(operator)
                    .containsAll(GraphPrinter.attributes(node.op()).keySet());
        });
    }
}
