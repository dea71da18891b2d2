package dev.scantling.models.onnx;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.BinaryFunction;
import dev.scantling.ir.FixedPointOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Reduction;
import dev.scantling.ir.ScatterRule;
import dev.scantling.ir.UnaryFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What operators on arrays are in ONNX. All but those that work element by element read and write matrices {@code [rows, columns]},
 * whatever grids they meet.
 */
final class ArrayWriter {
    private static final List<AttributeProto> TO_FLOAT = to(TensorProto.FLOAT);
    private static final List<AttributeProto> TO_INDEX = to(TensorProto.INT64);
    private static final List<AttributeProto> TO_BOOL = to(TensorProto.BOOL);

    private final GraphWriter graph;
    private final MatrixWriter matrices;
    private final ViewWriter views;

    ArrayWriter(GraphWriter graph) {
        this.graph = graph;
        this.matrices = new MatrixWriter(graph);
        this.views = new ViewWriter(graph, matrices);
    }

    private static List<AttributeProto> to(int type) {
        return List.of(new AttributeProto.Whole("to", type));
    }

    void write(Node node, ArrayOp op) {
        switch (op) {
            case ArrayOp.Map(UnaryFunction function) ->
                graph.define(node.output(), map(node, function, operand(node, 0)));
            case ArrayOp.Combine(BinaryFunction function) -> graph.define(node.output(), combine(node, function));
            case ArrayOp.Select() -> graph.define(node.output(), select(node));
            case ArrayOp.Rearrange(var view, int columns) ->
                matrices.define(node, node.output(), views.rearranged(node, view, columns));
            case ArrayOp.Reduce(Reduction reduction) -> matrices.define(node, node.output(), reduced(node, reduction));
            case ArrayOp.RunningSum() ->
                matrices.define(node, node.output(), add(node, "CumSum", rows(node, 0), number(node, 1)));
            case ArrayOp.Extremes(int count, boolean largest) -> extremes(node, count, largest);
            case ArrayOp.MatMul(int batch) -> matrices.define(node, node.output(), product(node, batch));
            case ArrayOp.Take() -> matrices.define(node, node.output(), taken(node));
            case ArrayOp.Scatter(ScatterRule rule) -> matrices.define(node, node.output(), scattered(node, rule));
            case FixedPointOp _ ->
                throw Refusal.of(
                        node,
                        "is arithmetic of integers, which ONNX rounds otherwise; write it in the dialect of scantling");
        }
    }

    private String operand(Node node, int index) {
        return graph.tensor(node.input(index));
    }

    private String rows(Node node, int index) {
        return matrices.of(node, node.input(index));
    }

    private String add(Node node, String operator, String... inputs) {
        return graph.add(node, operator, List.of(), inputs);
    }

    private String number(Node node, int value) {
        return matrices.whole(node, value);
    }

    private String map(Node node, UnaryFunction function, String x) {
        return switch (function) {
            case ABSOLUTE -> add(node, "Abs", x);
            case NEGATE -> add(node, "Neg", x);
            case SQUARE_ROOT -> add(node, "Sqrt", x);
            case EXPONENTIAL -> add(node, "Exp", x);
            case LOGARITHM -> add(node, "Log", x);
            case TANH -> add(node, "Tanh", x);
            case ERF -> add(node, "Erf", x);
            case FLOOR -> add(node, "Floor", x);
            case CEILING -> add(node, "Ceil", x);
            case ROUND -> add(node, "Round", x);
            case TRUNCATE ->
                add(node, "Where", add(node, "Less", x, real(node, 0)), add(node, "Ceil", x), add(node, "Floor", x));
        };
    }

    private String combine(Node node, BinaryFunction function) {
        return switch (function) {
            case DIVIDE -> pair(node, "Div");
            case MINIMUM -> pair(node, "Min");
            case MAXIMUM -> pair(node, "Max");
            case POWER -> pair(node, "Pow");
            case LESS -> graph.add(node, "Cast", TO_FLOAT, pair(node, "Less"));
            case AT_MOST -> graph.add(node, "Cast", TO_FLOAT, pair(node, "LessOrEqual"));
            case EQUAL -> graph.add(node, "Cast", TO_FLOAT, pair(node, "Equal"));
        };
    }

    private String pair(Node node, String operator) {
        return add(node, operator, operand(node, 0), operand(node, 1));
    }

    private String select(Node node) {
        String holds = graph.add(node, "Cast", TO_BOOL, operand(node, 0));
        return add(node, "Where", holds, operand(node, 1), operand(node, 2));
    }

    private String real(Node node, float value) {
        return graph.add(node, "Constant", List.of(new AttributeProto.Real("value_float", value)));
    }

    private String reduced(Node node, Reduction reduction) {
        return switch (reduction) {
            case SUM ->
                graph.add(
                        node,
                        "ReduceSum",
                        List.of(new AttributeProto.Whole("keepdims", 1)),
                        rows(node, 0),
                        number(node, 1));
            case MEAN -> overColumns(node, "ReduceMean");
            case PRODUCT -> overColumns(node, "ReduceProd");
            case SUM_OF_SQUARES -> overColumns(node, "ReduceSumSquare");
            case MAXIMUM -> overColumns(node, "ReduceMax");
            case MINIMUM -> overColumns(node, "ReduceMin");
            case FIRST_OF_MAXIMUM -> place(node, "ArgMax", false);
            case LAST_OF_MAXIMUM -> place(node, "ArgMax", true);
            case FIRST_OF_MINIMUM -> place(node, "ArgMin", false);
            case LAST_OF_MINIMUM -> place(node, "ArgMin", true);
        };
    }

