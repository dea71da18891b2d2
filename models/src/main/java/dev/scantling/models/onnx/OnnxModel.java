package dev.scantling.models.onnx;

import com.google.protobuf.CodedOutputStream;
import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Program;
import dev.scantling.sparse.io.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program as an ONNX model of IR version 8. In ONNX's own operators, of opset 17, which ONNX 1.12 brought, these are dense programs:
 * operators on features and operators over grids, all in float32; parameters are the model's constants. {@link OnnxDialect} names the
 * others.
 *
 * <p>Layout of inputs and outputs: a feature matrix {@code [rows, channels]} whose rows are the cells of a grid is a tensor
 * {@code [batch, channels, z, y, x]}; a file whose operators need fewer axes of space has {@code [batch, channels, y, x]}
 * or {@code [batch, channels, x]} everywhere. Whether rows are cells follows from the operators over grids that read or
 * write them, also through others that keep the rows, such as a linear layer after a convolution or before one. Matrices
 * that meet no grid stay {@code [rows, channels]}, with the name of its symbol where the number of rows is not fixed.
 * {@link #inputs} and {@link #outputs} tell the shapes and convert data, {@link OnnxPort#fromRows} and
 * {@link OnnxPort#toRows}. Names of ports are the program's.
 *
 * <p>Immutable and thread-safe. The weights stay those of the program; their order is changed while they are written.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 * @see <a href="https://github.com/onnx/onnx/blob/main/docs/Versioning.md">versions of ONNX</a>
 */
public final class OnnxModel {
    private static final int IR_VERSION = 8;
    private static final long OPSET = 17;

    /** What NVIDIA's exporters state. */
    private static final long SPCONV_OPSET = 11;

    private final List<OnnxPort> inputs;
    private final List<OnnxPort> outputs;
    private final Message message;

    private OnnxModel(GraphProto graph, Map<String, Long> opsets) {
        this.inputs = graph.inputs();
        this.outputs = graph.outputs();
        this.message = new Message()
                .whole(1, IR_VERSION)
                .text(2, "scantling")
                .nested(7, graph.message())
                .nested(
                        8,
                        opsets.entrySet().stream()
                                .map(opset ->
                                        new Message().text(1, opset.getKey()).whole(2, opset.getValue()))
                                .toList());
    }

    /**
     * Translates a program.
     *
     * @throws UnsupportedOp naming the node or port that ONNX does not have or that is not written: operators that are not
     *     dense, other formats than f32, weights that are not parameters, a matrix that two operators take for different
     *     grids; or because the file would exceed the 2 GiB of a protocol buffer
     * @throws dev.scantling.ir.EngineException.InvalidModel if the weights lack a parameter or have it in another shape
     */
    public static OnnxModel of(Program program) {
        return of(program, OnnxDialect.STANDARD);
    }

    /**
     * Translates a program into the operators of a dialect. Of {@link OnnxDialect#SCANTLING}, ports are the program's: matrices, and
     * coordinates as int32 {@code [rows, 4]}. Of {@link OnnxDialect#SPCONV}, features are rows of voxels, whose coordinates the file does
     * not have, and dense volumes {@code [batch, channels, z, y, x]}.
     *
     * @throws UnsupportedOp naming the node or port that the dialect cannot say, as {@link #of(Program)}
     * @throws dev.scantling.ir.EngineException.InvalidModel if the weights lack a parameter or have it in another shape
     */
    public static OnnxModel of(Program program, OnnxDialect dialect) {
        OnnxModel model = switch (dialect) {
            case STANDARD -> new OnnxModel(GraphWriter.write(program), Map.of("", OPSET));
            case SCANTLING ->
                new OnnxModel(
                        ScantlingWriter.write(program),
                        new TreeMap<>(Map.of("", OPSET, OnnxDialect.DOMAIN, OnnxDialect.DOMAIN_VERSION)));
            case SPCONV -> new OnnxModel(SpconvWriter.write(program), Map.of("", SPCONV_OPSET));
        };
        if (model.message.size() > Integer.MAX_VALUE) {
            throw new UnsupportedOp("ONNX export, graph '" + program.graph().name() + "': the file would have "
                    + model.message.size() + " bytes, a protocol buffer has at most " + Integer.MAX_VALUE);
        }
        return model;
    }

    /** In the program's order. */
    public List<OnnxPort> inputs() {
        return inputs;
    }

    /** In the program's order. */
    public List<OnnxPort> outputs() {
        return outputs;
    }

    /** Bytes of the file. */
    public int size() {
        return (int) message.size();
    }

    /**
     * Writes the file, or replaces it in one step.
     *
     * @throws InvalidInput if its folder is missing or not writable, or the disk is full
     */
    public void write(Path file) {
        AtomicFile.write(file, out -> writeTo(CodedOutputStream.newInstance(out)));
    }

    /**
     * Writes the content of the file to memory, {@link #size} bytes from the buffer's position on, which does not move.
     *
     * @throws InvalidInput if fewer bytes remain
     */
    public void writeTo(ByteBuffer memory) {
        try {
            writeTo(CodedOutputStream.newInstance(memory.duplicate()));
        } catch (IOException e) {
            throw new InvalidInput(
                    "an ONNX model of " + size() + " bytes does not fit the " + memory.remaining() + " that are left",
                    e);
        }
    }

    private void writeTo(CodedOutputStream out) throws IOException {
        message.writeTo(out);
        out.flush();
    }
}
