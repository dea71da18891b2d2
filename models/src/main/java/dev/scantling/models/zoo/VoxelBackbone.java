package dev.scantling.models.zoo;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.zoo.ModuleNames.Unit;
import java.util.List;

/**
 * The sparse encoders of detection networks, in spconv's convention, down to an eighth of the resolution, and the bird's-eye view of
 * what they find.
 *
 * <table>
 * <caption>Layers; BN (epsilon 1e-3) and ReLU follow every convolution</caption>
 * <tr><th>part</th><th>VoxelBackBone8x</th><th>VoxelResBackBone8x</th></tr>
 * <tr><td>conv_input</td><td colspan="2">submanifold 3x3x3, 16 channels</td></tr>
 * <tr><td>conv1</td><td>one more</td><td>two residual blocks</td></tr>
 * <tr><td>conv2, 3, 4</td><td>3x3x3 of stride 2 to 32, 64, 64 channels, two submanifold</td><td>the same to 32, 64, 128, two residual
 * blocks</td></tr>
 * <tr><td>conv_out</td><td colspan="2">1x1x3 of stride 2 along z, 128 channels</td></tr>
 * </table>
 *
 * @see <a href="https://www.mdpi.com/1424-8220/18/10/3337">Yan et al., SECOND, 2018, section 3.1.2</a>
 * @see <a href="https://github.com/open-mmlab/OpenPCDet">OpenPCDet</a>, whose tables and tensor names these are
 */
public final class VoxelBackbone {
    static final double EPSILON = 1e-3;

    private static final String MODULE = "backbone_3d.";
    private static final int FIRST = 16;
    private static final int LAST = 128;
    private static final Int3 ALL_AROUND = Int3.ONE;
    private static final Int3 NOT_ALONG_Z = new Int3(1, 1, 0);

    /** Which of the two. */
    public enum Kind {
        /** VoxelBackBone8x. */
        PLAIN("voxelbackbone8x", 4, List.of(32, 64, 64)),
        /** VoxelResBackBone8x. */
        RESIDUAL("voxelresbackbone8x", 5, List.of(32, 64, 128));

        private final String text;
        private final int inputChannels;
        private final List<Integer> widths;

        Kind(String text, int inputChannels, List<Integer> widths) {
            this.text = text;
            this.inputChannels = inputChannels;
            this.widths = widths;
        }

        /** x, y, z and intensity of a voxel, and the time since the scan if there are five. */
        public int inputChannels() {
            return inputChannels;
        }
    }

    /** Features of the voxels of a level, whose lattice has a shape. */
    private record Level(Value coords, Int3 shape, Value x) {}

    private final GraphBuilder graph;
    private final Layers layers;
    private final Kind kind;

    /** @param graph that the encoder becomes part of */
    VoxelBackbone(GraphBuilder graph, Kind kind) {
        this.graph = graph;
        this.layers = new Layers(graph, ModuleNames.NUMBERED, EPSILON);
        this.kind = kind;
    }

    List<ParameterSpec> parameters() {
        return layers.parameters();
    }

    /**
     * The encoder alone. Inputs {@code coords} (n rows within the scene) and {@code feats} f32 {@code [n, 4 or 5]}; output {@code bev}
     * f32 {@code [cells, 128]}: what it finds at each cell of the last level, z fastest, then y, x and scan; zero where there is no voxel.
     *
     * @throws EngineException.InvalidInput if the scene is too small for three halvings
     */
    public static Network build(Kind kind, DetectionScene scene) {
        GraphBuilder graph = new GraphBuilder(kind.text);
        VoxelBackbone backbone = new VoxelBackbone(graph, kind);
        graph.output("bev", backbone.plane(scene).x());
        return new Network(graph.build(), backbone.parameters(), new ScanRule.Box(scene.voxelizer()));
    }

    /** Adds the inputs and the encoder. */
    Plane plane(DetectionScene scene) {
        Value coords = graph.inputCoords("coords");
        Dim rows = ((Type.CoordsType) coords.type()).rows();
        Value feats = graph.input("feats", Type.f32(rows, Dim.of(kind.inputChannels())));
        Level level = first(coords, scene.extents().plus(Int3.along(2, 1)), feats);
        for (int i = 0; i < kind.widths.size(); i++) {
            level = stage("conv" + (i + 2), level, kind.widths.get(i), i < 2 ? ALL_AROUND : NOT_ALONG_Z);
        }
        return collapsed(scene.scans(), flattened(level));
    }

