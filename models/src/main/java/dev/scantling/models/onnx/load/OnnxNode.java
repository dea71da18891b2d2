package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of an ONNX graph.
 *
 * @param inputs names of tensors; empty where an optional one is left out
 * @param where for messages of errors
 */
public record OnnxNode(
        String name,
        String operator,
        String domain,
        List<String> inputs,
        List<String> outputs,
        Map<String, Attribute> attributes,
        String where) {

    /** What an attribute holds. */
    public sealed interface Attribute {
        record Whole(long value) implements Attribute {}

        record Real(float value) implements Attribute {}

        record Text(String value) implements Attribute {}

        record Texts(List<String> values) implements Attribute {}

        record Wholes(List<Long> values) implements Attribute {}

        record Reals(List<Float> values) implements Attribute {}

        record Tensor(OnnxTensor value) implements Attribute {}

        record Body(OnnxBody value) implements Attribute {}

        /** Lists of graphs and of others; kept to be refused by name if somebody asks. */
        record Other(String what) implements Attribute {}
    }

    public OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Map.copyOf(attributes);
    }

    /** A message that says which node it is about. */
    String located(String message) {
        return message.startsWith(where) ? message : where + ": " + message;
    }

    /**
     * Does something for this node.
     *
     * @throws InvalidModel where the step throws it, or arithmetic and collections do because numbers of the file do not fit together
     * @throws UnsupportedOp where the step throws it; both say which node they are about
     */
    void locate(Runnable step) {
        try {
            step.run();
        } catch (InvalidModel e) {
            throw new InvalidModel(located(Objects.toString(e.getMessage())));
        } catch (UnsupportedOp e) {
            throw new UnsupportedOp(located(Objects.toString(e.getMessage())));
        } catch (ArithmeticException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | NegativeArraySizeException
                | NoSuchElementException e) {
            throw new InvalidModel(located(
                    "its attributes and operands contradict each other or are too large (" + e.getMessage() + ")"));
        }
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    long whole(String attribute, long usual) {
        return find(attribute, Attribute.Whole.class)
                .map(Attribute.Whole::value)
                .orElse(usual);
    }

    boolean flag(String attribute, boolean usual) {
        return whole(attribute, usual ? 1 : 0) != 0;
    }

    float real(String attribute, float usual) {
        return find(attribute, Attribute.Real.class).map(Attribute.Real::value).orElse(usual);
    }

    String text(String attribute, String usual) {
        return find(attribute, Attribute.Text.class).map(Attribute.Text::value).orElse(usual);
    }

    Optional<List<String>> texts(String attribute) {
        return find(attribute, Attribute.Texts.class).map(Attribute.Texts::values);
    }

    /** @throws InvalidModel if a number has more than 32 bits */
    Optional<List<Integer>> ints(String attribute) {
        return find(attribute, Attribute.Wholes.class)
                .map(wholes -> wholes.values().stream()
                        .map(whole -> {
                            if (whole != whole.intValue()) {
                                throw new InvalidModel(where + ": attribute '" + attribute + "' has " + whole
                                        + ", expected numbers of 32 bits");
                            }
                            return whole.intValue();
                        })
                        .toList());
    }

    private <A extends Attribute> Optional<A> find(String attribute, Class<A> wanted) {
        Attribute found = attributes.get(attribute);
        if (found != null && !wanted.isInstance(found)) {
            throw new InvalidModel(where + ": attribute '" + attribute + "' must be " + wanted.getSimpleName() + ", is "
                    + found.getClass().getSimpleName());
        }
        return Optional.ofNullable(found).map(wanted::cast);
    }

    /** The only attribute of those. */
    Attribute required(String attribute) {
        if (!has(attribute)) {
            throw new InvalidModel(where + ": attribute '" + attribute + "' is missing");
        }
        return Objects.requireNonNull(attributes.get(attribute));
    }

    /** @throws InvalidModel if the graph is missing */
    OnnxBody body(String attribute) {
        return find(attribute, Attribute.Body.class)
                .map(Attribute.Body::value)
                .orElseThrow(() -> new InvalidModel(where + ": attribute '" + attribute + "' with a graph is missing"));
    }

    /** This node, and those of its branches or its loop. */
    Stream<OnnxNode> withinAndItself() {
        Stream<OnnxNode> within = attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue() instanceof Attribute.Body(OnnxBody body)
                        ? body.nodes().stream().flatMap(OnnxNode::withinAndItself)
                        : Stream.empty());
        return Stream.concat(Stream.of(this), within);
    }

    /** The operator, with its domain if that is not ONNX's. */
    public String title() {
        return domain.isEmpty() ? operator : domain + "." + operator;
    }
}
