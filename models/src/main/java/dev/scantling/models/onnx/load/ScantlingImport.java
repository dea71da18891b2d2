package dev.scantling.models.onnx.load;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.Weights;
import dev.scantling.ir.text.GraphParser;
import dev.scantling.models.onnx.OnnxDialect;
import dev.scantling.models.onnx.load.OnnxNode.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A file of our own domain as the program that it was: see {@link OnnxDialect#SCANTLING}. */
final class ScantlingImport {
    private final OnnxFile file;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, float[]> weights = new LinkedHashMap<>();
    private int ids;

    private ScantlingImport(OnnxFile file) {
        this.file = file;
    }

    static boolean applies(OnnxFile file) {
        return file.domains().containsKey(OnnxDialect.DOMAIN)
                || file.nodes().stream().anyMatch(node -> node.domain().equals(OnnxDialect.DOMAIN));
    }

    /** The operator of a node. */
    static Op operator(OnnxNode node) {
        List<Type> types = types(node);
        Map<String, Optional<String>> attributes = new TreeMap<>();
        node.attributes().forEach((name, value) -> {
            if (!name.equals(OnnxDialect.TYPES)) {
                attributes.put(name, text(node, name, value));
            }
        });
        return GraphParser.operator(node.operator(), attributes, types, node.where());
    }

    /** Whether a node is one of our domain that can be read. */
    static boolean isOperator(OnnxNode node) {
        if (!node.domain().equals(OnnxDialect.DOMAIN)) {
            return false;
        }
        try {
            return operator(node).text().equals(node.operator());
        } catch (InvalidModel | ArithmeticException | IllegalArgumentException | IllegalStateException _) {
            return false;
        }
    }

    private static Optional<String> text(OnnxNode node, String name, Attribute value) {
        if (value instanceof Attribute.Text(String text)) {
            return Optional.of(text);
        }
        if (value instanceof Attribute.Whole(long flag) && flag == 1) {
            return Optional.empty();
        }
        throw new InvalidModel(
                node.where() + ": attribute '" + name + "' must be a text, or 1 for a flag that is set; is " + value);
    }

    private static List<Type> types(OnnxNode node) {
        List<String> texts = node.texts(OnnxDialect.TYPES)
                .orElseThrow(() -> new InvalidModel(node.where() + ": attribute '" + OnnxDialect.TYPES
                        + "' with the types of its results is missing"));
        if (texts.size() != node.outputs().size()) {
            throw new InvalidModel(node.where() + ": expected a type for each of its "
                    + node.outputs().size() + " results, got " + texts);
        }
        return texts.stream().map(text -> GraphParser.type(text, node.where())).toList();
    }

    static Program read(OnnxFile file) {
        ScantlingImport run = new ScantlingImport(file);
        run.requireVersion();
        List<Graph.Port> inputs = file.inputs().stream().map(run::input).toList();
        List<Node> nodes = new ArrayList<>();
        file.nodes().forEach(node -> run.node(node).ifPresent(nodes::add));
        List<Graph.Port> outputs = file.outputs().stream().map(run::output).toList();
        try {
            return new Program(new Graph(file.graph(), inputs, nodes, outputs), new Weights(run.weights));
        } catch (InvalidModel e) {
            throw new InvalidModel(file.name() + ": " + e.getMessage());
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new InvalidModel(
                    file.name() + ": types and operands of its nodes contradict each other (" + e.getMessage() + ")");
        }
    }

    private void requireVersion() {
        long version = file.domains().getOrDefault(OnnxDialect.DOMAIN, OnnxDialect.DOMAIN_VERSION);
        if (version != OnnxDialect.DOMAIN_VERSION) {
            throw new UnsupportedOp(file.name() + ": expected version " + OnnxDialect.DOMAIN_VERSION + " of domain "
                    + OnnxDialect.DOMAIN + ", got " + version + "; read it with the release that wrote it");
        }
    }

    private Graph.Port input(OnnxPortType port) {
        Type type = GraphParser.type(port.meaning(), file.name() + ", type of input '" + port.name() + "'");
        return new Graph.Port(port.name(), define(port.name(), type, file.name()));
    }

    private Graph.Port output(OnnxPortType port) {
        return new Graph.Port(port.name(), value(port.name(), file.name() + ", output '" + port.name() + "'"));
    }

    private Value define(String tensor, Type type, String where) {
        Value value = new Value(ids++, type);
        if (values.put(tensor, value) != null) {
            throw new InvalidModel(where + ": '" + tensor + "' is defined twice");
        }
        return value;
    }

    private Value value(String tensor, String where) {
        Value value = values.get(tensor);
        if (value == null) {
            throw new InvalidModel(where + ": '" + tensor + "' is not defined before");
        }
        return value;
    }

    /** None for a copy, which only gives a port its name. */
    private Optional<Node> node(OnnxNode node) {
        if (node.title().equals("Identity")
                && node.inputs().size() == 1
                && node.outputs().size() == 1) {
            values.put(node.outputs().getFirst(), value(node.inputs().getFirst(), node.where()));
            return Optional.empty();
        }
        if (!node.domain().equals(OnnxDialect.DOMAIN)) {
            throw new UnsupportedOp(node.where() + ": a file in domain " + OnnxDialect.DOMAIN
                    + " has operators of that domain alone, got " + node.title());
        }
        return Optional.of(translated(node));
    }

    private Node translated(OnnxNode node) {
        try {
            Op op = operator(node);
            List<Value> operands = op instanceof DenseOp.Parameter parameter
                    ? constant(node, parameter)
                    : node.inputs().stream()
                            .map(input -> value(input, node.where()))
                            .toList();
            List<Type> types = types(node);
            List<Value> results = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                results.add(define(node.outputs().get(i), types.get(i), node.where()));
            }
            return new Node(node.name(), op, operands, results);
        } catch (InvalidModel e) {
            throw new InvalidModel(node.located(Objects.toString(e.getMessage())));
        } catch (ArithmeticException | IllegalArgumentException | IllegalStateException e) {
            throw new InvalidModel(node.where() + ": its attributes are no operator's (" + e.getMessage() + ")");
        }
    }

    private List<Value> constant(OnnxNode node, DenseOp.Parameter parameter) {
        OnnxTensor data =
                node.inputs().size() == 1 ? file.constants().get(node.inputs().getFirst()) : null;
        if (data == null || data.size() != parameter.type().shape().elements()) {
            throw new InvalidModel(node.where() + ": expected an initialiser of " + parameter.type() + ", got "
                    + (data == null ? node.inputs() : data.name() + data.dims()));
        }
        weights.put(parameter.key(), data.floats());
        return List.of();
    }
}