    private Level first(Value coords, Int3 shape, Value feats) {
        Value map = submanifold("conv1", coords);
        Value x = layers.convolution(unit("conv_input", 0), map, feats, FIRST);
        Value y = switch (kind) {
            case PLAIN -> block("conv1.0", map, x, FIRST);
            case RESIDUAL -> block("conv1.1", map, block("conv1.0", map, x, FIRST), FIRST);
        };
        return new Level(coords, shape, y);
    }

    private Level stage(String module, Level fine, int channels, Int3 padding) {
        KernelGeometry geometry = KernelGeometry.of(Int3.cube(3), Int3.cube(2), Convention.SPCONV)
                .padded(padding)
                .within(fine.shape());
        Level level = strided(module, unit(module + ".0", 0), fine, geometry, channels);
        Value map = submanifold(module, level.coords());
        Value y = block(module + ".2", map, block(module + ".1", map, level.x(), channels), channels);
        return new Level(level.coords(), level.shape(), y);
    }

    private Level flattened(Level level) {
        KernelGeometry geometry = KernelGeometry.of(new Int3(1, 1, 3), new Int3(1, 1, 2), Convention.SPCONV)
                .within(level.shape());
        return strided("conv_out", unit("conv_out", 0), level, geometry, LAST);
    }

    private Level strided(String scope, Unit unit, Level fine, KernelGeometry geometry, int channels) {
        Int3 shape = outputs(fine.shape(), geometry);
        Value coords = graph.scope(MODULE + scope, () -> graph.outputCoords(fine.coords(), geometry));
        Value map = graph.scope(MODULE + scope, () -> graph.kernelMap(fine.coords(), coords, geometry));
        return new Level(coords, shape, layers.convolution(unit, map, fine.x(), channels));
    }

    private Value submanifold(String scope, Value coords) {
        KernelGeometry three = KernelGeometry.of(3, 1, Convention.SPCONV);
        return graph.scope(MODULE + scope + ".same", () -> graph.kernelMap(coords, coords, three));
    }

    private Value block(String module, Value map, Value x, int channels) {
        return switch (kind) {
            case PLAIN -> layers.convolution(unit(module, 0), map, x, channels);
            case RESIDUAL -> residual(module, map, x);
        };
    }

    /** Two convolutions with bias around the input itself. */
    private Value residual(String module, Value map, Value x) {
        String path = MODULE + module;
        Unit first = new Unit(path + ".conv1", path + ".bn1");
        Unit second = new Unit(path + ".conv2", path + ".bn2");
        Value hidden = layers.relu(first, layers.biasedConvolution(first, map, x, x.channels()));
        Value y = layers.biasedConvolution(second, map, hidden, x.channels());
        return graph.scope(path, () -> graph.relu(graph.add(y, x)));
    }

    /** All cells of the last level, those without a voxel zero. */
    private Plane collapsed(int scans, Level out) {
        Int3 shape = out.shape();
        Value dense = graph.scope("map_to_bev_module", () -> {
            Value map = graph.gridMap(out.coords(), CellGrid.of(scans, shape));
            return graph.mapPool(Pooling.SUM, map, out.x());
        });
        return new Plane(dense, scans, shape);
    }

    private static Unit unit(String module, int index) {
        return new Unit(MODULE + module + "." + index, MODULE + module + "." + (index + 1));
    }

    /** The extents that spconv gives the outputs of a convolution. */
    private static Int3 outputs(Int3 shape, KernelGeometry geometry) {
        Int3 outputs = geometry.outputShape(shape);
        if (outputs.x() < 1 || outputs.y() < 1 || outputs.z() < 1) {
            throw new EngineException.InvalidInput("a scene of " + shape
                    + " cells is too small for a convolution of " + geometry.size()
                    + " taps: take smaller voxels or a larger box");
        }
        return outputs;
    }
}
