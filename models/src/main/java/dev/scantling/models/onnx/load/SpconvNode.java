package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.geometry.Convention;
import dev.scantling.ir.geometry.Int3;
import dev.scantling.ir.geometry.KernelGeometry;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import java.util.List;
import java.util.Locale;

/**
 * The attributes of a node of spconv networks, by which NVIDIA's exporters say what their libraries need. Those that only size memory
 * ({@code output_bound}, {@code input_shape}, and {@code output_shape} of convolutions) are not looked at.
 *
 * @param order of the three axes of space in the file
 */
record SpconvNode(OnnxNode node, AxisOrder order) {
    private static final int AXES = 3;
    private static final String HALF = "fp16";

    /** How files count axes, outermost first. */
    enum AxisOrder {
        ZYX,
        XYZ;

        /** @throws InvalidModel if there is no such order */
        static AxisOrder of(String format, String where) {
            return switch (format) {
                case "zyx" -> ZYX;
                case "xyz" -> XYZ;
                default ->
                    throw new InvalidModel(where + ": attribute 'format' must be zyx or xyz, is '" + format + "'");
            };
        }

        Int3 of(List<Integer> axes) {
            return switch (this) {
                case ZYX -> new Int3(axes.get(2), axes.get(1), axes.get(0));
                case XYZ -> new Int3(axes.get(0), axes.get(1), axes.get(2));
            };
        }

        /** From our axes x, y, z to the file's. */
        List<Integer> permutation() {
            return switch (this) {
                case ZYX -> List.of(2, 1, 0);
                case XYZ -> List.of(0, 1, 2);
            };
        }
    }

    Int3 axes(String name) {
        node.required(name);
        List<Integer> axes = node.ints(name).orElseThrow();
        if (axes.size() != AXES) {
            throw new InvalidModel("attribute '" + name + "' must have three numbers, has " + axes);
        }
        return order.of(axes);
    }

    int count(String name) {
        node.required(name);
        long count = node.whole(name, 0);
        if (count < 1 || count > Integer.MAX_VALUE) {
            throw new InvalidModel("attribute '" + name + "' must be from 1 to 2^31 - 1, is " + count);
        }
        return (int) count;
    }

    private boolean flag(String name) {
        return node.flag(name, false);
    }

    boolean inverse() {
        return flag("inverse");
    }

    boolean transposed() {
        return flag("transposed");
    }

    boolean submanifold() {
        return flag("subm");
    }

    /** The rule book that convolutions share; may be empty. */
    String book() {
        return node.text("rulebook", "");
    }

    /** What a regular or submanifold convolution does, or what a transposed one reverses. */
    KernelGeometry geometry() {
        Int3 size = axes("kernel_size");
        Int3 padding = submanifold() ? Int3.ZERO : axes("padding"); // implied, whatever is stated
        return new KernelGeometry(
                size, axes("stride"), axes("dilation"), padding, submanifold(), null, Convention.SPCONV);
    }

    /** Whether ReLU follows. */
    boolean relu() {
        String activation = node.text("activation", "None");
        return switch (activation.toLowerCase(Locale.ROOT)) {
            case "none", "" -> false;
            case "relu" -> true;
            default -> throw new UnsupportedOp("activation '" + activation + "' is not read, only None and ReLU are");
        };
    }

    /** @throws UnsupportedOp if the file asks for bytes */
    void requireFloats() {
        for (String name : List.of("precision", "output_precision")) {
            String precision = node.text(name, HALF);
            if (!precision.equals(HALF) && !precision.equals("fp32")) {
                throw new UnsupportedOp("attribute '" + name + "' is '" + precision
                        + "', but only fp16 is read; export the network without quantization");
            }
        }
    }

    /** @throws InvalidModel unless the space has three axes and exactly one kind of convolution is asked for */
    void requireConsistent() {
        if (node.whole("ndim", AXES) != AXES) {
            throw new UnsupportedOp("attribute 'ndim' must be 3, is " + node.whole("ndim", AXES));
        }
        if ((inverse() ? 1 : 0) + (transposed() ? 1 : 0) + (submanifold() ? 1 : 0) > 1) {
            throw new InvalidModel("a convolution is at most one of subm, inverse and transposed");
        }
    }

    /** @throws InvalidModel unless an attribute says the shape that a level has */
    void requireShape(String name, Int3 shape) {
        Int3 stated = axes(name);
        if (!stated.equals(shape)) {
            throw new InvalidModel("attribute '" + name + "' must be " + shape
                    + " (along x, y, z) as its other attributes and the nodes before" + " say, is " + stated);
        }
    }

    /** Whether an attribute that may be missing is a list of numbers. */
    boolean hasNumbers(String name) {
        return node.attributes().get(name) instanceof Attribute.Wholes;
    }
}
