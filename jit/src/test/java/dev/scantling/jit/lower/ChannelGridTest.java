package dev.scantling.jit.lower;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Epilogue;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.check.Cases;
import dev.scantling.ir.geometry.GridGeometry;
import dev.scantling.ir.geometry.Int3;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix kernels over channels and rows around vectors, tiles, panels and blocks. A sum of n products is right if it
 * is within (n + 4) * 2^-24 * sum |a b| of the interpreter. Machine code of any number of lanes gives the bits of
 * bytecode, because all add products in the same order: kernel offset, then input channel, ascending, by
 * fused multiply-add. So does an OpenCL device.
 */
class ChannelGridTest {
    private static final int[] CHANNELS = {1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 64, 96, 100, 128, 256};
    private static final int[] ROWS = {4097, 100, 7, 6, 5, 1, 0};
    private static final int MOST_PRODUCTS = 1 << 19;
    /** Distances between the positions of the channels of a pair: every number of channels comes first and second. */
    private static final int[] DISTANCES = {0, 1, 7};

    /** Shapes that OpenCL gets, spread so that all rows and most epilogues are among them. */
    private static final int ON_OPENCL = 9;

    private final Random random = new Random(11);

    private static final List<Epilogue> EPILOGUES = Epilogue.all();

    record Shape(int cin, int cout, int rows, Epilogue epilogue) {}

    /** Pairs of channels; rows and epilogues take turns, as far as that is not too much work for the interpreter. */
    private static Stream<Shape> shapes() {
        return IntStream.range(0, DISTANCES.length * CHANNELS.length).mapToObj(i -> {
            int cin = CHANNELS[i % CHANNELS.length];
            int cout = CHANNELS[(i + DISTANCES[i / CHANNELS.length]) % CHANNELS.length];
            int rows = Arrays.stream(ROWS)
                    .skip(i % ROWS.length)
                    .filter(count -> (long) count * cin * cout <= MOST_PRODUCTS)
                    .findFirst()
                    .orElse(0);
            return new Shape(cin, cout, rows, EPILOGUES.get(i % EPILOGUES.size()));
        });
    }

    /** Shapes that OpenCL gets in work groups. */
    private static final int IN_GROUPS = 3;

    /**
     * All shapes as code of the host and in work groups, some on OpenCL, where each kernel costs a second; {@code -Dcases.count=57} takes
     * all.
     */
    private static Stream<Arguments> cases() {
        List<Shape> shapes = shapes().toList();
        return Stream.of(
                        cases(NodeForms.RENDERED, shapes),
                        cases(NodeForms.IN_GROUPS, shapes),
                        cases(NodeForms.OPENCL, Cases.some(ON_OPENCL, shapes)),
                        cases(NodeForms.OPENCL_IN_GROUPS, Cases.some(IN_GROUPS, shapes)))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> cases(NodeForms forms, List<Shape> shapes) {
        return shapes.stream().map(shape -> arguments(forms, shape));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linear(NodeForms forms, Shape shape) {
        NodeCase operands = new NodeCase(random, forms)
                .matrix("out", shape.rows(), shape.cin())
                .weight(shape.cin(), shape.cout());
        addEpilogue(operands, shape).check(new DenseOp.Linear(shape.epilogue()), shape.cin() + 2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void convolution(NodeForms forms, Shape shape) {
        int volume = shape.rows() > 1000 ? 2 : 5;
        int inRows = shape.rows() + random.nextInt(3);
        NodeCase operands = new NodeCase(random, forms)
                .map(volume, inRows, shape.rows())
                .matrix("in", inRows, shape.cin())
                .weight(volume, shape.cin(), shape.cout());
        addEpilogue(operands, shape).check(new SparseOp.SparseConv(shape.epilogue()), volume * shape.cin() + 2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void convolutionOverAGrid(NodeForms forms, Shape shape) {
        GridGeometry geometry =
                GridGeometry.of(1, new Int3(7, 2, 1), new Int3(3, 1, 1)).padded(new Int3(1, 0, 0));
        Shape grid = new Shape(shape.cin(), shape.cout(), geometry.outputRows(), shape.epilogue());
        NodeCase operands =
                new NodeCase(random, forms).grid(grid.rows(), grid.cin()).weight(3, grid.cin(), grid.cout());
        if (grid.epilogue().bias()) {
            operands.weight(grid.cout());
        }
        if (grid.epilogue().hasResidual()) {
            operands.grid(grid.rows(), grid.cout());
        }
        operands.check(new GridOp.Conv(geometry, grid.epilogue()), 3 * grid.cin() + 2);
    }

    private static NodeCase addEpilogue(NodeCase operands, Shape shape) {
        if (shape.epilogue().bias()) {
            operands.weight(shape.cout());
        }
        if (shape.epilogue().hasResidual()) {
            operands.matrix("out", shape.rows(), shape.cout());
        }
        return operands;
    }
}
