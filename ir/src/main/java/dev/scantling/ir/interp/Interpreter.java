package dev.scantling.ir.interp;

import dev.scantling.ir.ArrayOp;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.GeometryOp;
import dev.scantling.ir.Graph;
import dev.scantling.ir.GridOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.PointOp;
import dev.scantling.ir.Program;
import dev.scantling.ir.SparseOp;
import dev.scantling.ir.Type;
import dev.scantling.ir.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The definition of every operator in the plainest code: sums in double, each result rounded to float32 once, and
 * then to the format of its matrix, geometry by
 * looking up every cell in a hash set. Everything else is an optimisation of it and is tested against it. Stateless and
 * thread-safe.
 */
public final class Interpreter {
    private Interpreter() {}

    /**
     * Runs a graph.
     *
     * @param inputs one datum per input port, by name
     * @return one datum per output port, by name
     * @throws EngineException.InvalidInput if an input is missing, unknown or not of its port's type
     * @throws EngineException.InvalidModel if the weights lack a parameter or have it in another shape
     */
    public static Map<String, Datum> run(Program program, Map<String, Datum> inputs) {
        Graph graph = program.graph();
        DatumCheck check = new DatumCheck();
        Scope scope = new Scope(graph);
        requireNames(graph, inputs.keySet());
        for (Graph.Port port : graph.inputs()) {
            Datum datum = Objects.requireNonNull(inputs.get(port.name()));
            check.check("input '" + port.name() + "'", port.value().type(), datum);
            scope.define(port.value(), datum);
        }
        for (Node node : graph.nodes()) {
            List<Datum> results = apply(node, scope.operands(node), program.weights());
            check.check("results of " + where(node), node.outputs(), results);
            for (int i = 0; i < results.size(); i++) {
                scope.define(node.outputs().get(i), results.get(i));
            }
        }
        Map<String, Datum> outputs = new LinkedHashMap<>();
        graph.outputs().forEach(port -> outputs.put(port.name(), scope.use(port.value())));
        return outputs;
    }

    /**
     * Evaluates one node.
     *
     * @param operands one datum per input of the node, in order
     * @param weights read by parameters only
     * @return one datum per output of the node, in order
     * @throws EngineException.InvalidInput if the operands are not of the declared types or do not agree in size
     */
    public static List<Datum> evaluate(Node node, List<Datum> operands, Weights weights) {
        DatumCheck check = new DatumCheck();
        check.check(where(node), node.inputs(), operands);
        List<Datum> results = apply(node, operands, weights);
        check.check("results of " + where(node), node.outputs(), results);
        return results;
    }

    private static List<Datum> apply(Node node, List<Datum> operands, Weights weights) {
        List<Datum> results = compute(node, operands, weights);
        return IntStream.range(0, results.size())
                .mapToObj(i -> rounded(node.outputs().get(i).type(), results.get(i)))
                .toList();
    }

    /** What a matrix keeps of the float32 that were computed. */
    private static Datum rounded(Type type, Datum datum) {
        if (!(datum instanceof Datum.Floats(var dims, float[] values))
                || !(type instanceof Type.TensorType tensor)
                || !tensor.dtype().isFeature()) {
            return datum;
        }
        FloatFormat format = FloatFormat.of(tensor.dtype());
        float[] kept = new float[values.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = format.round(values[i]);
        }
        return new Datum.Floats(dims, kept);
    }

    private static List<Datum> compute(Node node, List<Datum> operands, Weights weights) {
        Operands in = new Operands(operands);
        try {
            return switch (node.op()) {
                case DenseOp op -> List.of(DenseEvaluator.evaluate(op, in, weights));
                case ArrayOp op -> ArrayEvaluator.evaluate(op, in);
                case GeometryOp op -> GeometryEvaluator.evaluate(op, in);
                case PointOp op -> PointEvaluator.evaluate(op, in);
                case GridOp op -> List.of(GridEvaluator.evaluate(op, in));
                case SparseOp op -> List.of(SparseEvaluator.evaluate(op, in));
            };
        } catch (EngineException.InvalidInput e) {
            throw new EngineException.InvalidInput(where(node) + ": " + e.getMessage(), e);
        } catch (ArithmeticException e) {
            throw new EngineException.InvalidInput(
                    where(node) + ": coordinates leave the range of 32 bits; subtract the scene's origin", e);
        }
    }

    private static void requireNames(Graph graph, Set<String> given) {
        Set<String> expected = graph.inputs().stream().map(Graph.Port::name).collect(Collectors.toSet());
        if (!expected.equals(given)) {
            throw new EngineException.InvalidInput(
                    "graph '" + graph.name() + "': expected the inputs " + expected + ", got " + given);
        }
    }

    private static String where(Node node) {
        return "node '" + node.name() + "' (" + node.op().text() + ")";
    }
}
