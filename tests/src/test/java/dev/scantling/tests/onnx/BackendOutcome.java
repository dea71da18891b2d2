package dev.scantling.tests.onnx;

import dev.scantling.engine.conform.Runner;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.interp.Datum;
import dev.scantling.models.onnx.load.ImportedModel;
import dev.scantling.models.onnx.load.ImportedPort;
import dev.scantling.models.onnx.load.OnnxFile;
import dev.scantling.models.onnx.load.OnnxImport;
import dev.scantling.models.onnx.load.OnnxPortType;
import dev.scantling.models.onnx.load.OnnxTensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of a case.
 *
 * @param operators of its model, joined
 * @param detail which inputs were known at import, why it is not supported, or where it is wrong
 */
record BackendOutcome(String name, String operators, Kind kind, String detail) {
    private static final double RELATIVE = 1e-3;
    private static final double ABSOLUTE = 1e-7;

    enum Kind {
        /** All inputs were given to the run. */
        RUN,
        /** Sizes, axes, weights or indices were known when the model was imported. */
        RUN_WITH_KNOWN,
        /** All inputs were known, so that importing computed the result. */
        FOLDED,
        UNSUPPORTED,
        WRONG
    }

    /** Runs a case with as few known inputs as the importer takes. */
    static BackendOutcome of(BackendSuite.Case onnx, List<Runner> runners) {
        String operators = "";
        try {
            OnnxFile file = onnx.file();
            operators = String.join(" ", file.operators().keySet());
            return attempts(onnx, file, operators, runners);
        } catch (UnsupportedOp e) {
            return new BackendOutcome(onnx.name(), operators, Kind.UNSUPPORTED, reason(e.getMessage()));
        } catch (EngineException e) {
            return new BackendOutcome(onnx.name(), operators, Kind.WRONG, String.valueOf(e.getMessage()));
        }
    }

    /** What follows the name of the node. */
    private static String reason(String message) {
        return message.replaceFirst("^.*?(?:\\(\\w+\\)|'[^']*'): ", "");
    }

    private static BackendOutcome attempts(
            BackendSuite.Case onnx, OnnxFile file, String operators, List<Runner> runners) {
        OnnxPortType first = file.inputs().getFirst();
        List<Predicate<OnnxPortType>> attempts = List.of(
                _ -> false,
                port -> isSmallInteger(port) && !port.equals(first),
                port -> !port.equals(first),
                _ -> true);
        for (Predicate<OnnxPortType> known : attempts.subList(0, 3)) {
            try {
                return run(onnx, file, operators, runners, known);
            } catch (UnsupportedOp e) {
                if (!e.getMessage().contains("must be known when the model is imported")) {
                    throw e;
                }
            }
        }
        return run(onnx, file, operators, runners, attempts.getLast());
    }

    private static boolean isSmallInteger(OnnxPortType port) {
        return port.type().filter(type -> type.text().startsWith("int")).isPresent()
                && port.dims().filter(dims -> dims.size() < 2).isPresent();
    }

    private static BackendOutcome run(
            BackendSuite.Case onnx,
            OnnxFile file,
            String operators,
            List<Runner> runners,
            Predicate<OnnxPortType> known) {
        Map<String, OnnxTensor> given = new TreeMap<>();
        Map<String, OnnxTensor> fixed = new TreeMap<>();
        Map<String, Integer> places = IntStream.range(0, file.inputs().size())
                .boxed()
                .collect(Collectors.toMap(i -> file.inputs().get(i).name(), i -> i));
        if (file.inputs().stream().anyMatch(port -> port.type().isEmpty())) {
            throw new UnsupportedOp("'inputs': sequences and optional values are no tensors");
        }
        List<OnnxTensor> tensors = onnx.given();
        for (OnnxPortType port : file.inputs()) {
            (known.test(port) ? fixed : given).put(port.name(), tensors.get(places.get(port.name())));
        }
        ImportedModel model = OnnxImport.of(file, new OnnxImport.Options(Map.of(), fixed));
        for (Runner runner : runners) {
            String difference = difference(model, given, onnx.expected(), runner);
            if (!difference.isEmpty()) {
                return new BackendOutcome(onnx.name(), operators, Kind.WRONG, difference);
            }
        }
        Kind kind = fixed.isEmpty() ? Kind.RUN : given.isEmpty() ? Kind.FOLDED : Kind.RUN_WITH_KNOWN;
        return new BackendOutcome(onnx.name(), operators, kind, String.join(", ", fixed.keySet()));
    }

    private static String difference(
            ImportedModel model, Map<String, OnnxTensor> given, List<OnnxTensor> expected, Runner runner) {
        Map<String, Datum> inputs = new HashMap<>();
        for (ImportedPort port : model.inputs()) {
            inputs.put(port.name(), datum(model, port, given.get(port.name())));
        }
        Runner.Outcome outcome = runner.run(model.program(), inputs);
        for (int i = 0; i < expected.size(); i++) {
            ImportedPort port = model.outputs().get(i);
            OnnxTensor actual = port.fromRun(outcome.floats(port.name()).values());
            String difference = difference(expected.get(i), actual);
            if (!difference.isEmpty()) {
                return runner.getClass().getSimpleName() + ", " + difference;
            }
        }
        return "";
    }

    private static Datum datum(ImportedModel model, ImportedPort port, OnnxTensor tensor) {
        var shape = model.program().graph().inputs().stream()
                .filter(input -> input.name().equals(port.name()))
                .findFirst()
                .orElseThrow()
                .value()
                .tensor()
                .shape();
        return Datum.matrix(shape.fixed(0), shape.fixed(1), port.toRun(tensor));
    }

    private static String difference(OnnxTensor expected, OnnxTensor actual) {
        if (expected.type() != actual.type() || !expected.dims().equals(actual.dims())) {
            return "expected " + expected.type().text() + expected.dims() + ", got "
                    + actual.type().text() + actual.dims();
        }
        double[] wanted = doubles(expected);
        double[] found = doubles(actual);
        boolean exact = expected.values() instanceof OnnxTensor.Values.Wholes;
        for (int i = 0; i < wanted.length; i++) {
            double tolerance = exact ? 0 : ABSOLUTE + RELATIVE * Math.abs(wanted[i]);
            boolean near = wanted[i] == found[i]
                    || Double.isNaN(wanted[i]) && Double.isNaN(found[i])
                    || Math.abs(wanted[i] - found[i]) <= tolerance;
            if (!near) {
                return "element " + i + ": expected " + wanted[i] + ", got " + found[i];
            }
        }
        return found.length == wanted.length ? "" : "expected " + wanted.length + " elements, got " + found.length;
    }

    private static double[] doubles(OnnxTensor tensor) {
        return switch (tensor.values()) {
            case OnnxTensor.Values.Floats(float[] floats) ->
                IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
            case OnnxTensor.Values.Doubles(double[] doubles) -> doubles;
            case OnnxTensor.Values.Wholes(long[] wholes) ->
                Arrays.stream(wholes).asDoubleStream().toArray();
        };
    }
}
