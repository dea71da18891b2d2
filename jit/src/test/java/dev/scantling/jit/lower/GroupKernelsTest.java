package dev.scantling.jit.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.ir.Activation;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Dim;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.check.Grids;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.MaskSort;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.LocalArray;
import dev.scantling.jit.render.opencl.OpenClRenderer;
import dev.scantling.jit.tune.GroupShape;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Matrix kernels whose work groups share tiles, at sizes around passes, slabs, panels and blocks: near the interpreter, and the bits of the CPU's
 * kernels. On OpenCL with {@code -Dcases.count}; {@link ChannelGridTest} has some in every build.
 */
@ParameterizedClass
@MethodSource("forms")
class GroupKernelsTest {
    private static final Epilogue FULL = new Epilogue(true, true, Activation.RELU);
    private static final float[] ODD = {-0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY, Float.NaN, 1e-30f, -1e-30f, 3f};

    private static final Pattern NAME = Pattern.compile(".*_t(\\d+)x1_b(\\d+)_p(\\d+)_s(\\d+)_i(\\d+)_v4");

    private final Random random = new Random(21);
    private final NodeForms forms;

    GroupKernelsTest(NodeForms forms) {
        this.forms = forms;
    }

    static List<NodeForms> forms() {
        return Stream.concat(
                        Stream.of(NodeForms.IN_GROUPS), Cases.some(0, List.of(NodeForms.OPENCL_IN_GROUPS)).stream())
                .toList();
    }

    private NodeCase nodeCase() {
        return new NodeCase(random, forms);
    }

    @ParameterizedTest
    @CsvSource({"0,3,17", "1,3,17", "63,16,64", "64,17,64", "65,15,65", "129,33,5", "300,4,3", "257,1,8", "7,100,130"})
    void linear(int rows, int cin, int cout) {
        nodeCase()
                .matrix("n", rows, cin)
                .weight(cin, cout)
                .weight(cout)
                .matrix("n", rows, cout)
                .check(new DenseOp.Linear(FULL), cin + 2);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,7", "7,0", "1,1", "5,6", "64,65", "255,257", "256,256", "257,255", "1000,300", "300,1031"})
    void sparse(int inRows, int outRows) {
        nodeCase()
                .map(4, inRows, outRows)
                .matrix("in", inRows, 18)
                .weight(4, 18, 35)
                .weight(35)
                .matrix("out", outRows, 35)
                .check(new SparseOp.SparseConv(FULL), 4 * 18 + 2);
    }

    @ParameterizedTest
    @CsvSource({"2,1,2", "2,3,5", "2,8,8", "3,5,16", "4,2,4", "5,17,1", "2,17,33"})
    void groupsOfChannels(int groups, int cin, int cout) {
        nodeCase()
                .map(5, 300, 290)
                .matrix("in", 300, groups * cin)
                .weight(5, cin, groups * cout)
                .weight(groups * cout)
                .matrix("out", 290, groups * cout)
                .check(new SparseOp.SparseConv(groups, FULL), 5 * cin + 2);
        GridGeometry geometry = GridGeometry.of(2, new Int3(5, 2, 2), new Int3(3, 1, 2))
                .padded(new Int3(1, 0, 1))
                .strided(new Int3(2, 1, 1));
        grids(random, geometry.grouped(groups), cin, cout);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "33,3", "64,1", "65,1", "1,300", "130,2"})
    void lines(int x, int y) {
        grids(random, GridGeometry.of(1, new Int3(x, y, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0)), 5, 9);
    }

    @Test
    void anyGeometryOfGrids() {
        Cases.standard(20)
                .check(
                        6,
                        (cases, size) ->
                                grids(cases, Grids.any(cases, size), 1 + cases.nextInt(20), 1 + cases.nextInt(40)));
    }

    private void grids(RandomGenerator numbers, GridGeometry geometry, int cin, int cout) {
        int terms = geometry.volume() * cin + 2;
        grid(numbers, geometry, geometry.inputRows(), cin, geometry.outputRows(), cout)
                .check(new GridOp.Conv(geometry, FULL), terms);
        grid(numbers, geometry, geometry.outputRows(), cin, geometry.inputRows(), cout)
                .check(new GridOp.ConvTranspose(geometry, FULL), terms);
    }

    private NodeCase grid(RandomGenerator numbers, GridGeometry geometry, int inRows, int cin, int outRows, int cout) {
        int groups = geometry.groups();
        return new NodeCase(numbers, forms)
                .grid(inRows, groups * cin)
                .weight(geometry.volume(), cin, groups * cout)
                .weight(groups * cout)
                .grid(outRows, groups * cout);
    }

