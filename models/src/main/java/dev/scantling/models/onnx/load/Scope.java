package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import dev.scantling.ir.EngineException.UnsupportedOp;
import dev.scantling.ir.interp.Datum;
import dev.scantling.ir.interp.Interpreter;
import dev.scantling.models.onnx.load.Tensor.Known;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The tensors of a graph by name while its nodes are translated; it sees those of the graph around it. Not thread-safe. */
final class Scope {
    /** So that a small file makes no importer take all time. */
    static final long MOST_UNROLLED = 10_000;

    private final TensorBuilder builder;
    private final long opset;
    private final Optional<Scope> around;
    private final AtomicLong unrolled;
    private final Map<String, Tensor> tensors = new HashMap<>();

    Scope(TensorBuilder builder, long opset) {
        this(builder, opset, Optional.empty(), new AtomicLong());
    }

    private Scope(TensorBuilder builder, long opset, Optional<Scope> around, AtomicLong unrolled) {
        this.builder = builder;
        this.opset = opset;
        this.around = around;
        this.unrolled = unrolled;
    }

    /** What the graph of a branch or of one iteration of a loop makes of its inputs. */
    List<Tensor> results(OnnxBody body, List<Tensor> inputs) {
        Scope inner = new Scope(builder, opset, Optional.of(this), unrolled);
        if (body.inputs().size() != inputs.size()) {
            throw new InvalidModel("expected a graph of " + inputs.size() + " inputs, got " + body.inputs());
        }
        inner.requireRoom(body.nodes().size());
        IntStream.range(0, inputs.size()).forEach(i -> inner.add(body.inputs().get(i), inputs.get(i)));
        inner.addAll(body.constants());
        inner.translate(body.nodes());
        return body.outputs().stream()
                .map(name -> inner.find(name)
                        .orElseThrow(() -> new InvalidModel("no node computes the output '" + name + "' of its graph")))
                .toList();
    }

    private void requireRoom(int nodes) {
        if (unrolled.addAndGet(1 + (long) nodes) > MOST_UNROLLED) {
            throw new UnsupportedOp("branches and loops have more than " + MOST_UNROLLED
                    + " nodes when all iterations are written one after the other");
        }
    }

    void addAll(Map<String, OnnxTensor> constants) {
        constants.forEach((name, data) -> add(name, new Known(data)));
    }

    /** @throws InvalidModel if the graph has a tensor of that name */
    void add(String name, Tensor tensor) {
        Tensor named = tensor instanceof Known(OnnxTensor data) ? new Known(data.named(name)) : tensor;
        if (tensors.put(name, named) != null) {
            throw new InvalidModel("'" + name + "' is defined twice");
        }
    }

    /** The tensor of a name in this graph, or else around it. */
    Optional<Tensor> find(String name) {
        Tensor own = tensors.get(name);
        return own == null ? around.flatMap(outer -> outer.find(name)) : Optional.of(own);
    }

    static boolean isKnown(OnnxNode node) {
        return ControlFlow.applies(node) || handler(node).isPresent();
    }

    /** Translates nodes in their order. */
    void translate(List<OnnxNode> nodes) {
        for (OnnxNode node : nodes) {
            node.locate(() -> define(node, translated(node, operands(node))));
        }
    }

    private static Optional<Operators.Handler> handler(OnnxNode node) {
        return node.domain().isEmpty() ? Operators.find(node.operator()) : Optional.empty();
    }

    private List<Optional<Tensor>> operands(OnnxNode node) {
        return node.inputs().stream().map(this::operand).toList();
    }

    private List<Tensor> translated(OnnxNode node, List<Optional<Tensor>> operands) {
        return ControlFlow.applies(node)
                ? new ControlFlow(this, call(builder, node, operands)).build()
                : computed(node, operands);
    }

    /** What an operator that has no graphs makes of operands. */
    List<Tensor> computed(OnnxNode node, List<Optional<Tensor>> operands) {
        Operators.Handler handler =
                handler(node).orElseThrow(() -> new UnsupportedOp("operator " + node.title() + " is not supported"));
        boolean known = operands.stream().flatMap(Optional::stream).allMatch(Known.class::isInstance);
        return known ? folded(handler, node, operands) : handler.build(call(builder, node, operands));
    }

    private Call call(TensorBuilder into, OnnxNode node, List<Optional<Tensor>> operands) {
        return new Call(new TensorMath(into), node, operands, opset);
    }

    private Optional<Tensor> operand(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                find(name).orElseThrow(() -> new InvalidModel("input '" + name + "' is not defined before")));
    }

    /** What the interpreter makes of known operands. */
    private List<Tensor> folded(Operators.Handler handler, OnnxNode node, List<Optional<Tensor>> operands) {
        TensorBuilder apart = new TensorBuilder(node.name(), true);
        List<Tensor> results = handler.build(call(apart, node, operands));
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Tensor.Computed) {
                apart.output(Integer.toString(i), results.get(i));
            }
        }
        Map<String, Datum> values = Interpreter.run(apart.program(), Map.of());
        return IntStream.range(0, results.size())
                .mapToObj(i -> values.get(Integer.toString(i)) instanceof Datum.Floats(var _, float[] floats)
                        ? known(results.get(i), floats)
                        : results.get(i))
                .toList();
    }

    private static Tensor known(Tensor result, float[] values) {
        return new Known(OnnxTensor.carried(result.type(), result.dims(), values));
    }

    private void define(OnnxNode node, List<Tensor> results) {
        for (int i = 0; i < node.outputs().size(); i++) {
            String name = node.outputs().get(i);
            if (name.isEmpty()) {
                continue;
            }
            if (i >= results.size()) {
                throw new UnsupportedOp("its output " + i + " ('" + name + "') is not computed");
            }
            add(name, results.get(i));
        }
    }
}
