package dev.scantling.jit.lower;

import dev.scantling.ir.DType;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Shape;
import dev.scantling.ir.Target;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.WeightData;
import dev.scantling.jit.loop.Element;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds one step of a node: each parameter of the kernel is declared together with what it stands for, buffers before
 * scalars. Kernels of equal name are equal, so a name holds everything that the code depends on.
 */
final class StepBuilder {
    private final Node node;
    private final Target target;
    private final KernelBuilder code;
    private final Arguments arguments;

    StepBuilder(String name, Node node, Target target) {
        this.node = node;
        this.target = target;
        this.code = new KernelBuilder(name + formats(node) + "_v" + target.lanes());
        this.arguments = new Arguments(node);
    }

    /**
     * Of a node whose result may lie among the columns of another one.
     *
     * @param yStride distance of the rows of the result, which the name tells where it is not their own width
     */
    StepBuilder(String name, Node node, Target target, int yStride) {
        this(name + (yStride == target.rowStride(node.output().channels()) ? "" : "_in" + yStride), node, target);
    }

    /** The part of a kernel's name that tells formats apart: those of all matrices, in order, where one is short. */
    private static String formats(Node node) {
        List<FloatFormat> formats = Stream.concat(node.inputs().stream(), node.outputs().stream())
                .flatMap(StepBuilder::format)
                .toList();
        return formats.stream().allMatch(format -> format == FloatFormat.F32)
                ? ""
                : formats.stream().map(FloatFormat::text).collect(Collectors.joining("_", "_on_", ""));
    }

    private static Stream<FloatFormat> format(Value value) {
        return value.type() instanceof Type.TensorType tensor && tensor.isFeatures()
                ? Stream.of(FloatFormat.of(tensor.dtype()))
                : Stream.empty();
    }

    /** Columns of the result, a feature matrix, padding included. */
    int width() {
        return target.rowStride(node.output().channels());
    }

    Target target() {
        return target;
    }

    KernelBuilder code() {
        return code;
    }

    /** One array of an input of the node. */
    BufferParam input(String name, int index, int slot) {
        arguments.input(index, slot);
        return code.readBuffer(name, element(node.input(index).type(), slot));
    }

    /** The only array of an input of the node. */
    BufferParam input(String name, int index) {
        return input(name, index, 0);
    }

    /** One array of an output of the node. */
    BufferParam output(String name, int index, int slot) {
        arguments.output(index, slot);
        return code.writtenBuffer(name, element(node.outputs().get(index).type(), slot));
    }

    /** The array of the node's only output. */
    BufferParam output(String name) {
        return output(name, 0);
    }

    /** The only array of an output of the node. */
    BufferParam output(String name, int index) {
        return output(name, index, 0);
    }

    /**
     * Rows of float32 that a kernel adds to until it finishes them in the output: that itself if it holds float32, else
     * memory of their own, so that sums are rounded once.
     *
     * @param y the output
     */
    BufferParam sums(BufferParam y) {
        if (y.element() == Element.F32) {
            return y;
        }
        Shape shape = node.output().tensor().shape();
        return scratch("sums", DType.F32, Size.of(shape.dim(0)).times(target.rowStride(shape.fixed(1))));
    }

    /** A number for each row of the output, of undefined content. */
    BufferParam counts(String name) {
        return scratch(name, DType.I32, Size.of(node.output().tensor().shape().dim(0)));
    }

    /** Memory of undefined content. */
    BufferParam scratch(String name, DType dtype, Size elements) {
        arguments.scratch(dtype, elements);
        return code.writtenBuffer(name, element(dtype));
    }

    /** What another step of the node wrote. */
    BufferParam read(String name, Argument.Shared memory) {
        arguments.add(memory);
        return code.readBuffer(name, element(memory.dtype()));
    }

    /** Memory for other steps of the node. */
    BufferParam written(String name, Argument.Shared memory) {
        arguments.add(memory);
        return code.writtenBuffer(name, element(memory.dtype()));
    }

    /** Keys that another step of the node wrote, wherever they are. */
    BufferParam readKeys(String name, Argument keys) {
        arguments.add(keys);
        return code.readBuffer(name, Element.I64);
    }

    /** Keys for other steps of the node, wherever they are. */
    BufferParam writtenKeys(String name, Argument keys) {
        arguments.add(keys);
        return code.writtenBuffer(name, Element.I64);
    }

    BufferParam constant(String name, float[] values) {
        arguments.constant(Argument.Constant.of(values));
        return code.readBuffer(name, Element.F32);
    }

    BufferParam constant(String name, int[] values) {
        arguments.constant(Argument.Constant.of(values));
        return code.readBuffer(name, Element.I32);
    }

    /** The packed weights of matrix products, in their format. */
    BufferParam weights(String name, PanelWeights weights, WeightData values) {
        arguments.constant(weights.packed(values));
        return code.readBuffer(name, element(weights.format().dtype()));
    }

