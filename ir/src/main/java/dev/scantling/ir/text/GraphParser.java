package dev.scantling.ir.text;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Graph;
import dev.scantling.ir.Node;
import dev.scantling.ir.Op;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link GraphPrinter} writes. Blank lines and lines that begin with {@code #} are skipped. Stateless from
 * outside and thread-safe.
 */
public final class GraphParser {
    private final List<Graph.Port> inputs = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Graph.Port> outputs = new ArrayList<>();
    private final Map<Integer, Value> values = new HashMap<>();

    private GraphParser() {}

    /**
     * The graph of a text.
     *
     * @param source begins every message, such as a file name
     * @throws EngineException.InvalidModel naming line and column, what was expected and what stands there
     */
    public static Graph parse(String text, String source) {
        List<LineScanner> lines = new ArrayList<>();
        String[] raw = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < raw.length; i++) {
            if (!raw[i].isBlank() && !raw[i].stripLeading().startsWith("#")) {
                lines.add(new LineScanner(source, i + 1, raw[i]));
            }
        }
        return new GraphParser().graph(lines, source);
    }

    /**
     * The operator of a name and of attributes, as {@link GraphPrinter#attributes} gives them.
     *
     * @param results types of its results, which a parameter takes its own from
     * @param source begins every message
     * @throws EngineException.InvalidModel if there is no such operator, or it has other attributes
     */
    public static Op operator(
            String name, Map<String, Optional<String>> attributes, List<Type> results, String source) {
        LineScanner in = new LineScanner(source, 1, attributes.isEmpty() ? "" : AttributeWriter.text(attributes));
        AttributeReader reader = new AttributeReader(in);
        Op op = OpText.read(name, 0, reader, results, in);
        reader.finish(name);
        in.end();
        return op;
    }

    /**
     * The type of a text that {@link GraphPrinter#print(Type)} made.
     *
     * @param source begins every message
     * @throws EngineException.InvalidModel if it is none
     */
    public static Type type(String text, String source) {
        LineScanner in = new LineScanner(source, 1, text);
        Type type = TypeText.read(in);
        in.end();
        return type;
    }

    private Graph graph(List<LineScanner> lines, String source) {
        if (lines.isEmpty()) {
            throw new EngineException.InvalidModel(source + ":1:1: expected 'graph', got an empty text");
        }
        LineScanner header = lines.getFirst();
        header.take("graph ");
        String name = header.name("the name of the graph");
        header.end();
        lines.subList(1, lines.size()).forEach(this::line);
        try {
            return new Graph(name, inputs, nodes, outputs);
        } catch (EngineException.InvalidModel e) {
            throw new EngineException.InvalidModel(source + ": " + e.getMessage());
        }
    }

    private void line(LineScanner in) {
        if (in.tryTake("input ")) {
            String port = in.name("the name of an input");
            inputs.add(new Graph.Port(port, definition(in)));
        } else if (in.tryTake("output ")) {
            String port = in.name("the name of an output");
            outputs.add(new Graph.Port(port, use(in)));
        } else {
            nodes.add(node(in));
        }
        in.end();
    }

    private Node node(LineScanner in) {
        List<Value> results = new ArrayList<>();
        do {
            results.add(definition(in));
        } while (in.tryTake(","));
        in.take("=");
        int start = in.position();
        String name = in.name("an operator");
        List<Value> operands = operands(in);
        AttributeReader attributes = new AttributeReader(in);
        Op op = OpText.read(
                name, start, attributes, results.stream().map(Value::type).toList(), in);
        attributes.finish(name);
        in.take("@");
        return new Node(in.name("the name of the layer"), op, operands, results);
    }

    private List<Value> operands(LineScanner in) {
        List<Value> operands = new ArrayList<>();
        in.take("(");
        while (!in.tryTake(")")) {
            if (!operands.isEmpty()) {
                in.take(",");
            }
            operands.add(use(in));
        }
        return operands;
    }

    private Value definition(LineScanner in) {
        int start = in.position();
        int id = id(in);
        in.take(":");
        Type type = TypeText.read(in);
        Value value = new Value(id, type);
        if (values.put(id, value) != null) {
            throw in.error(start, "expected a new value, got " + value + " again");
        }
        return value;
    }

    private Value use(LineScanner in) {
        int start = in.position();
        int id = id(in);
        Value value = values.get(id);
        if (value == null) {
            throw in.error(start, "expected a value defined above, got %" + id);
        }
        return value;
    }

    private static int id(LineScanner in) {
        in.take("%");
        return in.count("the number of a value");
    }
}
