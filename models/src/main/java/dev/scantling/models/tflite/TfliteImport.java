package dev.scantling.models.tflite;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * Translates TFLite models of bytes to our operators, bit for bit in the arithmetic of TFLite's reference kernels. A tensor of bytes is a
 * float32 matrix of their distances from the zero point. Convolutions are those of floats: as all operands are whole numbers and no
 * sum can exceed 2^24, which is checked against the weights, they are exact in any order; {@link dev.scantling.ir.FixedPointOp}
 * rounds as the integers are rounded.
 *
 * @see <a href="https://www.tensorflow.org/lite/performance/quantization_spec">TensorFlow Lite 8-bit quantization specification</a>
 */
public final class TfliteImport {
    private final CarriedBuilder builder = new CarriedBuilder();
    private final ProductTranslation products = new ProductTranslation(builder);
    private final PoolTranslation pools = new PoolTranslation(builder);
    private final ArrangeTranslation arrangements = new ArrangeTranslation(builder);
    private final ElementTranslation elements = new ElementTranslation(builder);

    private TfliteImport() {}

    /**
     * Translates a file.
     *
     * @throws UnsupportedOp naming the file and the operator with what is not supported
     * @throws InvalidModel naming the file and the operator that contradicts itself
     */
    public static TfliteModel of(TfliteFile file) {
        TfliteImport run = new TfliteImport();
        List<TflitePort> inputs = ports(
                file,
                "an input",
                () -> file.inputs().stream().map(run.builder::input).toList());
        file.nodes().forEach(run::node);
        return ports(file, "an output", () -> {
            List<TflitePort> outputs =
                    file.outputs().stream().map(run.builder::output).toList();
            return new TfliteModel(run.builder.program(), inputs, outputs);
        });
    }

    private static <T> T ports(TfliteFile file, String what, Supplier<T> body) {
        return naming(file.name() + ", " + what, body);
    }

    private void node(TfliteOperator node) {
        naming(node.where(), () -> {
            translate(node);
            return node;
        });
    }

    private void translate(TfliteOperator node) {
        OperatorKind kind = node.kind().orElseThrow(() -> new UnsupportedOp(node.title() + " is not supported"));
        switch (kind) {
            case CONV_2D -> products.convolution(node);
            case DEPTHWISE_CONV_2D -> products.depthwise(node);
            case FULLY_CONNECTED -> products.fullyConnected(node);
            case AVERAGE_POOL_2D -> pools.average(node);
            case MAX_POOL_2D -> pools.maximum(node);
            case MEAN -> pools.mean(node);
            case PAD -> arrangements.pad(node);
            case RESHAPE -> arrangements.reshape(node);
            case TRANSPOSE -> arrangements.transpose(node);
            case RESIZE_NEAREST_NEIGHBOR -> arrangements.resize(node);
            case QUANTIZE -> elements.quantize(node);
            case DEQUANTIZE -> elements.dequantize(node);
            case ADD -> elements.add(node);
            case SOFTMAX -> elements.softmax(node);
        }
    }

    private static <T> T naming(String where, Supplier<T> body) {
        try {
            return body.get();
        } catch (InvalidModel e) {
            throw new InvalidModel(where + ": " + e.getMessage());
        } catch (UnsupportedOp e) {
            throw new UnsupportedOp(where + ": " + e.getMessage());
        } catch (ArithmeticException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new InvalidModel(where + ": its attributes and tensors contradict each other or are too large ("
                    + e.getMessage() + ")");
        }
    }
}