    /** The packed weights of products of bytes. */
    BufferParam weights(String name, QuantizedPanels panels, WeightData values) {
        arguments.constant(panels.packed(values));
        return code.readBuffer(name, Element.I32);
    }

    /** One value for each channel, padded with zeros to whole vectors. */
    BufferParam channels(String name, float[] values) {
        return constant(name, Arrays.copyOf(values, target.rowStride(values.length)));
    }

    /** A number that binding knows. */
    Expr extent(String name, Size size) {
        arguments.extent(size);
        return code.integer(name);
    }

    /** The bits of one field of packed coordinates. */
    Expr bits(ScalarArgument.Axis axis) {
        arguments.bits(axis);
        return code.integer(axis.name().toLowerCase(Locale.ROOT) + "_bits");
    }

    /**
     * Finishes with a kernel whose iterations are blocks of rows, large enough that starting one costs little.
     *
     * @param body gets the number of a block, its first row and the row behind its last
     */
    KernelStep blocks(Size rows, int blockRows, BlockBody body) {
        Size blocks = rows.ceilDiv(blockRows);
        Expr end = extent("rows", rows);
        code.parallel("block", extent("blocks", blocks), block -> {
            Expr first = code.let("first", block.times(blockRows));
            Expr last = code.let("last", first.plus(blockRows).min(end));
            body.emit(block, first, last);
        });
        return arguments.step(new Code.Loops(code.build()), blocks);
    }

    /** Finishes with a kernel of so many iterations. */
    KernelStep tasks(Size count, Consumer<Expr> body) {
        code.parallel("task", extent("tasks", count), body);
        return arguments.step(new Code.Loops(code.build()), count);
    }

    /** What is done with one block of rows. */
    @FunctionalInterface
    interface BlockBody {
        void emit(Expr block, Expr first, Expr last);
    }

    /**
     * A loop over rows and, in whole vectors, their channels.
     *
     * @param body gets the first element of a row and a channel
     */
    void elements(Expr first, Expr last, int channels, BiConsumer<Expr, Expr> body) {
        int stride = target.rowStride(channels);
        elements(first, last, stride, Expr.of(0), Expr.of(stride), (_, begin, column) -> body.accept(begin, column));
    }

    /** The same over some columns of rows at a distance, from the first of a vector to behind the last of one. */
    void elements(Expr first, Expr last, int stride, Expr from, Expr to, ElementBody body) {
        code.loop("row", first, last, 1, row -> {
            Expr begin = code.let("begin", row.times(stride));
            code.loop("column", from, to, target.lanes(), column -> body.emit(row, begin, column));
        });
    }

    /** What is done with one vector of a row. */
    @FunctionalInterface
    interface ElementBody {
        /** @param begin the first element of the row */
        void emit(Expr row, Expr begin, Expr column);
    }

    /** A loop over the channels of a row in whole vectors. */
    void columns(int channels, Consumer<Expr> body) {
        code.loop("column", Expr.of(0), Expr.of(target.rowStride(channels)), target.lanes(), body);
    }

    /**
     * Writes a row number by number where no whole vector of them is left, and zeros behind the last; for what would not make zeros of
     * the padding of operands.
     *
     * @param begin of the row in {@code y}
     */
    void numbers(BufferParam y, Expr begin, int channels, NumberBody body) {
        int lanes = target.lanes();
        int whole = channels / lanes * lanes;
        numbers(y, begin, 0, whole, lanes, body);
        int stride = target.rowStride(channels);
        if (whole < stride) {
            code.store(y, begin.plus(whole), Expr.of(0f, lanes));
        }
        numbers(y, begin, whole, channels, 1, body);
    }

    private void numbers(BufferParam y, Expr begin, int from, int to, int lanes, NumberBody body) {
        if (from < to) {
            code.loop("column", Expr.of(from), Expr.of(to), lanes, column -> {
                Expr value = body.emit(column, lanes);
                code.store(y, begin.plus(column), value);
            });
        }
    }

    /** What the numbers of some columns are, from one on. */
    @FunctionalInterface
    interface NumberBody {
        Expr emit(Expr column, int lanes);
    }

    private Element element(Type type, int slot) {
        return element(Slots.of(type, target).get(slot).dtype());
    }

    private static Element element(DType dtype) {
        return switch (dtype) {
            case F32 -> Element.F32;
            case F16 -> Element.F16;
            case BF16 -> Element.BF16;
            case I32 -> Element.I32;
            case I64 -> Element.I64;
            case U8 -> Element.U8;
            case I8 -> Element.I8;
            case I16 -> Element.I16;
            case F64, U7 -> throw new IllegalStateException("no kernel takes " + dtype.text());
        };
    }
}
