package dev.scantling.models.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.Activation;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the dialect of spconv cannot say names its node. */
class SpconvRefusalTest {
    private static final Int3 SHAPE = new Int3(8, 8, 4);
    private static final KernelGeometry SAME = KernelGeometry.of(3, 1, Convention.SPCONV);
    private static final KernelGeometry HALF = KernelGeometry.of(2, 2, Convention.SPCONV);

    private final GraphBuilder g = new GraphBuilder("net");
    private final Map<String, float[]> weights = new HashMap<>();
    private final Value coords = g.inputCoords("coords");
    private final Value x = g.input("feats", Type.f32(((Type.CoordsType) coords.type()).rows(), Dim.of(2)));

    private Value weight(int volume) {
        weights.put("w" + volume, new float[volume * 4]);
        return g.parameter("w" + volume, volume, 2, 2);
    }

    private Value convolution(KernelGeometry geometry, Value from, Value to) {
        return g.sparseConv(g.kernelMap(from, to, geometry), x, weight(geometry.volume()), Epilogue.NONE);
    }

    private void refused(Value result, String... parts) {
        g.output("y", result);
        assertThatThrownBy(() -> OnnxModel.of(new Program(g.build(), new Weights(weights)), OnnxDialect.SPCONV))
                .isInstanceOf(UnsupportedOp.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void otherConventions() {
        KernelGeometry other = KernelGeometry.of(3, 1, Convention.MINKOWSKI);
        refused(g.scope("stem", () -> convolution(other, coords, coords)), "node 'stem.kernel_map'", "got minkowski");
    }

    @Test
    void spacesWithoutAShape() {
        refused(
                g.scope("stem", () -> convolution(SAME, coords, coords)),
                "node 'stem.sparse_conv'",
                "spatial shape of its voxels is stated nowhere");
    }

    @Test
    void otherOperators() {
        refused(g.scope("a", () -> g.slice(x, 0, 1)), "node 'a.slice'", "in the dialect of scantling");
    }

    @Test
    void otherActivations() {
        refused(g.activate(Activation.SIGMOID, x), "node 'activate'", "ReLU alone, got sigmoid");
    }

    @Test
    void batchNorms() {
        Value p = g.parameter("p", 2);
        refused(g.batchNorm(x, p, p, p, p, 1e-3), "node 'batch_norm'", "PassPipeline.standard()");
    }

    @Test
    void reversesOfNoConvolution() {
        Value coarse = g.outputCoords(coords, HALF.within(SHAPE));
        Value map = g.reverseMap(g.kernelMap(coords, coarse, HALF.within(SHAPE)));
        Value y = g.input("more", Type.f32(((Type.CoordsType) coarse.type()).rows(), Dim.of(2)));
        refused(g.sparseConv(map, y, weight(8), Epilogue.NONE), "graph 'net'", "[coords, feats, more]");
    }

    @Test
    void mapsBetweenUnrelatedLevels() {
        Value coarse = g.outputCoords(coords, HALF.within(SHAPE));
        Value finer = g.outputCoords(coarse, HALF.within(new Int3(4, 4, 2)));
        Value y = convolution(HALF.within(SHAPE), coords, coarse);
        g.output("z", y);
        KernelGeometry wide = KernelGeometry.of(3, 2, Convention.SPCONV).within(new Int3(4, 4, 2));
        Value map = g.kernelMap(coarse, finer, wide);
        refused(
                g.scope("bad", () -> g.sparseConv(map, y, weight(27), Epilogue.NONE)),
                "node 'bad.sparse_conv'",
                "from one level of voxels to the next");
    }

    @Test
    void partOfAVolume() {
        Value map = g.gridMap(coords, CellGrid.of(1, SHAPE));
        g.output(
                "z",
                convolution(
                        HALF.within(new Int3(9, 8, 4)),
                        coords,
                        g.outputCoords(coords, HALF.within(new Int3(9, 8, 4)))));
        refused(g.mapPool(Pooling.SUM, map, x), "node 'map_pool'", "whole level of 9x8x4 cells");
    }

    @Test
    void whatFollowsTheVolume() {
        Value volume = g.mapPool(Pooling.SUM, g.gridMap(coords, CellGrid.of(1, SHAPE)), x);
        refused(g.scope("head", () -> g.relu(volume)), "node 'head.activate'", "a model of its own");
    }
}