    private float[] odd(int count, int every) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(every) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextFloat() - 0.5f;
        }
        return values;
    }

    /**
     * Rows and channels that are not there are not multiplied, so what is no number only shows where it belongs. Channels fill vectors of the form
     * that others are compared with, since its padding would take part.
     */
    @ParameterizedTest
    @CsvSource({"2,8", "18,24", "33,40"})
    void numbersThatAreNoneStayWhereTheyBelong(int cin, int cout) {
        nodeCase()
                .map(5, 100, 90)
                .matrix("in", 100, cin, odd(100 * cin, 6 * cin))
                .weight(odd(5 * cin * cout, 9 * cin), 5, cin, cout)
                .checkOdd(new SparseOp.SparseConv(Epilogue.NONE));
        nodeCase()
                .matrix("n", 70, cin, odd(70 * cin, 6 * cin))
                .weight(odd(cin * cout, 9 * cin), cin, cout)
                .checkOdd(new DenseOp.Linear(Epilogue.NONE));
        GridGeometry geometry = GridGeometry.of(1, new Int3(9, 5, 1), new Int3(3, 3, 1))
                .padded(new Int3(1, 1, 0))
                .strided(new Int3(2, 1, 1));
        nodeCase()
                .weight(odd(geometry.outputRows() * cin, 3 * cin), geometry.outputRows(), cin)
                .weight(odd(9 * cin * cout, 50 * cin), 9, cin, cout)
                .checkOdd(new GridOp.ConvTranspose(geometry, Epilogue.NONE));
    }

    @ParameterizedTest
    @EnumSource(names = {"F16", "BF16"})
    void shortFloats(FloatFormat format) {
        nodeCase()
                .map(5, 20, 23)
                .features(format, Dim.symbol("in"), 20, 9)
                .weight(5, 9, 20)
                .checkActivations(new SparseOp.SparseConv(Epilogue.NONE), format);
        nodeCase().matrix("n", 9, 5).weight(format, 5, 9).checkStorage(new DenseOp.Linear(Epilogue.NONE), format);
    }

    /** Among the columns of another result; zeros behind the last channel reach no other. */
    @ParameterizedTest
    @CsvSource({"13,16,3", "1,17,0", "300,48,16"})
    void partsInPlace(int rows, int channels, int behind) {
        nodeCase()
                .matrix("n", rows, 3)
                .weight(3, channels)
                .weight(channels)
                .matrix("n", rows, channels)
                .checkInPlace(new DenseOp.Linear(FULL), 16, behind);
        nodeCase()
                .map(5, rows + 1, rows)
                .matrix("in", rows + 1, channels)
                .weight(5, channels, channels)
                .weight(channels)
                .matrix("out", rows, channels)
                .checkInPlace(new SparseOp.SparseConv(FULL), 16, behind);
        GridGeometry geometry =
                GridGeometry.of(2, new Int3(13, 5, 1), new Int3(3, 3, 1)).padded(new Int3(1, 1, 0));
        nodeCase()
                .grid(geometry.inputRows(), channels)
                .weight(9, channels, channels)
                .weight(channels)
                .grid(geometry.outputRows(), channels)
                .checkInPlace(new GridOp.Conv(geometry, FULL), 16, behind);
    }

    /** A sorted map has the lists of pairs of every other. */
    @Test
    void sortedMaps() {
        nodeCase()
                .map(5, 300, 300)
                .matrix("in", 300, 6)
                .weight(5, 6, 17)
                .checkSorted(new SparseOp.SparseConv(Epilogue.NONE), new MaskSort(2, 256));
    }

    @Test
    void kernelsAreWorkGroupsWithWhatTheirShapeSays() {
        assertThat(LoweredSpecs.inGroups()).hasSize(3).allSatisfy(spec -> {
            var source = new OpenClRenderer(64).render(spec);
            assertThat(source.items()).isBetween(64, 256);
            assertThat(source.iterations()).isEqualTo(1);
            int bytes = spec.arrays().stream().mapToInt(GroupKernelsTest::bytes).sum();
            assertThat(bytes).isEqualTo(shape(spec).localBytes());
        });
    }

    /** As the end of the kernel's name says. */
    private static GroupShape shape(KernelSpec spec) {
        Matcher name = NAME.matcher(spec.name());
        assertThat(name.matches()).as(spec.name()).isTrue();
        int[] sizes = IntStream.rangeClosed(1, 5)
                .map(group -> Integer.parseInt(name.group(group)))
                .toArray();
        return new GroupShape(sizes[1], sizes[2], sizes[3], sizes[4], sizes[0]);
    }

    private static int bytes(LocalArray array) {
        return array.length() * array.element().bytes();
    }
}
