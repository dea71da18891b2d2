package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks on images against the figures that are published with IOS. */
class ImageNetworksTest {
    /** Billions of multiply-adds of the convolutions, padding counted, as the published counter does. */
    private static double macs(Graph graph) {
        return graph.nodes().stream().mapToLong(ImageNetworksTest::macs).sum() / 1e9;
    }

    private static long macs(Node node) {
        if (!(node.op() instanceof GridOp.Conv conv)) {
            return 0;
        }
        Shape weight = node.input(1).tensor().shape();
        return (long) conv.geometry().outputRows() * weight.fixed(0) * weight.fixed(1) * weight.fixed(2);
    }

    @ParameterizedTest
    @CsvSource({"inception_v3,5.711,2048", "squeezenet,1.187,1000", "nasnet,22.2,3360"})
    void multiplyAddsAsPublished(String name, double billions, int features) {
        Graph graph = Zoo.parse(name).graph();
        assertThat(macs(graph)).isCloseTo(billions, within(billions == 22.2 ? 0.05 : 0.0005));
        assertThat(graph.outputs().getFirst().value().tensor().shape()).isEqualTo(Shape.of(1, features));
    }

    @Test
    void batchesAndSizesChangeTheRows() {
        Graph graph = Zoo.parse("squeezenet@64x3").graph();
        assertThat(graph.name()).isEqualTo("squeezenet@64x3");
        assertThat(graph.inputs().getFirst().value().tensor().shape()).isEqualTo(Shape.of(3 * 64 * 64, 3));
        assertThat(graph.outputs().getFirst().value().tensor().shape()).isEqualTo(Shape.of(3, 1000));
    }

    @Test
    void imagesThatAreTooSmallAreRefusedByName() {
        assertThatThrownBy(() -> Zoo.parse("inception_v3@20"))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("the kernel must fit into the padded grid");
    }

    @Test
    void aStageForEachWiring(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ws-a.txt"), "3 2\n0 2\n1 2\n");
        Files.writeString(folder.resolve("ws-b.txt"), "2 0\n");
        Files.writeString(folder.resolve("notes.txt"), "not one");
        Graph graph = Zoo.parse("randwire@32x2:" + folder).graph();
        assertThat(graph.outputs().getFirst().value().tensor().shape()).isEqualTo(Shape.of(2, 1280));
        assertThat(graph.nodes()).extracting(Node::name).contains("stage1.node2.add", "stage2.sum.add");
    }

    @Test
    void wiringsThatAreNoneAreNamed(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Wiring.readAll(folder))
                .hasMessageContaining("has no wirings, which are files ws-*.txt");
        Path file = folder.resolve("ws.txt");
        for (String text : List.of("3", "3 1\n0", "3 x", "2 1\n0 1\n7")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Wiring.read(file))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContainingAll(file.toString(), "whole numbers");
        }
        for (String text : List.of("0 0", "2 1\n1 0", "2 1\n1 1", "2 1\n0 2")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Wiring.read(file))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining(file.toString());
        }
        assertThatThrownBy(() -> Wiring.read(folder.resolve("none"))).hasMessageContainingAll("none", "cannot be read");
    }
}
