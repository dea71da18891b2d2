package dev.scantling.models.onnx;

import dev.scantling.ir.Dim;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.Graph;
import java.util.List;

/** An input or output of an {@link OnnxModel}, a tensor of float32 unless its model says otherwise. Immutable and thread-safe. */
public final class OnnxPort {
    private final String name;
    private final int channels;
    private final PortLayout layout;
    private final int elements;
    private final String meaning;

    /**
     * @param elements type of elements by its number in onnx.proto
     * @param meaning what ONNX's type does not say; may be empty
     */
    OnnxPort(String name, int channels, PortLayout layout, int elements, String meaning) {
        this.name = name;
        this.channels = channels;
        this.layout = layout;
        this.elements = elements;
        this.meaning = meaning;
    }

    /** Of a float32 feature matrix. */
    static OnnxPort of(Graph.Port port, PortLayout layout) {
        return new OnnxPort(port.name(), port.value().channels(), layout, TensorProto.FLOAT, "");
    }

    /** That of the program's port. */
    public String name() {
        return name;
    }

    /** The tensor's extents, outermost first: {@code [batch, channels, z, y, x]}, or {@code [rows, channels]} without a grid. */
    public List<Dim> shape() {
        return layout.shape(channels);
    }

    /**
     * What to feed for a feature matrix.
     *
     * @param rows {@code [rows, channels]}, row-major
     * @return the same values in the order of the tensor, row-major
     * @throws InvalidInput if there are not as many values as the tensor has
     */
    public float[] fromRows(float[] rows) {
        return arrangement(rows.length).apply(rows);
    }

    /**
     * The feature matrix that a tensor holds: the reverse of {@link #fromRows}.
     *
     * @throws InvalidInput if there are not as many values as the tensor has
     */
    public float[] toRows(float[] tensor) {
        return arrangement(tensor.length).invert(tensor);
    }

    private Arrangement arrangement(int values) {
        int rows = channels == 0 ? 0 : values / channels;
        Arrangement arrangement = layout.arrangement(rows, channels);
        long expected =
                arrangement.shape().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (expected != values) {
            throw new InvalidInput(
                    "tensor '" + name + "' of shape " + shape() + " has " + expected + " values, got " + values);
        }
        return arrangement;
    }

    Message message() {
        Message tensor = new Message().whole(1, elements).nested(2, shapeMessage());
        Message type = new Message().nested(1, tensor);
        return new Message().text(1, name).nested(2, meaning.isEmpty() ? type : type.text(6, meaning));
    }

    private Message shapeMessage() {
        return new Message().nested(1, shape().stream().map(OnnxPort::dimension).toList());
    }

    private static Message dimension(Dim dim) {
        return switch (dim) {
            case Dim.Fixed(int size) -> new Message().whole(1, size);
            case Dim.Symbol(String symbol) -> new Message().text(2, symbol);
        };
    }

    @Override
    public String toString() {
        return name + shape();
    }
}
