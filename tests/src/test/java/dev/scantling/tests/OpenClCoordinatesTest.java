package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.conform.DeviceRunner;
import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.GraphBuilder;
import dev.scantling.ir.GraphBuilder.Corners;
import dev.scantling.ir.GraphBuilder.PointGroups;
import dev.scantling.ir.Pooling;
import dev.scantling.ir.Program;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.ir.interp.Datum;
import dev.scantling.pointcloud.PointCloud;
import dev.scantling.pointcloud.io.KittiReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coordinates, maps and points on the first OpenCL device: exactly what the host finds. */
class OpenClCoordinatesTest {
    private static final int LEVELS = 3;
    private static final int CLOUDS = 2;
    private static final int CLOUD_POINTS = 300;

    /** Built programs, so that not every test builds them. */
    @TempDir
    private static Path programs = Path.of("");

    private final Random random = new Random(4);

    private static Settings settings() {
        return OpenCl.settings(programs.resolve("programs"));
    }

    @BeforeEach
    void requireDevice() {
        try (Engine engine = OpenCl.open(settings())) {
            assertThat(engine.device().isHost()).isFalse();
        }
    }

    /** The coordinates of a network with a point branch: levels, maps of every kind, and features that went along each. */
    private static Program pyramid(Convention convention) {
        GraphBuilder b = new GraphBuilder("pyramid");
        Value points = b.input("points", Type.f32(Dim.symbol("p"), Dim.of(Scenes.COLUMNS)));
        KernelGeometry three = KernelGeometry.of(3, 1, convention);
        KernelGeometry halve = KernelGeometry.of(2, 2, convention);
        Value coords = b.voxelize(points);
        Value x = b.scatterMean(points, b.groupPoints(points, coords, convention.absentVoxel()));
        for (int level = 0; level < LEVELS; level++) {
            Value fine = coords;
            Value same = b.kernelMap(fine, fine, three);
            coords = b.outputCoords(fine, halve);
            Value down = b.kernelMap(fine, coords, halve);
            Value pooled = b.mapPool(Pooling.MEAN, down, b.mapPool(Pooling.MAX, same, x));
            PointGroups groups = b.groupPoints(points, coords, convention.absentVoxel());
            Corners corners = b.trilinear(points, coords, level == 1);
            b.output("coords" + level, coords);
            b.output("same" + level, same);
            b.output("down" + level, down);
            b.output("up" + level, b.mapPool(Pooling.SUM, b.reverseMap(down), pooled));
            b.output("start" + level, groups.start());
            b.output("order" + level, groups.order());
            b.output("index" + level, corners.index());
            b.output("weight" + level, corners.weight());
            x = pooled;
        }
        return new Program(b.build(), new Weights(Map.of()));
    }

    private static Program grids() {
        GraphBuilder b = new GraphBuilder("grids");
        Value points = b.input("points", Type.f32(Dim.of(CLOUDS * CLOUD_POINTS), Dim.of(3)));
        for (int resolution : new int[] {1, 7}) {
            Value positions = b.gridPositions(CLOUDS, resolution, true, points);
            PointGroups groups = b.groupCells(CLOUDS, resolution, positions);
            Corners corners = b.gridCorners(CLOUDS, resolution, positions);
            b.output("positions" + resolution, positions);
            b.output("count" + resolution, groups.count());
            b.output("order" + resolution, groups.order());
            b.output("index" + resolution, corners.index());
            b.output("weight" + resolution, corners.weight());
        }
        return new Program(b.build(), new Weights(Map.of()));
    }

    /** Two samples around the origin, several points in many voxels. */
    private Datum points(int count, float reach) {
        float[] points = new float[Scenes.COLUMNS * count];
        for (int i = 0; i < points.length; i++) {
            points[i] = i % Scenes.COLUMNS == 0 ? random.nextInt(2) : random.nextFloat(-reach, reach);
        }
        return Datum.matrix(count, Scenes.COLUMNS, points);
    }

    private static void assertAsOnTheHost(Settings settings, Program program, Datum points) {
        Map<String, Datum> inputs = Map.of("points", points);
        Runner.Outcome expected = Results.onDevice(program, inputs);
        try (Runner runner = new DeviceRunner(Engine.open(OpenCl.NAME, settings))) {
            Results.assertSameBits(runner.run(program, inputs), expected);
        }
    }

    /** Validated: the interpreter has the same pairs. */
    @Test
    void pyramidsOfAwkwardSizes() {
        for (int count : new int[] {0, 1, 17, 800}) {
            assertAsOnTheHost(settings().withValidate(true), pyramid(Convention.MINKOWSKI), points(count, 6));
        }
        for (Convention convention : new Convention[] {Convention.MINKOWSKI, Convention.TORCHSPARSE_2}) {
            assertAsOnTheHost(settings(), pyramid(convention), points(4097, 20));
        }
    }

    @Test
    void pyramidOfARealScan() {
        PointCloud scan = KittiReader.read(SharedFiles.require("data/scans/semantickitti/000000.bin"));
        float[] columns = scan.matrix(PointCloud.X, PointCloud.Y, PointCloud.Z);
        float[] points = new float[Scenes.COLUMNS * scan.size()];
        for (int point = 0; point < scan.size(); point++) {
            for (int axis = 0; axis < 3; axis++) {
                points[Scenes.COLUMNS * point + 1 + axis] = columns[3 * point + axis] / 0.05f;
            }
        }
        assertAsOnTheHost(
                settings(), pyramid(Convention.TORCHSPARSE_1), Datum.matrix(scan.size(), Scenes.COLUMNS, points));
    }

    private float[] cloud() {
        float[] cloud = new float[3 * CLOUDS * CLOUD_POINTS];
        for (int i = 0; i < cloud.length; i++) {
            cloud[i] = 5 + 2 * (float) random.nextGaussian();
        }
        return cloud;
    }

    @Test
    void gridsOfClouds() {
        assertAsOnTheHost(settings().withValidate(true), grids(), Datum.matrix(CLOUDS * CLOUD_POINTS, 3, cloud()));
    }

    @Test
    void badInputIsRefusedInTheSameWords() {
        float[] cloud = cloud();
        cloud[3 * 417 + 1] = Float.NaN;
        Map<String, Datum> inputs = Map.of("points", Datum.matrix(CLOUDS * CLOUD_POINTS, 3, cloud));
        String words = catchThrowable(() -> Results.onDevice(grids(), inputs)).getMessage();
        assertThat(words).contains("point 417", "must be finite");
        try (Runner runner = new DeviceRunner(Engine.open(OpenCl.NAME, settings()))) {
            assertThatThrownBy(() -> runner.run(grids(), inputs))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessage(words);
        }
    }

    @Test
    void nothingIsLeftToTheHost() {
        try (Engine engine = Engine.open(OpenCl.NAME, settings());
                CompiledModel pyramid = engine.compile(pyramid(Convention.MINKOWSKI));
                CompiledModel grids = engine.compile(grids())) {
            assertThat(pyramid.hostedOperators()).isEmpty();
            assertThat(grids.hostedOperators()).isEmpty();
        }
    }
}