    private String overColumns(Node node, String operator) {
        return graph.add(
                node,
                operator,
                List.of(new AttributeProto.Wholes("axes", List.of(1)), new AttributeProto.Whole("keepdims", 1)),
                rows(node, 0));
    }

    private String place(Node node, String operator, boolean last) {
        List<AttributeProto> attributes = List.of(
                new AttributeProto.Whole("axis", 1),
                new AttributeProto.Whole("keepdims", 1),
                new AttributeProto.Whole("select_last_index", last ? 1 : 0));
        return graph.add(node, "Cast", TO_FLOAT, graph.add(node, operator, attributes, rows(node, 0)));
    }

    private void extremes(Node node, int count, boolean largest) {
        List<AttributeProto> attributes = List.of(
                new AttributeProto.Whole("axis", 1),
                new AttributeProto.Whole("largest", largest ? 1 : 0),
                new AttributeProto.Whole("sorted", 1));
        List<String> results = graph.addAll(node, "TopK", attributes, 2, rows(node, 0), number(node, count));
        matrices.define(node, node.outputs().getFirst(), results.getFirst());
        matrices.define(node, node.outputs().getLast(), graph.add(node, "Cast", TO_FLOAT, results.getLast()));
    }

    private String product(Node node, int batch) {
        if (batch == 1) {
            return add(node, "MatMul", rows(node, 0), rows(node, 1));
        }
        String product = add(node, "MatMul", batched(node, 0, batch), batched(node, 1, batch));
        return matrices.reshaped(node, product, MatrixWriter.extents(node.output()));
    }

    private String batched(Node node, int index, int batch) {
        List<Integer> extents = MatrixWriter.extents(node.input(index));
        return matrices.reshaped(
                node, rows(node, index), List.of(batch, extents.getFirst() / batch, extents.getLast()));
    }

    /** Rows that an index names, NaN where it names none, which ONNX does not define. */
    private String taken(Node node) {
        int count = MatrixWriter.extents(node.input(0)).getFirst();
        Optional<List<Integer>> known = knownIndex(node, count);
        if (known.isPresent()) {
            return add(node, "Gather", rows(node, 0), matrices.wholes(node, known.get()));
        }
        if (count == 0) {
            throw Refusal.of(node, "takes rows of a matrix that has none");
        }
        String valid = valid(node, count);
        String rows = add(
                node, "Gather", rows(node, 0), index(node, add(node, "Where", valid, rows(node, 1), real(node, 0))));
        return add(node, "Where", valid, rows, real(node, Float.NaN));
    }

    /** The numbers of a parameter that names rows that are all there. */
    private Optional<List<Integer>> knownIndex(Node node, int count) {
        return graph.values(node.input(1))
                .filter(values -> IntStream.range(0, values.length).allMatch(i -> values[i] >= 0 && values[i] < count))
                .map(values -> IntStream.range(0, values.length)
                        .mapToObj(i -> (int) values[i])
                        .toList());
    }

    /** Whether each index, a column, is one of so many rows. */
    private String valid(Node node, int count) {
        String low = add(node, "GreaterOrEqual", rows(node, 1), real(node, 0));
        String high = add(node, "Less", rows(node, 1), real(node, count));
        return add(node, "And", low, high);
    }

    /** A column of floats as whole numbers along one axis. */
    private String index(Node node, String column) {
        int count = MatrixWriter.extents(node.input(1)).getFirst();
        return matrices.reshaped(node, graph.add(node, "Cast", TO_INDEX, column), List.of(count));
    }

    /** Updates that name no row go to one behind the last, which is left out again. */
    private String scattered(Node node, ScatterRule rule) {
        List<Integer> extents = MatrixWriter.extents(node.input(0));
        int count = extents.getFirst();
        int updates = MatrixWriter.extents(node.input(1)).getFirst();
        List<AttributeProto> attributes = List.of(new AttributeProto.Text("reduction", reduction(node, rule)));
        Optional<List<Integer>> known = knownIndex(node, count);
        if (known.isPresent()) {
            String index = matrices.reshaped(node, matrices.wholes(node, known.get()), List.of(updates, 1));
            return graph.add(node, "ScatterND", attributes, rows(node, 0), index, rows(node, 2));
        }
        String spare = add(node, "Expand", real(node, 0), matrices.wholes(node, List.of(1, extents.getLast())));
        String wide = graph.add(node, "Concat", List.of(new AttributeProto.Whole("axis", 0)), rows(node, 0), spare);
        String column = add(node, "Where", valid(node, count), rows(node, 1), real(node, count));
        String index = graph.add(node, "Cast", TO_INDEX, column);
        String all = graph.add(node, "ScatterND", attributes, wide, index, rows(node, 2));
        return add(node, "Slice", all, number(node, 0), number(node, count), number(node, 0));
    }

    private static String reduction(Node node, ScatterRule rule) {
        return switch (rule) {
            case REPLACE -> "none";
            case ADD -> "add";
            case MULTIPLY -> "mul";
            case MAXIMUM, MINIMUM ->
                throw Refusal.of(node, "scattering by " + rule.text() + " is not in opset 17, which is written");
        };
    }
}
