package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Grids;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.jit.loop.KernelSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kernels of equal name are equal: what the code of a convolution over a grid depends on is in its name. */
class GridNamesTest {
    private final Map<String, KernelSpec> known = new HashMap<>();

    @Test
    void equalNamesMeanEqualKernels() {
        Cases.standard(400).check(4, (random, size) -> {
            int groups = 1 + random.nextInt(2);
            int cin = groups * (1 + random.nextInt(2));
            GridGeometry geometry = Grids.any(random, size).grouped(groups);
            NodeCase conv = weighted(geometry, geometry.inputRows(), cin);
            NodeCase back = weighted(geometry, geometry.outputRows(), cin);
            NodeCase gradient =
                    new NodeCase(random).grid(geometry.inputRows(), cin).grid(geometry.outputRows(), groups);
            Stream.of(
                            spec(conv, new GridOp.Conv(geometry, Epilogue.NONE)),
                            spec(back, new GridOp.ConvTranspose(geometry, Epilogue.NONE)),
                            spec(gradient, new GridOp.WeightGradient(geometry)))
                    .forEach(spec -> assertThat(known.merge(spec.name(), spec, (first, _) -> first))
                            .isEqualTo(spec));
        });
        assertThat(known).hasSizeGreaterThan(100);
    }

    private static NodeCase weighted(GridGeometry geometry, int rows, int cin) {
        return new NodeCase(new Random(1))
                .grid(rows, cin)
                .weight(geometry.volume(), cin / geometry.groups(), geometry.groups());
    }

    private static KernelSpec spec(NodeCase operands, GridOp op) {
        Node node = operands.node(op);
        KernelStep step = new Lowering(NodeRunner.target(8))
                .lower(node, value -> NodeRunner.constant(node, value, operands.operands()))
                .steps()
                .getFirst();
        return ((Code.Loops) step.code()).spec();
    }
}
