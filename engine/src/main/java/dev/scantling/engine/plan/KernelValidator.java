package dev.scantling.engine.plan;

import dev.scantling.ir.DenseOp;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.ir.Type;
import dev.scantling.ir.Value;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs each operator a second time in the interpreter, on the inputs that the device used, and compares. */
public final class KernelValidator {
    /** A sum of n products may differ by (n + 4) * 2^-24 of the sum of magnitudes; this bounds both for any layer here. */
    private static final double RELATIVE_TOLERANCE = 1e-4;

    private final Program program;
    private final Snapshot snapshot;
    private final Map<Value, Node> parameters = new HashMap<>();

    public KernelValidator(Program program, Snapshot snapshot) {
        this.program = program;
        this.snapshot = snapshot;
        for (Node node : program.graph().nodes()) {
            if (node.op() instanceof DenseOp.Parameter) {
                parameters.put(node.output(), node);
            }
        }
    }

    /**
     * Checks a node that has just run.
     *
     * @throws EngineException.CompilationFailed naming the node and the first element that differs
     */
    public void validate(Node node) {
        List<Datum> operands = new ArrayList<>();
        for (Value input : node.inputs()) {
            Node parameter = parameters.get(input);
            operands.add(
                    parameter == null
                            ? snapshot.datum(input)
                            : Interpreter.evaluate(parameter, List.of(), program.weights())
                                    .getFirst());
        }
        List<Datum> expected = Interpreter.evaluate(node, operands, program.weights());
        for (int i = 0; i < expected.size(); i++) {
            Value output = node.outputs().get(i);
            compare(node, i, step(output), expected.get(i), snapshot.datum(output));
        }
    }

    /** Sums that differ a little may be rounded to different values of a short format, one step apart. */
    private static double step(Value value) {
        return value.type() instanceof Type.TensorType tensor && tensor.isFeatures()
                ? FloatFormat.of(tensor.dtype()).step()
                : 0;
    }

    private static void compare(Node node, int output, double step, Datum expected, Datum actual) {
        String difference = switch (expected) {
            case Datum.Floats floats -> floats(step, floats, (Datum.Floats) actual);
            case Datum.Ints ints -> ints("element", ints.values(), ((Datum.Ints) actual).values());
            case Datum.Coords coords -> ints("coordinate", coords.rows(), ((Datum.Coords) actual).rows());
            case Datum.PairLists pairs -> pairs(pairs, (Datum.PairLists) actual);
        };
        if (!difference.isEmpty()) {
            throw new EngineException.CompilationFailed(
                    "validation of node '" + node.name() + "' (" + node.op() + "), output " + output + ": "
                            + difference,
                    null);
        }
    }

    private static String floats(double step, Datum.Floats expected, Datum.Floats actual) {
        double largest = 0;
        for (float value : expected.values()) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        for (int i = 0; i < expected.values().length; i++) {
            float want = expected.values()[i];
            float got = actual.values()[i];
            double tolerance = RELATIVE_TOLERANCE * largest + step * Math.abs(want);
            if (!(Float.isFinite(want) && Math.abs(want - got) <= tolerance) && Float.compare(want, got) != 0) {
                return "element " + i + " of " + expected.dims() + " is " + got + ", the interpreter has " + want;
            }
        }
        return "";
    }

    private static String ints(String what, int[] expected, int[] actual) {
        int at = Arrays.mismatch(expected, actual);
        return at < 0
                ? ""
                : what + " " + at + " is " + at(actual, at) + ", the interpreter has " + at(expected, at) + " (lengths "
                        + actual.length + " and " + expected.length + ")";
    }

    private static String at(int[] values, int index) {
        return index < values.length ? Integer.toString(values[index]) : "missing";
    }

    private static String pairs(Datum.PairLists expected, Datum.PairLists actual) {
        for (int k = 0; k < expected.volume(); k++) {
            String in = ints("input row", expected.in().get(k), actual.in().get(k));
            String out = ints("output row", expected.out().get(k), actual.out().get(k));
            if (!in.isEmpty() || !out.isEmpty()) {
                return "offset " + k + ": " + (in.isEmpty() ? out : in);
            }
        }
        return "";
    }
}
